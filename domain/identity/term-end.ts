import { dayOf, plusDays } from '../core/school-clock';
import { isKeeper, type KeeperTerm } from './change-terms';
import type { Membership } from './membership';
import { isAt } from './place';
import type { Term } from './term';

/** So long before its last day the holder of a term is told for the first time. */
export const TOLD_DAYS_BEFORE = 14;

/** The last day of a term on the school's clock; null when it runs until the next handover. */
export const lastDayOf = ({ to }: Pick<Term, 'to'>): string | null =>
  to === null ? null : dayOf(new Date(to.getTime() - 1));

/** Which of the two tellings of a term's end is due. */
export type Telling = 'soon' | 'last-day';

/**
 * What is to be told of a running term today: that it ends, fourteen days before its last day or as soon as that is found
 * later, and again on that day. A term that was never longer than those days is told of on its last one only.
 */
export function tellingOf(term: Pick<Term, 'from' | 'to'>, now: Date): Telling | null {
  const lastDay = lastDayOf(term);
  const today = dayOf(now);
  if (lastDay === null || term.from > now || today > lastDay) return null;
  if (today === lastDay) return 'last-day';
  const first = plusDays(lastDay, -TOLD_DAYS_BEFORE);
  return today >= first && dayOf(term.from) <= first ? 'soon' : null;
}

const reaches = (one: Term, end: Date | null): boolean =>
  end !== null && one.from <= end && (one.to === null || one.to > end);

/** Whether somebody goes on in the same role at the same place when a term ends: it was renewed already. */
export const goesOn = (term: Membership, held: readonly Membership[]): boolean =>
  held.some((one) => one.id !== term.id && one.role === term.role && isAt(one, term) && reaches(one, term.to));

/**
 * Whether those who can renew a term are to be told of its end as well: it keeps its place, and no successor is there, one
 * whose term began later and goes on when it ends.
 */
export const wantsRenewal = (term: Membership, keepers: readonly KeeperTerm[]): boolean =>
  isKeeper(term.role) &&
  !keepers.some((one) => one.role === term.role && one.from > term.from && reaches(one, term.to));
