import type { Role } from '@types_/identity/role';
import type { Membership } from './membership';
import { overlap } from './term';

/** Roles whose office one person holds at a time: what is written to whoever is met is written to that person. A department is shared (decision 36). */
const ALONE: readonly Role[] = ['leader'];

export const isHeldAlone = ({ role }: Pick<Membership, 'role'>): boolean => ALONE.includes(role);

type Office = Pick<Membership, 'role' | 'office' | 'schoolId' | 'from' | 'to'>;

const hasSameName = (one: Office, other: Office): boolean =>
  one.office === other.office && one.schoolId === other.schoolId;

/**
 * Whether an office cannot be given for a term, since somebody else has it then and one of them would hold it alone. A session and a promise name an
 * office without a role, so it is nobody's under another role, either. `others`: the terms of everybody else at its place.
 */
export const isTaken = (wish: Office, others: readonly Office[]): boolean =>
  others.some((one) => hasSameName(one, wish) && (isHeldAlone(one) || isHeldAlone(wish)) && overlap(one, wish));

/** When whoever had an office before gave it up; null: nobody had it. */
export function gaveUpAt(wish: Office, others: readonly Office[]): Date | null {
  const ends = others.flatMap((one) =>
    hasSameName(one, wish) && one.role === wish.role && one.to && one.to <= wish.from ? [one.to.getTime()] : [],
  );
  return isHeldAlone(wish) && ends.length > 0 ? new Date(Math.max(...ends)) : null;
}
