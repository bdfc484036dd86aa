import { plusDays } from '@domain/core/school-clock';
import { CHANNELS, type Channel } from '@types_/appointment/channel';
import { at } from '../calendar';
import type { Cast } from '../simulation/cast';
import { PROGRAMME } from './plan';
import type { World } from './world';

/** A session that somebody of a desk is to write, and how often it comes again. */
export interface Wanted {
  cast: Cast;
  channel: Channel;
  /** On which day it is written, and on which it is held. */
  day: string;
  held: string;
  seats: number;
  times: number;
}

/** The days behind which nothing new is written: it would be held after the end of the term. */
const TAIL_DAYS = 18;
const SHARES = Object.fromEntries(CHANNELS.map((channel) => [channel, PROGRAMME[channel].share])) as Record<
  Channel,
  number
>;

/** A school day, so many days after another or soon after that. */
function schoolDayFrom({ days }: Cast, first: string): string {
  let day = first;
  while (!days.isSchoolDay(day, at(`${day} 08:00`))) day = plusDays(day, 1);
  return day;
}

/** What both schools want to hold in a term: so many sessions, some of them in series, most at the larger one. */
export function wantedIn({ plan, random, casts }: Pick<World, 'plan' | 'random' | 'casts'>): Wanted[] {
  const wanted: Wanted[] = [];
  const lastDay = Math.max(1, plan.days - TAIL_DAYS);
  for (let left = plan.sessions; left > 0; ) {
    const isSeries = random.next() < 0.12;
    const times = isSeries ? Math.min(left, 2 + random.below(4)) : 1;
    const cast = random.next() < 0.65 ? casts[0] : casts[1];
    if (!cast) throw new Error('a term without schools');
    const day = plusDays(plan.first, random.below(isSeries ? Math.ceil(lastDay / 3) : lastDay));
    const held = schoolDayFrom(cast, plusDays(day, 10 + random.below(6)));
    wanted.push({ cast, channel: random.weighted(SHARES), day, held, seats: 1 + random.below(9), times });
    left -= times;
  }
  return wanted;
}
