import { type Grouping, LEAST_GROUP, NO_GROUP } from '@types_/survey/round';

/** What the roster says of a student, as far as rounds ask; it is also what tells one class from another: 1班 is in every year. */
export interface RosterPlace {
  college: string;
  grade: number;
  className: string;
}

/** Who is asked; null is everybody. A student must be named by each. */
export interface Eligible {
  colleges: readonly string[] | null;
  grades: readonly number[] | null;
  classes: readonly RosterPlace[] | null;
}

export const EVERYBODY: Eligible = { colleges: null, grades: null, classes: null };

/** Whether two places of the roster are the same class. */
export const isSameClass = (one: RosterPlace, other: RosterPlace): boolean =>
  one.className === other.className && one.grade === other.grade && one.college === other.college;

/** Whether a student of the roster is asked. */
export const isEligible = ({ colleges, grades, classes }: Eligible, at: RosterPlace): boolean =>
  (colleges?.includes(at.college) ?? true) &&
  (grades?.includes(at.grade) ?? true) &&
  (classes?.some((one) => isSameClass(one, at)) ?? true);

const rawGroup = (by: Grouping, { college, grade }: RosterPlace): string =>
  by === 'college' ? college : by === 'grade' ? String(grade) : NO_GROUP;

/** Which of some groups, by their sizes, are too few to stand alone: with the next smallest ones if they are too few even so. */
function tooFew(sizes: ReadonlyMap<string, number>): Set<string> {
  const few = new Set<string>();
  let together = 0;
  for (const [name, size] of [...sizes].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1))) {
    if (size >= LEAST_GROUP && (together === 0 || together >= LEAST_GROUP)) break;
    few.add(name);
    together += size;
  }
  return few;
}

const byName = ({ name: a }: { name: string }, { name: b }: { name: string }): number => (a < b ? -1 : 1);

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
  const few = tooFew(new Map([...groups].map(([name, members]) => [name, members.length])));
  const named = [...groups].filter(([name]) => !few.has(name)).map(([name, members]) => ({ name, people: members }));
  const others = [...groups].filter(([name]) => few.has(name)).flatMap(([, members]) => members);
  return [...named.sort(byName), ...(others.length > 0 ? [{ name: NO_GROUP, people: others }] : [])];
}

/** Students of one class, counted. */
export interface ClassSize extends RosterPlace {
  students: number;
}

/** The groups that a round will have, with their sizes, and the names of those that go together because they are too few. */
export function groupSizes(
  by: Grouping,
  classes: readonly ClassSize[],
): { name: string; students: number; of: string[] }[] {
  const sizes = new Map<string, number>();
  for (const one of classes) {
    const name = rawGroup(by, one);
    sizes.set(name, (sizes.get(name) ?? 0) + one.students);
  }
  const few = tooFew(sizes);
  const named = [...sizes]
    .filter(([name]) => !few.has(name))
    .map(([name, students]) => ({ name, students, of: [name] }));
  const others = [...sizes].filter(([name]) => few.has(name)).map(([name, students]) => ({ name, students }));
  const together = others.reduce((sum, { students }) => sum + students, 0);
  const of = others.sort(byName).map(({ name }) => name);
  return [...named.sort(byName), ...(of.length > 0 ? [{ name: NO_GROUP, students: together, of }] : [])];
}

/** How many students a choice asks. */
export const countEligible = (eligible: Eligible, classes: readonly ClassSize[]): number =>
  classes.reduce((sum, one) => sum + (isEligible(eligible, one) ? one.students : 0), 0);
