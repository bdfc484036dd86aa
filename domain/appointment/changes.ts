import type { Channel } from '@types_/appointment/channel';
import { SESSION_LIMITS, type SessionChange } from '@types_/appointment/session';
import { CHANNEL } from './channel';

/** What of a published session can be changed. */
export interface Changeable {
  title: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  link: string | null;
  host: { office: string; name: string };
  seats: number;
  scope: string;
  opensAt: Date;
  closesAt: Date;
}

/** What differs between a session and what is wished, in the words of SESSION_CHANGES. */
export function changesOf(before: Changeable, wish: Changeable): SessionChange[] {
  const differs: Record<SessionChange, boolean> = {
    title: before.title !== wish.title,
    time: +before.startsAt !== +wish.startsAt || +before.endsAt !== +wish.endsAt,
    window: +before.opensAt !== +wish.opensAt || +before.closesAt !== +wish.closesAt,
    place: before.place !== wish.place || before.link !== wish.link,
    host: before.host.office !== wish.host.office || before.host.name !== wish.host.name,
    seats: before.seats !== wish.seats,
    scope: before.scope !== wish.scope,
  };
  return (Object.keys(differs) as SessionChange[]).filter((what) => differs[what]);
}

/** Dots say nothing: signs that are part of words, in any of the three languages. */
const SIGN = /[0-9A-Za-z\u00c0-\u024f\u1100-\u11ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]/g;

/** Whether a reason says something to those who read it. */
export const isReason = (text: string): boolean => (text.match(SIGN)?.length ?? 0) >= SESSION_LIMITS.reasonMin;

const HOUR = 3_600_000;

/**
 * Whether a change or a cancellation comes with less notice than the channel asks for, so that it wants a reason (product.md
 * section 4): what counts is the earlier of the two begins, since that is the hour somebody has kept free.
 */
export function wantsReason(channel: Channel, startsAt: readonly Date[], now: Date): boolean {
  const first = Math.min(...startsAt.map(Number));
  return first - now.getTime() < CHANNEL[channel].noticeHours * HOUR;
}
