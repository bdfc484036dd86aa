import type { Role } from '@types_/identity/role';
import { type Actor, HOSTS, isCurrent, type Membership } from '../identity/membership';

/** The terms by which somebody is met at a school now, or answers for what was promised there. */
export const hostTerms = (actor: Actor, now: Date): Membership[] =>
  actor.memberships.filter((one) => (HOSTS as readonly Role[]).includes(one.role) && isCurrent(one, now));

/** Whether somebody holds an office now that is met: it is the office that promises, whoever holds it (product.md section 4). */
export const holdsOffice = (actor: Actor, schoolId: string, office: string, now: Date): boolean =>
  hostTerms(actor, now).some((one) => one.schoolId === schoolId && one.office === office);
