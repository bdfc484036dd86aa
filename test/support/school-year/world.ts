import type { CaseDocument } from '../../../cloudfunctions/_kit/case/document';
import type { Random } from '../../../tools/seed/random';
import type { Cast } from '../simulation/cast';
import type { Phones } from '../simulation/phones';
import type { SimulatedClock } from '../simulation/simulated-clock';
import type { Letters } from './letters';
import type { Story } from './story';

/** A case as it stood this morning. */
export interface Seen {
  document: CaseDocument;
  story: Story;
}

/** All that the people of a simulated year act in. */
export interface World {
  /** From which everything random follows. */
  seed: string;
  random: Random;
  clock: SimulatedClock;
  phones: Phones;
  letters: Letters;
  casts: Cast[];
  seen: Map<string, Seen>;
  /** Whether an account was deleted since the scheduler last ran. */
  hasSomebodyLeft: boolean;
  /** Two of the desk on one case at the same moment: how often, and what became of who lost. */
  rivalries: { met: number; lost: number; refused: number; resent: number };
}
