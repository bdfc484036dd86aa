import { isMetAt, type Where } from '@domain/appointment/host';
import { isApartFromUnion } from '@domain/appointment/without-union';
import type { StaffMember } from '@domain/case/recipients';
import { CASE_HANDLERS, isCurrent, type Membership } from '@domain/identity/membership';
import { isOfLeagueFor } from '@domain/identity/union-desk';
import type { Role } from '@types_/identity/role';
import type { BoundOrNot } from '../staff';

/** Who holds something at a school now that is wanted. */
const thoseWho = (
  wanted: (one: Membership) => boolean,
  schoolId: string,
  staff: readonly StaffMember[],
  now: Date,
): string[] =>
  staff
    .filter(({ memberships }) =>
      memberships.some((one) => one.schoolId === schoolId && isCurrent(one, now) && wanted(one)),
    )
    .map(({ id }) => id);

/** Who holds one of some roles at a school now. */
export const holdersOfRoles = (
  roles: readonly Role[],
  ...at: [schoolId: string, staff: readonly StaffMember[], now: Date]
): string[] => thoseWho(({ role }) => roles.includes(role), ...at);

/** The youth league of a school, but for who is of the union's desk as well, or left it within a year (decisions 32 and 37). */
export const leagueBesideDesk = (schoolId: string, staff: readonly StaffMember[], now: Date): string[] =>
  staff.filter((who) => isOfLeagueFor(who, { schoolId, aboutUnion: now }, now)).map(({ id }) => id);

/** Who holds an office of a school now that is met in some way. */
export const hostsOf = (
  office: string,
  { schoolId, channel }: Where,
  staff: readonly StaffMember[],
  now: Date,
): string[] => thoseWho((one) => isMetAt(one.role, channel) && one.office === office, schoolId, staff, now);

/** Of those who are met, or owe something, the ones who read what is kept from the union, and answer for what it said: who has a phone here. */
export const apartFromUnion = (
  session: Parameters<typeof isApartFromUnion>[1],
  staff: readonly BoundOrNot[],
  now: Date,
): string[] => staff.filter((who) => who.bound && isApartFromUnion(who, session, now)).map(({ id }) => id);

/**
 * Who is told of a promise that an office owes: whoever holds it now, or where nobody does, the union's desk, which then answers for
 * it. A promise never waits for a person who has left, nor for one who has not come yet.
 */
export function holdersOfOffice(
  { owner, ...where }: Where & { owner: string },
  staff: readonly BoundOrNot[],
  now: Date,
): string[] {
  const here = staff.filter(({ bound }) => bound);
  const holders = hostsOf(owner, where, here, now);
  return holders.length > 0 ? holders : holdersOfRoles(CASE_HANDLERS, where.schoolId, staff, now);
}
