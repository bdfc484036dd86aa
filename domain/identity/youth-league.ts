import type { Role } from '@types_/identity/role';
import { CASE_HANDLERS, isCurrent, type Membership } from './membership';

const UNION: readonly Role[] = CASE_HANDLERS;

/** Whether somebody is of a school's youth league and not of its union's desk as well: only to them something about that desk can go (decisions 30, 32). */
export function isOfLeagueAlone(
  { memberships }: { memberships: readonly Membership[] },
  schoolId: string,
  now: Date,
): boolean {
  const here = memberships.filter((one) => one.schoolId === schoolId && isCurrent(one, now)).map(({ role }) => role);
  return here.includes('youth-league') && !here.some((role) => UNION.includes(role));
}
