import type { CaseView } from '@types_/case/view';
import { dayText } from '@/i18n/dates';
import { dotted, sentences } from '@/i18n/words';
import { Hero } from '@/ui/hero';
import { CaseRing } from '../case-ring';
import { todoFor } from '../desk/todo';
import { doubtText } from '../due';
import { calledOutcome } from '../league/outcome';
import { l } from '../league/words';
import { lineFor } from '../line';
import { afterwardsText } from '../outcome/afterwards-text';
import { t } from '../words';

type OverKey = 'refused' | 'merged' | 'withdrawn';
const isOver = (status: string): status is OverKey => ['refused', 'merged', 'withdrawn'].includes(status);

/** What waits for the youth league, as its members read it. */
function leagueTitle({ league, office, as, turn }: CaseView): string | null {
  if (as !== 'youth-league' || league === null || league === 'desk') return null;
  if (league === 'danger' && turn === 'school') return l('head.unmet');
  return l(`head.${league}`, { office });
}

/** Whose turn it is, in one line. */
function titleFor(view: CaseView): string {
  const { status, as } = view;
  const isAuthor = as === 'author';
  const league = leagueTitle(view);
  if (league) return league;
  if (view.allowed.includes('confirm')) return l('confirm.title');
  if (view.allowed.includes('vouch')) return l('vouch.title');
  if (status === 'closed') return t(`case.over.${view.verdict ?? 'none'}${isAuthor ? '' : '.desk'}`);
  if (isOver(status)) return t(`case.over.${status}`);
  if (view.turn === 'school')
    return t(as === 'author' || (as === 'youth-league' && !view.aboutUnion) ? 'case.wait' : 'case.wait.desk');
  if (!isAuthor) return t('case.waitStudent.desk');
  return t(status === 'answered' ? 'case.yourTurn.answered' : 'case.yourTurn.asked');
}

/** On which ground a case was refused, and where to go with it. */
function refusedLine({ timeline }: CaseView): string {
  const refusal = timeline.find(({ type }) => type === 'refuse');
  if (!refusal?.ground) return '';
  return l('refused', { ground: t(`answer.ground.${refusal.ground}`), channel: refusal.text ?? '' });
}

/** What the youth league has heard, is to hear, or watches over: beside what the desk and the student say. */
function leagueLine({ league, leagueActs, calledBack, as }: CaseView): string {
  if (calledBack) return l(calledOutcome(calledBack.solved));
  if (league !== null && league !== 'desk' && !leagueActs) return l('head.nobody');
  if (league === 'callback') return l(as === 'author' ? 'head.coming' : 'head.comingDesk');
  if (league === 'deskless') return l('head.arranging');
  return league === 'overdue' ? l('head.watched') : '';
}

/** Whether somebody of the desk has looked for a student who does not answer, since they were last asked. */
const wasTried = ({ timeline }: CaseView): boolean =>
  timeline.find(({ type, role }) => (type === 'attempt' && role !== 'youth-league') || type === 'ask')?.type ===
  'attempt';

function lineBelow(view: CaseView): string {
  const line = lineOf(view);
  const doubt = view.deadline ? doubtText(view.deadline) : '';
  return /[。.]$/.test(line) ? sentences(line, doubt) : dotted(line, doubt);
}

function lineOf(view: CaseView): string {
  const { as, deadline, league } = view;
  if (view.status === 'refused') return refusedLine(view);
  if (as === 'youth-league' && !view.aboutUnion) {
    if (league === 'callback') return l('head.callbackText');
    if (league === 'danger' && view.turn === 'school') return l('head.unmetText', { office: view.office });
    if (league === 'danger') return l(wasTried(view) ? 'head.dangerTried' : 'head.dangerText');
    if (league === 'deskless' && deadline) return l('head.desklessText', { day: dayText(deadline.day) });
    if (league === 'overdue' && deadline) return l('head.overdueText', { day: dayText(deadline.day) });
    return leagueLine(view);
  }
  if (as !== 'author') return dotted(todoFor(view), leagueLine(view));
  if (view.status === 'answered') return sentences(lineFor(view), t('case.cost'));
  const line = sentences(deadline ? lineFor(view) : '', afterwardsText(view));
  // A sentence ends by itself.
  return (/[。.]$/.test(line) ? sentences : dotted)(line, leagueLine(view));
}

/** The most important thing about a case: whose turn it is and until when, with its ring. */
export const Statement = ({ view }: { view: CaseView }) => (
  <Hero id='statement' ring={<CaseRing {...view} size='hero' />} title={titleFor(view)} text={lineBelow(view)} />
);
