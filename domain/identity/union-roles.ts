import type { Role } from '@types_/identity/role';

/** Who looks after a school's union: its roster, its terms, its calendar. */
export const UNION_ROLES = ['union-admin', 'youth-league'] as const satisfies readonly Role[];

/** Who decides how its cases are routed. */
export const ROUTING_ROLES = ['union-admin'] as const satisfies readonly Role[];
