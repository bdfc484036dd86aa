import type { Channel } from '@types_/appointment/channel';
import type { Role } from '@types_/identity/role';
import { isCurrent, isMet, type Membership } from '../identity/membership';
import { onlyChannelOf } from './host-channel';

/** Whether who holds a role is met in a way of meeting, if their office is the one that is named. */
export const isMetAt = (role: Role, channel: Channel): boolean =>
  isMet({ role }) && (onlyChannelOf(role) ?? channel) === channel;

type WithTerms = { memberships: readonly Membership[] };

/** The terms by which somebody is met at a school now, or answers for what was promised there. */
export const hostTerms = ({ memberships }: WithTerms, now: Date): Membership[] =>
  memberships.filter((one) => isMet(one) && isCurrent(one, now));

/** Where somebody is met: a way of meeting at a school. */
export interface Where {
  schoolId: string;
  channel: Channel;
}

/** The terms by which somebody holds an office now that is met there: it is the office that promises, whoever holds it (product.md section 4). */
export const termsIn = (who: WithTerms, { schoolId, channel }: Where, office: string, now: Date): Membership[] =>
  hostTerms(who, now).filter((one) => one.schoolId === schoolId && one.office === office && isMetAt(one.role, channel));

export const holdsOffice = (...of: Parameters<typeof termsIn>): boolean => termsIn(...of).length > 0;

/** Whether somebody holds an office and the union did not give it to them: then they speak for it, and read what is kept from the union (decision 36). */
export const speaksForOffice = (...of: Parameters<typeof termsIn>): boolean =>
  termsIn(...of).some(({ byUnion }) => byUnion !== true);
