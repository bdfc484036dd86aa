import type { CommandName } from '@types_/case/command';
import type { Random } from '../../../tools/seed/random';
import type { DeskHabit } from '../simulation/desk-habits';

type Weights = Partial<Record<CommandName, number>>;

interface Habit {
  /** On how many of a hundred school days they come. */
  comes: number;
  /** Cases they handle then. */
  pace: number;
  /** Of a hundred times, how often the department is the wrong one. */
  wrong: number;
  steps: Weights;
}

/** What a desk does with a case that is open to it, the usual first. */
const USUAL: Weights = {
  ...{ acknowledge: 4, answer: 8, reply: 4, assign: 4, ask: 2.5, extend: 0.8, refuse: 0.4, note: 0.6 },
  ...{ take: 0.3, pass: 0.4, recuse: 0.12, merge: 0.5, join: 0.8, part: 0.05, 'close-unreachable': 0.5 },
};

export const HABITS: Record<DeskHabit, Habit> = {
  keen: { comes: 95, pace: 12, wrong: 5, steps: USUAL },
  steady: { comes: 90, pace: 7, wrong: 10, steps: USUAL },
  slow: { comes: 60, pace: 3, wrong: 10, steps: { ...USUAL, extend: 3, ask: 4 } },
  sloppy: { comes: 80, pace: 5, wrong: 60, steps: { ...USUAL, refuse: 1, reply: 6 } },
  absent: { comes: 15, pace: 2, wrong: 10, steps: USUAL },
};

export const DEPARTMENT_STEPS: Weights = {
  answer: 6,
  reply: 3,
  ask: 1.5,
  'send-back': 1.5,
  extend: 1,
  note: 0.5,
  recuse: 0.05,
};
export const LEAGUE_STEPS: Weights = { callback: 8, urge: 3, note: 1, recuse: 0.1 };

/** One of the steps that are open, as often as a habit has it; null when there is none that it knows. */
export function stepBy(habit: Weights, open: readonly CommandName[], random: Random): CommandName | null {
  const known = Object.fromEntries(open.flatMap((name) => (habit[name] ? [[name, habit[name]]] : [])));
  return Object.keys(known).length === 0 ? null : (random.weighted(known) as CommandName);
}

/** What a student will do with a case as it stands, and how many days they take over it. Null: nothing, ever. */
interface Intent {
  name: CommandName;
  after: number;
  says: boolean;
}

const pause = (random: Random): number => {
  const speed = random.weighted({ atOnce: 5, soon: 3, late: 1.5 });
  if (speed === 'atOnce') return random.below(2);
  return speed === 'soon' ? 2 + random.below(3) : 5 + random.below(12);
};

/** A day and more after the question of the fourth week has come. */
const afterFourWeeks = (random: Random): number => 29 + random.below(4);

/** What each student thinks of a status that is theirs to move, or that they could move. */
const THINKS: Record<
  string,
  (random: Random, story: { verdict: string | null; rating: number | null }) => Intent | null
> = {
  submitted: (random) => (random.next() < 0.03 ? { name: 'withdraw', after: random.below(4), says: true } : null),
  acknowledged: (random) => (random.next() < 0.02 ? { name: 'withdraw', after: random.below(4), says: true } : null),
  'waiting-for-student': (random) => {
    const name = random.weighted({ supplement: 8, withdraw: 0.4, nothing: 1.6 });
    return name === 'nothing' ? null : { name, after: pause(random), says: true };
  },
  answered: (random) =>
    random.next() < 0.18 ? null : { name: 'verdict', after: pause(random), says: random.next() < 0.68 },
  closed: (random, { verdict, rating }) => {
    if (verdict === 'none' && random.next() < 0.15)
      return { name: 'verdict', after: pause(random), says: random.next() < 0.4 };
    if (rating === null && verdict !== 'none' && random.next() < 0.6)
      return { name: 'rate', after: random.below(3), says: true };
    if (verdict === 'unsolved' && random.next() < 0.75) return { name: 'reopen', after: pause(random), says: true };
    if (verdict === 'solved' && random.next() < 0.4)
      return { name: 'confirm', after: afterFourWeeks(random), says: random.next() < 0.8 };
    return random.next() < 0.03 ? { name: 'reopen', after: random.below(35), says: true } : null;
  },
};

/** What a student is going to do with a case of theirs. The same case at the same point is always thought of in the same way. */
export const intentOf = (
  status: string,
  story: { verdict: string | null; rating: number | null },
  random: Random,
): Intent | null => THINKS[status]?.(random, story) ?? null;
