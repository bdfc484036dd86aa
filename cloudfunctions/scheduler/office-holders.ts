import type { StaffMember } from '@domain/case/recipients';
import { CASE_HANDLERS, HOSTS, isCurrent, type Membership } from '@domain/identity/membership';
import type { Role } from '@types_/identity/role';

/**
 * Who is told of a promise that an office owes: whoever holds it now, or where nobody does, the union's desk, which then answers for
 * it. A promise never waits for a person who has left.
 */
export function holdersOfOffice(
  { schoolId, owner }: { schoolId: string; owner: string },
  staff: readonly StaffMember[],
  now: Date,
): string[] {
  const here = (wanted: (one: Membership) => boolean) =>
    staff
      .filter(({ memberships }) =>
        memberships.some((one) => one.schoolId === schoolId && isCurrent(one, now) && wanted(one)),
      )
      .map(({ id }) => id);
  const holders = here(({ role, office }) => (HOSTS as readonly Role[]).includes(role) && office === owner);
  return holders.length > 0 ? holders : here(({ role }) => (CASE_HANDLERS as readonly Role[]).includes(role));
}
