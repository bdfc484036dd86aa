import type { Role } from '@types_/identity/role';

/** Who answers for the surveys of a place: plans and cancels them (product.md section 3). */
export const ROUND_HEADS: readonly Role[] = ['union-admin', 'youth-league', 'city-admin', 'province-admin'];

/** Who writes them. */
export const ROUND_WRITERS: readonly Role[] = ['officer', ...ROUND_HEADS];

/** Who sees how they go: numbers, never who. */
export const ROUND_READERS: readonly Role[] = [...ROUND_WRITERS, 'city-viewer', 'province-viewer'];
