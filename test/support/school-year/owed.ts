import { dayOf, plusDays } from '@domain/core/school-clock';
import { at } from '../calendar';
import type { OwnDays } from '../simulation/own-days';
import type { Owed } from './due';
import { DAY_MS } from './due';
import type { Story, Told } from './story';
import type { ToldSoFar } from './told';

/** A case as it stood the evening before, and its author, if anybody reads what it says. */
export interface Known {
  id: string;
  reader: string | null;
  story: Story;
}

const morning = (day: string): Date => at(`${day} 08:00`);
const STILL_WAITING_DAYS = 3;
const CONFIRM_DAYS = 28;

/** What the author hears of by a notice of its own. */
const TOLD_OF: Record<string, string> = {
  ...{ acknowledge: 'case-acknowledged', reply: 'case-replied', ask: 'case-asked', answer: 'case-answered' },
  ...{ extend: 'case-extended', refuse: 'case-refused', merge: 'case-merged', lapse: 'case-lapsed' },
  ...{ 'close-unreachable': 'case-unreachable', escalate: 'case-escalated', urge: 'case-urged' },
  ...{ callback: 'case-called-back' },
};

/** Why else than for its thirty days a case went to the youth league, and what its author hears of that. */
const BECAUSE = new Map<unknown, string | undefined>([
  ['silent', undefined],
  ['unmet', 'case-hastened'],
]);

/** What promises something of the youth league: told otherwise where nobody was of it. */
const OF_LEAGUE = ['case-escalated', 'case-hastened'];

/** Entries of a case that its author was to be told of and was not. `watchedFrom`: since when somebody is of the school's youth league. */
export function untoldEntries(
  known: Known,
  events: Told['events'],
  told: ToldSoFar,
  watchedFrom: Date | null,
): string[] {
  const { id, reader } = known;
  if (reader === null) return [];
  return events.flatMap(({ at: when, what }) => {
    const isMissed = what.name === 'callback' && what.solved === null;
    const usual = isMissed
      ? 'case-call-missed'
      : BECAUSE.has(what.because)
        ? BECAUSE.get(what.because)
        : TOLD_OF[what.name];
    const isAlone = watchedFrom === null || when < watchedFrom;
    const kind = usual && isAlone && OF_LEAGUE.includes(usual) ? 'case-nobody' : usual;
    return kind === undefined || told.has(id, kind, when, reader) ? [] : [`${id}: nobody told the author ${kind}`];
  });
}

/** What the school owes next, while it is its turn. */
export function nextOwed({ status, repliedAt }: Story): Owed | null {
  if (status === 'submitted') return 'acknowledge';
  if (!['acknowledged', 'assigned', 'reopened'].includes(status)) return null;
  return repliedAt === null ? 'reply' : 'result';
}

/** Reminders to whoever has to move, of a case at which nobody has done anything since before its day. */
function toTheSchool(story: Story, today: string, days: OwnDays): string | null {
  const of = nextOwed(story);
  if (of === null || story.danger) return null;
  const due = story.owed[of];
  const lastDay = dayOf(story.lastAt);
  if (lastDay <= due && today === days.after(due, 1, morning(today))) return 'case-overdue';
  const eve = days.before(due, morning(today));
  if (today === eve) return 'case-reminder-before';
  // One day to acknowledge: its eve was over when the case came.
  return story.status === 'submitted' && story.lastAt >= morning(eve) && today === due ? 'case-reminder-before' : null;
}

/** Reminders to a student who has something to say. */
function toTheStudent(story: Story, today: string, days: OwnDays): { kind: string; at: Date } | null {
  const { status, askedAt, verdictDay, end, verdict, solvedAt, confirmed } = story;
  if (status === 'waiting-for-student' && story.danger) return null; // by the hour
  const waits = { kind: 'case-still-waiting', at: morning(today) };
  if (status === 'waiting-for-student' && askedAt)
    return days.after(dayOf(askedAt), STILL_WAITING_DAYS, morning(today)) === today ? waits : null;
  if (status === 'answered' && verdictDay) return days.before(verdictDay, morning(today)) === today ? waits : null;
  if (end?.how !== 'closed' || verdict !== 'solved' || confirmed) return null;
  const asked = new Date((solvedAt ?? end.at).getTime() + CONFIRM_DAYS * DAY_MS);
  const day = asked <= morning(dayOf(asked)) ? dayOf(asked) : plusDays(dayOf(asked), 1);
  return day === today ? { kind: 'case-confirm', at: morning(day) } : null;
}

/** What the morning owed, by how the cases stood the evening before, and nobody was told. */
export function untoldThisMorning(known: Known, today: string, days: OwnDays, told: ToldSoFar): string[] {
  const { id, reader, story } = known;
  const faults: string[] = [];
  const school = toTheSchool(story, today, days);
  if (school && !told.has(id, school, morning(today))) faults.push(`${id}: nobody was told ${school} on ${today}`);
  const student = reader === null ? null : toTheStudent(story, today, days);
  if (student && !told.has(id, student.kind, student.at, reader ?? ''))
    faults.push(`${id}: the author was not told ${student.kind} on ${today}`);
  return faults;
}
