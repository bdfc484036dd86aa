import type { Random } from '../../../tools/seed/random';

/** Something that somebody does at a time of the day, `HH:mm`. */
export interface Errand {
  time: string;
  run(): Promise<void>;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** A time between two full hours. */
export const timeWithin = (random: Random, from: number, to: number): string =>
  `${two(from + random.below(to - from))}:${two(random.below(60))}`;
