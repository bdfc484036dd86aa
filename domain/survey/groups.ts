import { type Grouping, LEAST_GROUP, NO_GROUP } from '@types_/survey/round';

/** What the roster says of a student, as far as rounds ask. */
export interface RosterPlace {
  college: string;
  grade: number;
  className: string;
}

/** Who is asked; null is everybody. A student must be named by each. */
export interface Eligible {
  colleges: readonly string[] | null;
  grades: readonly number[] | null;
  classes: readonly string[] | null;
}

export const EVERYBODY: Eligible = { colleges: null, grades: null, classes: null };

/** Whether a student of the roster is asked. */
export const isEligible = ({ colleges, grades, classes }: Eligible, at: RosterPlace): boolean =>
  (colleges?.includes(at.college) ?? true) &&
  (grades?.includes(at.grade) ?? true) &&
  (classes?.includes(at.className) ?? true);

const rawGroup = (by: Grouping, { college, grade }: RosterPlace): string =>
  by === 'college' ? college : by === 'grade' ? String(grade) : NO_GROUP;

/**
 * The groups that results are shown for, each with who belongs to it: a ballot says its group and nothing else about a
 * person, so none may be so small that it points at somebody. Those below `LEAST_GROUP` go together, with the next smallest
 * ones if they are too few even so. By name, the group of all others last.
 */
export function groupsOf<P extends RosterPlace>(by: Grouping, people: readonly P[]): { name: string; people: P[] }[] {
  const groups = new Map<string, P[]>();
  for (const one of people) {
    const name = rawGroup(by, one);
    const members = groups.get(name);
    if (members) members.push(one);
    else groups.set(name, [one]);
  }
  const bySize = [...groups].sort(([a, one], [b, other]) => one.length - other.length || (a < b ? -1 : 1));
  const others: P[] = [];
  const isTooSmall = (size: number) => size < LEAST_GROUP || (others.length > 0 && others.length < LEAST_GROUP);
  while (bySize[0] && bySize.length > 0 && isTooSmall(bySize[0][1].length))
    for (const one of bySize.shift()?.[1] ?? []) others.push(one);
  const named = bySize.map(([name, members]) => ({ name, people: members })).sort((a, b) => (a.name < b.name ? -1 : 1));
  return others.length > 0 ? [...named, { name: NO_GROUP, people: others }] : named;
}
