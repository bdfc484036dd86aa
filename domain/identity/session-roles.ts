import type { Role } from '@types_/identity/role';
import { HOSTS } from './membership';

/** Who looks after the meetings of a school: writes, changes and cancels them (product.md section 4). */
export const SESSION_WRITERS: readonly Role[] = ['officer', 'union-admin', 'youth-league'];

/** Who is met: the holder of the office that a session names. */
export const SESSION_HOSTS: readonly Role[] = HOSTS;
