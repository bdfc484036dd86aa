import type { Channel } from '@types_/appointment/channel';
import type { SessionState } from '@types_/appointment/session';
import { CHANNEL } from './channel';

const OVER: readonly SessionState[] = ['held', 'minuted', 'closed'];

/** Whether a session is one of which it is said what came of the cases that were brought: it is over, and minutes are kept of such. */
export const isOutcomeDue = (
  { state, channel, endsAt }: { state: SessionState; channel: Channel; endsAt: Date },
  now: Date,
): boolean => OVER.includes(state) && CHANNEL[channel].minuted && now > endsAt;
