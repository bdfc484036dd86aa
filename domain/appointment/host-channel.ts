import type { Channel } from '@types_/appointment/channel';
import type { Role } from '@types_/identity/role';

/** The way of meeting that some roles are for, and the only one at which they are met (decision 40). Who is not here is met at any. */
const ONLY_AT: Partial<Record<Role, Channel>> = { delegate: 'delegate-meeting', representative: 'representative-hour' };

/** The one way of meeting at which a role is met; null: at any. */
export const onlyChannelOf = (role: Role): Channel | null => ONLY_AT[role] ?? null;

/** The role that a way of meeting is for; null where it is for none in particular. */
export const hostRoleOf = (channel: Channel): Role | null =>
  (Object.keys(ONLY_AT) as Role[]).find((role) => ONLY_AT[role] === channel) ?? null;
