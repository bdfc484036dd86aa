import { type Grouping, LEAST_TURNOUT } from '@types_/survey/round';
import type { RosterPlace } from './groups';

/** A class of a roll: how many are asked, and how many of them took a paper. */
export interface ClassCount extends RosterPlace {
  eligible: number;
  taken: number;
}

/** A turnout that may be shown: of a college, a year, a class, or of several together. `className` null: of several classes. */
export interface TurnoutLine {
  colleges: string[];
  grades: number[];
  className: string | null;
  classes: number;
  eligible: number;
  papers: number;
}

/** What may be shown of a turnout beside the whole. */
export interface TurnoutLines {
  colleges: TurnoutLine[];
  grades: TurnoutLine[];
  classes: TurnoutLine[];
}

/**
 * Whether the papers of several schools together may be said beside those of each school that is large enough to say its own: what
 * that leaves over must be nobody, or at least two schools and ten people, or it would tell of few.
 */
export function mayAddUp(eligible: readonly number[]): boolean {
  const small = eligible.filter((count) => count > 0 && count < LEAST_TURNOUT);
  return small.length === 0 || (small.length > 1 && small.reduce((total, count) => total + count, 0) >= LEAST_TURNOUT);
}

/** Classes that are only ever shown as one. */
type Atom = readonly ClassCount[];

const sum = (all: readonly ClassCount[], of: 'eligible' | 'taken'): number =>
  all.reduce((total, one) => total + one[of], 0);
const isThin = (atom: Atom): boolean => sum(atom, 'eligible') < LEAST_TURNOUT;
const cellOf = ({ college, grade }: RosterPlace): string => JSON.stringify([grade, college]);
const distinct = <T extends string | number>(all: readonly T[]): T[] =>
  [...new Set(all)].sort((a, b) => (a < b ? -1 : 1));

/** A roll has a large class in pieces: as one. */
function wholeClasses(pieces: readonly ClassCount[]): ClassCount[] {
  const classes = new Map<string, ClassCount>();
  for (const { college, grade, className, eligible, taken } of pieces) {
    const key = JSON.stringify([college, grade, className]);
    const known = classes.get(key) ?? { college, grade, className, eligible: 0, taken: 0 };
    classes.set(key, { ...known, eligible: known.eligible + eligible, taken: known.taken + taken });
  }
  return [...classes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

const yearsApart = (one: Atom, other: Atom): number =>
  Math.min(...one.flatMap(({ grade }) => other.map((two) => Math.abs(grade - two.grade))));

/** How unlike two atoms are: first what they are joined to costs the fewest figures. */
const distance = (thin: Atom, other: Atom): number[] => [
  yearsApart(thin, other),
  other.length > 1 ? 0 : 1,
  sum(other, 'eligible'),
];
const before = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
};

/** Joins every atom that is too small to the most alike of those that are near it, as far as there are any. */
function joined(atoms: readonly Atom[], isNear: (one: ClassCount, other: ClassCount) => boolean): Atom[] {
  const done: Atom[] = [];
  let open = [...atoms].sort((a, b) => sum(a, 'eligible') - sum(b, 'eligible'));
  while (open[0] && isThin(open[0])) {
    const [thin, ...rest] = open as [Atom, ...Atom[]];
    let best: Atom | null = null;
    for (const other of [...rest, ...done])
      if (thin.some((one) => other.some((two) => isNear(one, two))))
        if (!best || before(distance(thin, other), distance(thin, best))) best = other;
    open = rest.filter((one) => one !== best);
    if (!best) {
      done.push(thin);
      continue;
    }
    if (done.includes(best)) done.splice(done.indexOf(best), 1);
    const both = [...thin, ...best];
    open = [...open, both].sort((a, b) => sum(a, 'eligible') - sum(b, 'eligible'));
  }
  return [...done, ...open];
}

/** Small classes of a year of a college as one; then, where that is too few, with the next class, year, college. */
function atomsOf(classes: readonly ClassCount[]): Atom[] {
  const small = new Map<string, ClassCount[]>();
  const atoms: Atom[] = [];
  for (const one of classes)
    if (one.eligible >= LEAST_TURNOUT) atoms.push([one]);
    else small.set(cellOf(one), [...(small.get(cellOf(one)) ?? []), one]);
  const inYear = joined([...atoms, ...small.values()], (one, other) => cellOf(one) === cellOf(other));
  return joined(
    joined(inYear, (one, other) => one.college === other.college),
    () => true,
  );
}

const lineOf = (classes: Atom, className: string | null = null): TurnoutLine => ({
  colleges: distinct(classes.map(({ college }) => college)),
  grades: distinct(classes.map(({ grade }) => grade)),
  className,
  classes: classes.length,
  eligible: sum(classes, 'eligible'),
  papers: sum(classes, 'taken'),
});

/** Atoms by what they share with each other: an atom of two colleges makes these one line. */
function linesBy(atoms: readonly Atom[], nameOf: (one: ClassCount) => string | number): TurnoutLine[] {
  let lines: { names: Set<string | number>; classes: ClassCount[] }[] = [];
  for (const atom of atoms) {
    const names = new Set(atom.map(nameOf));
    const touched = lines.filter((line) => [...names].some((name) => line.names.has(name)));
    const merged = {
      names: new Set([...names, ...touched.flatMap((line) => [...line.names])]),
      classes: [...touched.flatMap((line) => line.classes), ...atom],
    };
    lines = [...lines.filter((line) => !touched.includes(line)), merged];
  }
  return lines.map(({ classes }) => lineOf(classes));
}

const byPlace = (a: TurnoutLine, b: TurnoutLine): number => {
  const key = ({ colleges, grades, className }: TurnoutLine) =>
    JSON.stringify([colleges, grades, className ?? '\uffff']);
  return key(a) < key(b) ? -1 : 1;
};

/**
 * A turnout by college, year and class (product.md section 3). Every figure is a sum of the same atoms, each of at least
 * ten eligible: whatever is added up or subtracted, within a table or across them, is of no fewer. Which classes go together
 * follows from who is asked alone, so it is the same at every count. Nothing at all of fewer than ten.
 */
export function turnoutLines(pieces: readonly ClassCount[]): TurnoutLines {
  const classes = wholeClasses(pieces).filter(({ eligible }) => eligible > 0);
  if (isThin(classes)) return { colleges: [], grades: [], classes: [] };
  const atoms = atomsOf(classes);
  return {
    colleges: linesBy(atoms, ({ college }) => college).sort(byPlace),
    grades: linesBy(atoms, ({ grade }) => grade).sort((a, b) => (b.grades[0] ?? 0) - (a.grades[0] ?? 0)),
    classes: atoms.map((atom) => lineOf(atom, atom.length === 1 ? (atom[0]?.className ?? null) : null)).sort(byPlace),
  };
}

/**
 * How many papers were taken in a group of the results, where the turnout has a line of just that group: a group of several that
 * are too small to be shown would tell of them together with the lines of the others. Null otherwise.
 */
export function papersOfGroup(
  { name, eligible }: { name: string; eligible: number },
  grouping: Grouping,
  { colleges, grades }: TurnoutLines,
): number | null {
  const lines = grouping === 'grade' ? grades : colleges;
  const namesOf = (line: TurnoutLine) => (grouping === 'grade' ? line.grades.map(String) : line.colleges);
  const found = lines.find((line) => line.eligible === eligible && namesOf(line).join() === name);
  return found && name !== '' ? found.papers : null;
}
