import type { Grouping } from '@types_/survey/round';
import { type Eligible, groupsOf, isEligible, type RosterPlace } from './groups';

/** A line of a school's roster, as a round needs it. */
export interface RosterLine extends RosterPlace {
  /** The person's id. */
  id: string;
}

/** A class, or a piece of a large one, of one group. */
export interface FrozenClass extends RosterPlace {
  group: number;
  people: string[];
}

/** Who is asked at one school, as it stays until the round closes. */
export interface FrozenRoll {
  eligible: number;
  groups: { name: string; eligible: number }[];
  classes: FrozenClass[];
}

/** People in one document: a class is written whole whenever one of it takes a paper. */
const MOST_IN_ONE = 100;

/** The roll of a round at one school, from its roster. The same roster gives the same roll, in whatever order it is read. */
export function frozenRoll(lines: readonly RosterLine[], eligible: Eligible, grouping: Grouping): FrozenRoll {
  const asked = lines.filter((line) => isEligible(eligible, line));
  const groups = groupsOf(grouping, asked);
  const classes = groups.flatMap(({ people }, group) => classesOf(group, people));
  return {
    eligible: asked.length,
    groups: groups.map(({ name, people }) => ({ name, eligible: people.length })),
    classes,
  };
}

function classesOf(group: number, people: readonly RosterLine[]): FrozenClass[] {
  const classes = new Map<string, FrozenClass>();
  for (const { id, college, grade, className } of people) {
    const key = JSON.stringify([college, grade, className]);
    const known = classes.get(key) ?? { group, college, grade, className, people: [] };
    known.people.push(id);
    classes.set(key, known);
  }
  const inOrder = [...classes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  // The order of ids, which are hashes: nothing of the roster's order is left.
  return inOrder.flatMap(({ people: all, ...place }) => {
    const sorted = [...all].sort();
    const pieces: FrozenClass[] = [];
    for (let at = 0; at < sorted.length; at += MOST_IN_ONE)
      pieces.push({ ...place, people: sorted.slice(at, at + MOST_IN_ONE) });
    return pieces;
  });
}
