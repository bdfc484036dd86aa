import { ROLES } from '@types_/identity/role';
import type { TermRow } from '@types_/identity/role-actions';

/** Terms by role, from those who give roles down; within a role by office, and in it whoever has been there longest. */
export const inOrder = (rows: readonly TermRow[]): TermRow[] =>
  [...rows].sort(
    (a, b) =>
      ROLES.indexOf(b.role) - ROLES.indexOf(a.role) || a.office.localeCompare(b.office) || a.from.localeCompare(b.from),
  );
