import type { Random } from '../../../tools/seed/random';
import type { Cast } from '../simulation/cast';
import type { MessagesSent } from '../simulation/messages';
import type { Phones } from '../simulation/phones';
import type { SimulatedClock } from '../simulation/simulated-clock';
import type { Glance } from './glance';
import type { Memory } from './memory';
import type { Plan } from './plan';
import type { Wanted } from './programme';

/** All that the people of a simulated term act in. */
export interface World {
  plan: Plan;
  random: Random;
  clock: SimulatedClock;
  phones: Phones;
  casts: Cast[];
  wanted: Wanted[];
  /** How everything stood when the scheduler had last run. */
  glance: Glance;
  /** What people know from their own phones. */
  memory: Memory;
  messages: MessagesSent;
  /** What somebody has seen on their own phone that cannot be right. */
  faults: string[];
}
