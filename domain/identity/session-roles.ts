import type { Role } from '@types_/identity/role';

/** Who looks after the meetings of a school: writes, changes and cancels them (product.md section 4). */
export const SESSION_WRITERS: readonly Role[] = ['officer', 'union-admin', 'youth-league'];
