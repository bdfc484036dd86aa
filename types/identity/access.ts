import { ROLES } from './role';

/** What of a student was looked at. */
export const ACCESS_KINDS = ['name', 'contact', 'export'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** Why; `other` says it in words. */
export const ACCESS_REASONS = ['visit', 'certificate', 'contact', 'department', 'other'] as const;
export type AccessReason = (typeof ACCESS_REASONS)[number];

/** As whom somebody looked: in an office, or `self`, the one whose record it is, who took their own data along. */
export const LOOKERS = [...ROLES, 'self'] as const;
export type Looker = (typeof LOOKERS)[number];

/** Lengths of what is typed beside a choice, in UTF-16 units: a reason, or why a request was refused. */
export const WORDS = { min: 2, max: 100 } as const;
