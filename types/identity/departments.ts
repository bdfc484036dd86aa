import { OFFICE_MAX } from './role-limits';

/** Lengths in UTF-16 units; `most`: departments of a school. */
export const DEPARTMENT_LIMITS = { nameMin: 2, nameMax: OFFICE_MAX, most: 40 } as const;
