import { type Actor, isCurrent } from '../identity/membership';

/**
 * Whether a session of a school is there for somebody: who studies there, or holds a role there now. To everybody else, the city's and
 * the province's federation too, a school is its figures (product.md section 5).
 */
export const isOfSchool = ({ student, memberships }: Actor, schoolId: string, now: Date): boolean =>
  student?.schoolId === schoolId || memberships.some((one) => one.schoolId === schoolId && isCurrent(one, now));
