/** Roles with a term, as in product.md section 1. What a student may do follows from the binding, not from a membership. */
export const ROLES = [
  'representative',
  'officer',
  'union-admin',
  'department',
  'leader',
  'delegate',
  'youth-league',
  'city-viewer',
  'city-admin',
  'province-viewer',
  'province-admin',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles given to a student by their number; the others are given by invitation, since staff are on no roster. */
export const STUDENT_ROLES = ['representative', 'officer', 'union-admin'] as const satisfies readonly Role[];
export type StudentRole = (typeof STUDENT_ROLES)[number];

/** Roles given to whoever brings the code of an invitation. */
export const STAFF_ROLES = [
  'department',
  'leader',
  'delegate',
  'youth-league',
  'city-viewer',
  'city-admin',
  'province-viewer',
  'province-admin',
] as const satisfies readonly Role[];
