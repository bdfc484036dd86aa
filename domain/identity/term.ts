import type { Result } from '@types_/core/result';
import { accept, refuse } from '@types_/core/result';
import { dayOf, plusDays, schoolTime } from '../core/school-clock';

/** The time for which a role is held: its first moment counts, its last does not; `to` null: until handed over. */
export interface Term {
  from: Date;
  to: Date | null;
}

/** No term is longer (product.md section 1). */
export const LONGEST_TERM_YEARS = 5;
/** A term is given at most so long before it begins. */
export const FURTHEST_START_DAYS = 366;

const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** A day as a moment of change: today is now, since nothing changes in the past. */
export const momentOf = (day: string, now: Date): Date => (day === dayOf(now) ? now : startOf(day));

/** A term from its first and its last day on the school's clock. It begins today or later. */
export function termOf(fromDay: string, toDay: string | null, now: Date): Result<Term, 'TERM_WRONG'> {
  const today = dayOf(now);
  if (fromDay < today || fromDay > plusDays(today, FURTHEST_START_DAYS)) return refuse('TERM_WRONG');
  const from = momentOf(fromDay, now);
  if (toDay === null) return accept({ from, to: null });
  const longest = schoolTime(startOf(fromDay)).add(LONGEST_TERM_YEARS, 'year').format('YYYY-MM-DD');
  if (toDay < fromDay || toDay > longest) return refuse('TERM_WRONG');
  return accept({ from, to: startOf(plusDays(toDay, 1)) });
}

const endOf = ({ to }: Term): number => to?.getTime() ?? Number.POSITIVE_INFINITY;

/** Whether two terms have a moment in common. */
export const overlap = (one: Term, other: Term): boolean =>
  one.from.getTime() < endOf(other) && other.from.getTime() < endOf(one);

/** Whether a term is over at a moment; one that was ended before it began is over from the start. */
export const isOver = (term: Term, at: Date): boolean => endOf(term) <= Math.max(at.getTime(), term.from.getTime());

/** Until when somebody holds a role without a gap from `now` on, by these terms; `now` when nobody does. */
export function coveredUntil(terms: readonly Term[], now: Date): number {
  let until = now.getTime();
  for (;;) {
    const reached = until;
    const next = terms.filter((term) => term.from.getTime() <= reached && endOf(term) > reached).map(endOf);
    if (next.length === 0) return reached;
    until = Math.max(...next);
    if (until === Number.POSITIVE_INFINITY) return until;
  }
}
