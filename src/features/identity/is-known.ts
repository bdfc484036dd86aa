import type { Me } from '@types_/identity/me';

/** Whether the caller is somebody here: a student, or with an office. */
export const isKnown = (me: Me | null): boolean => me !== null && (me.student !== null || me.memberships.length > 0);
