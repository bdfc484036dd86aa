import { RIGHTS } from '@domain/identity/rights';
import type { Me } from '@types_/identity/me';

/** Whether somebody looks after a school's roster now. */
export const looksAfterRoster = ({ memberships }: Me): boolean =>
  memberships.some(({ role, schoolId }) => schoolId !== null && RIGHTS['identity.start-import'].roles?.includes(role));
