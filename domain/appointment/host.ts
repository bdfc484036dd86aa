import type { Channel } from '@types_/appointment/channel';
import type { Role } from '@types_/identity/role';
import { type Actor, HOSTS, isCurrent, type Membership } from '../identity/membership';
import { onlyChannelOf } from './host-channel';

/** Whether who holds a role is met in a way of meeting, if their office is the one that is named. */
export const isMetAt = (role: Role, channel: Channel): boolean =>
  (HOSTS as readonly Role[]).includes(role) && (onlyChannelOf(role) ?? channel) === channel;

/** The terms by which somebody is met at a school now, or answers for what was promised there. */
export const hostTerms = (actor: Actor, now: Date): Membership[] =>
  actor.memberships.filter((one) => (HOSTS as readonly Role[]).includes(one.role) && isCurrent(one, now));

/** Where somebody is met: a way of meeting at a school. */
export interface Where {
  schoolId: string;
  channel: Channel;
}

/** Whether somebody holds an office now that is met there: it is the office that promises, whoever holds it (product.md section 4). */
export const holdsOffice = (actor: Actor, { schoolId, channel }: Where, office: string, now: Date): boolean =>
  hostTerms(actor, now).some((one) => one.schoolId === schoolId && one.office === office && isMetAt(one.role, channel));
