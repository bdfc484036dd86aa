import type { SchoolDays } from './school-breaks';

/** A school's days with which office entered which break, and when: of those that stand there unchanged since. */
interface Entered extends Pick<SchoolDays, 'breaks' | 'workdays'> {
  entered: readonly { from: string; to: string; at: Date; office: string }[];
}

/** Days that stood until they were changed. `since`: the change before; null: none is known. */
export interface PastDays extends Entered {
  since: Date | null;
  until: Date;
}

/** What a school has said of its days, and what it had said before: what was promised then was counted by that. */
export interface EnteredDays extends SchoolDays, Entered {
  past: readonly PastDays[];
}

/** More changes than a school year has: all are in the settings that come with every caller. */
const MOST_PAST = 12;

/** The past of a school's days once they are others. */
export function pastAfter(
  { breaks, workdays, entered, past }: EnteredDays,
  next: Pick<SchoolDays, 'breaks' | 'workdays'>,
  now: Date,
): PastDays[] {
  if (JSON.stringify([breaks, workdays]) === JSON.stringify([next.breaks, next.workdays])) return [...past];
  return [...past, { breaks, workdays, entered, since: past.at(-1)?.until ?? null, until: now }].slice(-MOST_PAST);
}

/** A school's days as they stood at a moment; null where that is not known any more. */
export function daysAt(days: EnteredDays, at: Date): (SchoolDays & Entered) | null {
  const { kind, past } = days;
  const last = past.at(-1);
  if (!last || at >= last.until) return days;
  const stood = past.find(({ since, until }) => (since === null || since <= at) && at < until);
  return stood ? { ...stood, kind } : null;
}
