import type { Role } from '@types_/identity/role';
import { CASE_HANDLERS, isCurrent, type Membership } from './membership';

/** Who may enter the public value of a draw: the union's officers and admins, and the youth league. Two of them must agree. */
export const ENTERERS: readonly Role[] = [...CASE_HANDLERS, 'youth-league'];

/** Whether somebody may enter values at a school now. */
export const mayEnter = (memberships: readonly Membership[], schoolId: string, now: Date): boolean =>
  memberships.some((one) => one.schoolId === schoolId && ENTERERS.includes(one.role) && isCurrent(one, now));
