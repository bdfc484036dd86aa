import type { Beacon } from '@types_/appointment/beacon';
import type { Allotment, Channel } from '@types_/appointment/channel';
import { schoolTime } from '../core/school-clock';
import { CHANNEL } from './channel';
import type { Who } from './who';

/** What of an earlier session of its channel a new one takes over. */
interface Earlier {
  title: string;
  host: { office: string; name: string };
  place: string;
  link: string | null;
  startsAt: Date;
  endsAt: Date;
  seats: number;
  scope: string;
  who: Who;
  allots: Allotment;
  beacon: Beacon;
}

/** What the form of a new session is filled with. */
export interface SessionTemplate extends Omit<Earlier, 'startsAt' | 'endsAt'> {
  /** The hour of the school's clock, HH:mm, and how long it lasts. */
  time: string;
  minutes: number;
}

const USUAL = { time: '15:00', minutes: 90, seats: { draw: 12, 'first-come': 20 } } as const;
const MINUTE = 60_000;

/** What a new session of a channel begins with: as the last one was, or as the channel usually is. */
export function templateOf(channel: Channel, last: Earlier | null): SessionTemplate {
  const { usually } = CHANNEL[channel];
  if (!last)
    return {
      ...{ title: '', host: { office: '', name: '' }, place: '', link: null, time: USUAL.time, minutes: USUAL.minutes },
      ...{
        seats: USUAL.seats[usually],
        scope: '',
        who: { colleges: null, grades: null },
        allots: usually,
        beacon: 'ssq',
      },
    };
  const { title, host, place, link, startsAt, endsAt, seats, scope, who, allots, beacon } = last;
  return {
    ...{ title, host, place, link, seats, scope, who, allots, beacon },
    time: schoolTime(startsAt).format('HH:mm'),
    minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE),
  };
}
