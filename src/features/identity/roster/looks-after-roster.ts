import { UNION_ROLES } from '@domain/identity/union-roles';
import type { Me } from '@types_/identity/me';
import type { Role } from '@types_/identity/role';

const ROLES: readonly Role[] = UNION_ROLES;

/** Whether somebody looks after a school's roster now. */
export const looksAfterRoster = ({ memberships }: Me): boolean =>
  memberships.some(({ role, schoolId }) => schoolId !== null && ROLES.includes(role));
