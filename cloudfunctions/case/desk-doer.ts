import type { Doer } from '@domain/case/state';
import { type Actor, membershipAt, nameOf } from '@domain/identity/membership';
import type { Role } from '@types_/identity/role';

/** As whom somebody acts at the desk of a school, in the role that may do most; null for who is not of it. */
export function deskDoer(actor: Actor, schoolId: string, now: Date): Doer | null {
  for (const role of ['union-admin', 'officer'] as const satisfies readonly Role[]) {
    const term = membershipAt(actor, schoolId, [role], now);
    if (term) return { ...nameOf(actor), role, office: term.office };
  }
  return null;
}
