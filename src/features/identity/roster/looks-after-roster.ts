import { UNION_HEADS } from '@domain/identity/membership';
import type { Me } from '@types_/identity/me';

/** Whether somebody looks after a school's roster now. */
export const looksAfterRoster = ({ memberships }: Me): boolean =>
  memberships.some(({ role, schoolId }) => schoolId !== null && UNION_HEADS.includes(role));
