import type { MinutesStateName } from '@types_/appointment/minutes';
import { MINUTES_LIMITS as LIMITS } from '@types_/appointment/minutes';
import type { SessionState } from '@types_/appointment/session';
import { accept, type Result, refuse } from '@types_/core/result';
import { dayOf, noonOf, plusDays } from '../core/school-clock';
import { type SchoolCalendar, schoolDayAfter } from '../core/school-days';

/** Something that was promised in the room: by an office, since people come and go (product.md section 4). */
export interface MadePromise {
  text: string;
  owner: string;
  day: string;
}

/** What came of a case that somebody brought, for its author; null: it was not spoken of. */
export interface CaseOutcome {
  caseId: string;
  text: string | null;
}

export interface MinutesText {
  text: string;
  promises: readonly MadePromise[];
  outcomes: readonly CaseOutcome[];
}

/** Minutes as they were published, for good: a correction is another version. */
export interface MinutesVersion extends MinutesText {
  at: Date;
  office: string;
  readBy: string;
  reason: string;
}

export interface MinutesCourse {
  state: MinutesStateName;
  /** What is not public yet. */
  pending: (MinutesText & { office: string; reason: string }) | null;
  /** Why it came back; empty while it has not. */
  returned: string;
  /** Whoever wrote something of what is pending. */
  writers: readonly string[];
  versions: readonly MinutesVersion[];
}

/** States of a session about which minutes are written; after `held` they correct what is published. */
const WRITTEN_IN: readonly SessionState[] = ['held', 'minuted', 'closed'];

const isSame = (a: MadePromise, b: MadePromise | undefined): boolean =>
  a.text === b?.text && a.owner === b.owner && a.day === b.day;

/** What is wrong with promises, or null: public ones stay as they are, and a new one has an office and a day to come. */
function promiseProblem(
  promises: readonly MadePromise[],
  fixed: readonly MadePromise[],
  offices: readonly string[],
  now: Date,
): { nth: number; problem: string } | null {
  const moved = fixed.findIndex((one, nth) => !isSame(one, promises[nth]));
  if (moved >= 0) return { nth: moved, problem: 'fixed' };
  const today = dayOf(now);
  const last = plusDays(today, LIMITS.days);
  for (const [nth, { owner, day }] of promises.entries()) {
    if (nth < fixed.length) continue;
    if (!offices.includes(owner)) return { nth, problem: 'owner' };
    if (day < today || day > last) return { nth, problem: day < today ? 'past' : 'too-far' };
  }
  return null;
}

interface Submission {
  text: MinutesText;
  reason: string;
  by: { id: string; office: string };
  session: SessionState;
  offices: readonly string[];
  /** Cases that were brought, as far as the writer sees them. */
  brought: readonly string[];
}

/** Brought cases of which minutes say nothing: neither what came of them nor that they were not spoken of. */
export const withoutOutcome = (brought: readonly string[], outcomes: readonly CaseOutcome[]): string[] =>
  brought.filter((id) => !outcomes.some(({ caseId }) => caseId === id));

const refuseMissing = (missing: readonly string[]) => refuse('OUTCOMES_MISSING', { missing: missing.length });

/** Minutes that somebody of the union's desk wrote, for a second person to read; `before` null: the first time. */
export function submitted(
  before: MinutesCourse | null,
  { text, reason, by, session, offices, brought }: Submission,
  now: Date,
): Result<
  MinutesCourse,
  'SESSION_NOT_NOW' | 'MINUTES_MOVED_ON' | 'MINUTES_REASON_MISSING' | 'PROMISE_WRONG' | 'OUTCOMES_MISSING'
> {
  const versions = before?.versions ?? [];
  if (!WRITTEN_IN.includes(session)) return refuse('SESSION_NOT_NOW');
  if (versions.length >= LIMITS.versions) return refuse('MINUTES_MOVED_ON');
  if (versions.length > 0 && reason === '') return refuse('MINUTES_REASON_MISSING');
  const problem = promiseProblem(text.promises, versions.at(-1)?.promises ?? [], offices, now);
  if (problem) return refuse('PROMISE_WRONG', problem);
  const missing = withoutOutcome(brought, text.outcomes);
  if (missing.length > 0) return refuseMissing(missing);
  return accept({
    ...{ state: 'review', returned: '', versions },
    pending: { ...text, office: by.office, reason: versions.length === 0 ? '' : reason },
    writers: [...new Set([...(before?.writers ?? []), by.id])],
  });
}

/** Whether one of some ids, which are all one person's, wrote something of what is pending. */
export const hasWritten = ({ writers }: Pick<MinutesCourse, 'writers'>, ids: readonly string[]): boolean =>
  ids.some((id) => writers.includes(id));

/**
 * Whether minutes say that a session took place: public ones, and those that somebody reads. What came back says nothing yet, and it may have
 * come back because nobody met anybody.
 */
export const sayTookPlace = ({ state, versions }: { state: MinutesStateName; versions: readonly unknown[] }): boolean =>
  state !== 'returned' || versions.length > 0;

/** A second person makes them public, as they read them: the next version. `brought`: the cases that they could write of themself. */
export function published(
  before: MinutesCourse,
  by: { ids: readonly string[]; office: string; brought: readonly string[] },
  now: Date,
): Result<MinutesCourse, 'MINUTES_MOVED_ON' | 'MINUTES_OWN' | 'OUTCOMES_MISSING'> {
  if (before.state !== 'review' || !before.pending) return refuse('MINUTES_MOVED_ON');
  if (hasWritten(before, by.ids)) return refuse('MINUTES_OWN');
  const missing = withoutOutcome(by.brought, before.pending.outcomes);
  if (missing.length > 0) return refuseMissing(missing);
  const version = { ...before.pending, at: now, readBy: by.office };
  return accept({
    ...{ state: 'published', pending: null, returned: '', writers: [] },
    versions: [...before.versions, version],
  });
}

/** Back to who wrote them, with the reason. */
export function returned(before: MinutesCourse, reason: string): Result<MinutesCourse, 'MINUTES_MOVED_ON'> {
  if (before.state !== 'review') return refuse('MINUTES_MOVED_ON');
  return accept({ ...before, state: 'returned', returned: reason });
}

const MOST_SAID_DAYS = 3;
const DAYS_TO_WRITE = 7;

/**
 * How often whoever writes minutes is asked for them by a moment: once on the school day after the session, once more a week later.
 * 0: not yet, or long ago, when another word changes nothing.
 */
export function askedFor(endsAt: Date, now: Date, calendar: SchoolCalendar): 0 | 1 | 2 {
  const first = schoolDayAfter(endsAt, 1, calendar);
  const today = dayOf(now);
  if (today < first) return 0;
  const second = schoolDayAfter(noonOf(plusDays(first, DAYS_TO_WRITE - 1)), 1, calendar);
  if (today < second) return today < plusDays(first, MOST_SAID_DAYS) ? 1 : 0;
  return today < plusDays(second, MOST_SAID_DAYS) ? 2 : 0;
}

/** Outcomes of a version that its cases do not have yet: new ones, and those that it corrects. */
export const newOutcomes = (versions: readonly MinutesVersion[], nth: number): CaseOutcome[] =>
  (versions[nth]?.outcomes ?? []).filter(
    ({ caseId, text }) => versions[nth - 1]?.outcomes.find((one) => one.caseId === caseId)?.text !== text,
  );
