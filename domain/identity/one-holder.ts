import type { Role } from '@types_/identity/role';
import type { Membership } from './membership';
import { overlap } from './term';

/** Roles whose office one person holds at a time: what is written to whoever is met is written to that person. A department is shared (decision 36). */
const ALONE: readonly Role[] = ['leader'];

export const isHeldAlone = ({ role }: Pick<Membership, 'role'>): boolean => ALONE.includes(role);

type Office = Pick<Membership, 'role' | 'office' | 'schoolId' | 'from' | 'to'>;

const isSameOffice = (one: Office, other: Office): boolean =>
  one.role === other.role && one.office === other.office && one.schoolId === other.schoolId;

/** Whether somebody else has an office within a term that it is to be given for; `others`: the terms of everybody else at its place. */
export const isTaken = (wish: Office, others: readonly Office[]): boolean =>
  isHeldAlone(wish) && others.some((one) => isSameOffice(one, wish) && overlap(one, wish));

/** When whoever had an office before gave it up; null: nobody had it. */
export function gaveUpAt(wish: Office, others: readonly Office[]): Date | null {
  const ends = others.flatMap((one) =>
    isSameOffice(one, wish) && one.to && one.to <= wish.from ? [one.to.getTime()] : [],
  );
  return isHeldAlone(wish) && ends.length > 0 ? new Date(Math.max(...ends)) : null;
}
