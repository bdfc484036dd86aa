import type { CaseDocument } from '../../../cloudfunctions/_kit/cases/document';
import type { Random } from '../../../tools/seed/random';
import type { Cast } from './cast';
import type { Letters } from './letters';
import type { Phones } from './phones';
import type { Story } from './story';
import type { YearClock } from './year-clock';

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
  clock: YearClock;
  phones: Phones;
  letters: Letters;
  casts: Cast[];
  seen: Map<string, Seen>;
  /** Whether an account was deleted since the scheduler last ran. */
  hasSomebodyLeft: boolean;
  /** Two of the desk on one case at the same moment: how often, and what became of who lost. */
  rivalries: { met: number; lost: number; refused: number; resent: number };
}

/** Something that somebody does at a time of the day, `HH:mm`. */
export interface Errand {
  time: string;
  run(): Promise<void>;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A time between two full hours. */
export const timeWithin = (random: Random, from: number, to: number): string =>
  `${two(from + random.below(to - from))}:${two(random.below(60))}`;
