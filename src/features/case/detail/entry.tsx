import { View } from '@tarojs/components';
import type { CaseView, TimelineEntry } from '@types_/case/view';
import { dayText, momentText, postmarkText } from '@/i18n/dates';
import { overviewText } from '@/i18n/overview-text';
import { sentences } from '@/i18n/words';
import type { IconName } from '@/ui/icon';
import { Letter } from '@/ui/letter';
import { TimelineNote } from '@/ui/timeline-note';
import { NoteEntry } from '../inside/note-entry';
import { heardAs } from '../league/outcome';
import { t as routing } from '../routing/words';
import { t } from '../words';
import { Said } from './said';

/** Steps that are said in words between two people; all others are a line between the letters. */
const LETTERS = ['file', 'reply', 'ask', 'supplement', 'answer', 'reopen', 'refuse', 'urge', 'callback'] as const;
type LetterType = (typeof LETTERS)[number];
const isLetter = (type: string): type is LetterType => (LETTERS as readonly string[]).includes(type);

const ICONS: Partial<Record<TimelineEntry['type'], IconName>> = {
  acknowledge: 'ok',
  assign: 'send',
  'send-back': 'redo',
  confirm: 'people',
  attempt: 'people',
  escalate: 'send',
  lapse: 'clock',
  'close-unreachable': 'clock',
  extend: 'clock',
  verdict: 'people',
  rate: 'people',
  withdraw: 'no',
};

function metaOf(entry: TimelineEntry & { type: LetterType }, view: CaseView): string {
  const time = momentText(entry.at);
  const isDesk = view.as !== 'author';
  if (entry.type === 'file' && isDesk) return view.author ? t('from.studentMeta', { ...view.author, time }) : time;
  if (entry.type === 'answer' && entry.outcome === 'cannot') return t('meta.answer.cannot', { time });
  if (isDesk && entry.type === 'answer') return t('meta.answer.desk', { time });
  if (sideOf(view.as) === 'desk' && entry.type === 'reply') return t('meta.reply.desk', { time });
  if (entry.type === 'callback') return t(`meta.callback.${heardAs(entry.solved ?? null)}`, { time });
  return t(`meta.${entry.type}`, { time, office: view.office });
}

/** When somebody looked for the student, how, whether they were reached, and what was heard. */
function attemptOf({ at, ago = 0, how = 'others', reached, office, text = '' }: TimelineEntry): string {
  const time = momentText(new Date(Date.parse(at) - ago * 60_000).toISOString());
  const line = { time, office, how: t(`note.attempt.${how}`) };
  return sentences(t(`note.attempt.${reached ? 'reached' : 'missed'}`, line), text);
}

function noteOf(entry: TimelineEntry): string {
  const { type, office } = entry;
  const time = momentText(entry.at);
  if (type === 'verdict') return t(entry.solved ? 'note.verdict.solved' : 'note.verdict.unsolved', { time });
  if (type === 'confirm') return t(entry.holds ? 'note.confirm.holds' : 'note.confirm.broken', { time });
  if (type === 'acknowledge') {
    const inTime = entry.inTime === undefined ? '' : entry.inTime ? '.in' : '.late';
    return t(`note.acknowledge${inTime}`, { time, office });
  }
  if (type === 'escalate' && entry.because) return t(`note.escalate.${entry.because}`, { time });
  if (type === 'rate')
    return t('note.rate', { time, label: overviewText(`rating.${entry.rating as 1 | 2 | 3 | 4 | 5}`) });
  if (type === 'attempt') return attemptOf(entry);
  if (isLetter(type) || type === 'note') return '';
  return t(`note.${type}`, {
    time,
    office,
    department: entry.department ?? '',
    day: entry.day ? dayText(entry.day) : '',
    text: entry.text ?? '',
  });
}

/** What a student is called whose name is not there: deleted, never said, or not for a department. */
const unnamed = ({ authorGone, unclaimed }: CaseView): string =>
  authorGone ? t('from.gone') : routing(unclaimed ? 'student.unclaimed' : 'student');

interface Aside {
  icon: IconName;
  text: string;
}

/** Whose eyes a text waits for, to its writer, to the desk that is to look, and to the student. */
const reviewText = (mine: boolean, isDesk: boolean): string =>
  t(mine ? 'review.mine' : isDesk ? 'review.desk' : 'review.theirs');

/** What is to be said beside a letter: it came late, the clock went on from another day, it waits for a person. */
function asidesOf({ type, day, inTime, review }: TimelineEntry, mine: boolean, isDesk: boolean): Aside[] {
  const asides: Aside[] = [];
  if (inTime === false) asides.push({ icon: 'clock', text: t('note.contact.late') });
  else if (type === 'supplement' && day) asides.push({ icon: 'clock', text: t('note.day', { day: dayText(day) }) });
  if (review) asides.push({ icon: 'eye', text: reviewText(mine, isDesk) });
  return asides;
}

/** On whose side of the exchange somebody writes. */
const sideOf = (role: TimelineEntry['role']) => (role === 'author' || role === 'youth-league' ? role : 'desk');

/** One entry of the timeline: a letter, or a line between letters. */
export function Entry({ entry, view }: { entry: TimelineEntry; view: CaseView }) {
  const { type } = entry;
  if (type === 'note') return <NoteEntry entry={entry} />;
  if (!isLetter(type)) return <TimelineNote icon={ICONS[type] ?? 'info'} text={noteOf(entry)} />;
  // What was told at the counter are the student's words, whoever wrote them down.
  const fromAuthor = entry.role === 'author' || entry.type === 'file';
  const name = view.as === 'author' ? t('from.you') : (view.author?.name ?? unnamed(view));
  // The union's own letters are "mine" to all of the desk, whoever wrote them; the youth league's to the youth league.
  const mine = sideOf(fromAuthor ? 'author' : entry.role) === sideOf(view.as);
  const letter = (
    <Letter
      from={fromAuthor ? name : entry.office}
      meta={metaOf({ ...entry, type }, view)}
      postmark={postmarkText(entry.at)}
      mine={mine}
    >
      <Said text={entry.text ?? ''} />
    </Letter>
  );
  const asides = asidesOf(entry, mine, view.as !== 'author');
  if (asides.length === 0) return letter;
  return (
    <View>
      {letter}
      {asides.map(({ icon, text }) => (
        <TimelineNote key={text} icon={icon} text={text} />
      ))}
    </View>
  );
}
