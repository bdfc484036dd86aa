import { ROLES, type Role } from '@types_/identity/role';
import { type Actor, covers, isCurrent, type Place, UNION_HEADS } from './membership';
import { type Level, levelOf } from './place';

/**
 * Who may give a role, and end it (product.md section 1; 二.6). Whoever keeps a place may give the same role to a peer, so
 * that the last one can hand over; nobody gives a role above their own. Whom students meet above the union, it does not choose (decision 36).
 */
export const GRANTED_BY: Record<Role, readonly Role[]> = {
  representative: UNION_HEADS,
  officer: UNION_HEADS,
  department: UNION_HEADS,
  leader: ['youth-league'],
  delegate: ['youth-league'],
  'union-admin': UNION_HEADS,
  'youth-league': ['youth-league', 'city-admin'],
  'city-viewer': ['city-admin', 'province-admin'],
  'city-admin': ['city-admin', 'province-admin'],
  'province-viewer': ['province-admin'],
  'province-admin': ['province-admin'],
};

/** Where a role holds. */
export const LEVEL_OF: Record<Role, Level> = {
  representative: 'school',
  officer: 'school',
  department: 'school',
  leader: 'school',
  delegate: 'school',
  'union-admin': 'school',
  'youth-league': 'school',
  'city-viewer': 'city',
  'city-admin': 'city',
  'province-viewer': 'province',
  'province-admin': 'province',
};

/** Roles whose holders can give any role. */
export const GRANTERS = ROLES.filter((role) => ROLES.some((given) => GRANTED_BY[given].includes(role)));

/** The roles that an actor may give and end at a place now. */
export function rolesToGrant(actor: Pick<Actor, 'memberships'>, place: Place, now: Date): Role[] {
  const held = actor.memberships.filter((one) => isCurrent(one, now) && covers(one, place)).map(({ role }) => role);
  return ROLES.filter((role) => LEVEL_OF[role] === levelOf(place) && GRANTED_BY[role].some((by) => held.includes(by)));
}
