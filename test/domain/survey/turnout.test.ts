import { type ClassCount, mayAddUp, papersOfGroup, type TurnoutLine, turnoutLines } from '@domain/survey/turnout';
import { LEAST_TURNOUT } from '@types_/survey/round';
import fc from 'fast-check';

const one = (college: string, grade: number, className: string, eligible: number, taken = 0): ClassCount => ({
  ...{ college, grade, className, eligible, taken: Math.min(taken, eligible) },
});

const rolls = fc
  .array(
    fc.record({
      college: fc.constantFrom('文', '理', '医', '法'),
      grade: fc.integer({ min: 2021, max: 2026 }),
      className: fc.constantFrom('1班', '2班', '3班', '4班'),
      eligible: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 60 })),
      taken: fc.integer({ min: 0, max: 60 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((list) => {
    const known = new Map(list.map((each) => [JSON.stringify([each.college, each.grade, each.className]), each]));
    return [...known.values()].map(({ college, grade, className, eligible, taken }) =>
      one(college, grade, className, eligible, taken),
    );
  });

/** Whether a class lies under a line, as far as the line's words say. */
const isUnder = (line: TurnoutLine, { college, grade, className }: ClassCount) =>
  line.colleges.includes(college) &&
  line.grades.includes(grade) &&
  (line.className === null || line.className === className);

const sum = (list: readonly ClassCount[], of: 'eligible' | 'taken') =>
  list.reduce((total, each) => total + each[of], 0);

/**
 * What an observer can compute: numbers are given to classes one by one, at random; a set of classes is found out if every
 * choice of their sum that fits the published figures is the same. Decided by elimination over the published sums.
 */
function isDetermined(published: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  const rank = (rows: readonly (readonly number[])[]): number => {
    const work = rows.map((row) => [...row]);
    let found = 0;
    for (let column = 0; column < (work[0]?.length ?? 0); column += 1) {
      const at = work.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > 1e-9);
      if (at < 0) continue;
      const [pivot] = work.splice(at, 1) as [number[]];
      work.splice(found, 0, pivot);
      for (const [index, row] of work.entries()) {
        if (index === found) continue;
        const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
        if (factor !== 0)
          for (let place = 0; place < row.length; place += 1)
            row[place] = (row[place] ?? 0) - factor * (pivot[place] ?? 0);
      }
      found += 1;
    }
    return found;
  };
  return rank([...published, wanted]) === rank(published);
}

/** Which classes a published figure is the sum of: the line says whose words it bears, the figures say how many. */
function rowOf(line: TurnoutLine, classes: readonly ClassCount[], lines: readonly TurnoutLine[]): number[] {
  // A line of several classes has those that no single class's line has.
  const alone = lines.filter(({ className }) => className !== null);
  const isAlone = (each: ClassCount) =>
    alone.some((single) => isUnder(single, each) && single.eligible === each.eligible);
  const isWhole = line.className !== null;
  return classes.map((each) => (isUnder(line, each) && (isWhole || !isAlone(each)) ? 1 : 0));
}

describe('a turnout by college, year and class', () => {
  test('shows a class of ten, and smaller ones of the same year of a college together', () => {
    const lines = turnoutLines([
      one('文', 2024, '1班', 30, 12),
      one('文', 2024, '2班', 6, 6),
      one('文', 2024, '3班', 5, 1),
    ]);
    expect(lines.classes).toEqual([
      { colleges: ['文'], grades: [2024], className: '1班', classes: 1, eligible: 30, papers: 12 },
      { colleges: ['文'], grades: [2024], className: null, classes: 2, eligible: 11, papers: 7 },
    ]);
    expect(lines.colleges).toEqual([
      { colleges: ['文'], grades: [2024], className: null, classes: 3, eligible: 41, papers: 19 },
    ]);
  });

  test('takes a large class along where a small one would be what is left over', () => {
    const lines = turnoutLines([
      one('文', 2024, '1班', 30, 12),
      one('文', 2024, '2班', 20, 9),
      one('文', 2024, '3班', 4, 4),
    ]);
    expect(lines.classes.map(({ className, eligible }) => [className, eligible])).toEqual([
      ['1班', 30],
      [null, 24],
    ]);
  });

  test('of a year with three students in a college both years are one line, wherever years are shown', () => {
    const lines = turnoutLines([
      one('文', 2024, '1班', 30, 10),
      one('文', 2023, '1班', 3, 1),
      one('理', 2023, '9班', 40, 2),
    ]);
    expect(lines.grades.map(({ grades, eligible }) => [grades, eligible])).toEqual([[[2023, 2024], 73]]);
    expect(lines.colleges.map(({ colleges, eligible }) => [colleges, eligible])).toEqual([
      [['文'], 33],
      [['理'], 40],
    ]);
  });

  test('of fewer than ten there is nothing', () => {
    expect(turnoutLines([one('文', 2024, '1班', 9, 9)])).toEqual({ colleges: [], grades: [], classes: [] });
    expect(turnoutLines([])).toEqual({ colleges: [], grades: [], classes: [] });
  });

  test('sees the pieces of a large class as one', () => {
    const lines = turnoutLines([one('文', 2024, '1班', 100, 40), one('文', 2024, '1班', 4, 3)]);
    expect(lines.classes.map(({ className, eligible, papers }) => [className, eligible, papers])).toEqual([
      ['1班', 104, 43],
    ]);
  });

  test('has no figure of fewer than ten, and every table adds up to the whole', () => {
    fc.assert(
      fc.property(rolls, (classes) => {
        fc.pre(sum(classes, 'eligible') >= LEAST_TURNOUT);
        for (const table of Object.values(turnoutLines(classes)) as TurnoutLine[][]) {
          for (const line of table) expect(line.eligible).toBeGreaterThanOrEqual(LEAST_TURNOUT);
          expect(table.reduce((total, { eligible }) => total + eligible, 0)).toBe(sum(classes, 'eligible'));
          expect(table.reduce((total, { papers }) => total + papers, 0)).toBe(sum(classes, 'taken'));
          expect(table.reduce((total, line) => total + line.classes, 0)).toBe(classes.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('lets nobody compute the turnout of a small class, by whatever sums and differences of all tables', () => {
    fc.assert(
      fc.property(rolls, (classes) => {
        fc.pre(sum(classes, 'eligible') >= LEAST_TURNOUT);
        const { colleges, grades, classes: single } = turnoutLines(classes);
        const published = [
          classes.map(() => 1),
          ...colleges.map((line) => classes.map((each) => (line.colleges.includes(each.college) ? 1 : 0))),
          ...grades.map((line) => classes.map((each) => (line.grades.includes(each.grade) ? 1 : 0))),
          ...single.filter(({ className }) => className !== null).map((line) => rowOf(line, classes, single)),
        ];
        for (const [index, each] of classes.entries())
          if (each.eligible < LEAST_TURNOUT)
            expect(
              isDetermined(
                published,
                classes.map((_none, at) => (at === index ? 1 : 0)),
              ),
            ).toBe(false);
        // Nor of any two that are fewer than ten together.
        for (let a = 0; a < classes.length; a += 1)
          for (let b = a + 1; b < classes.length; b += 1)
            if ((classes[a]?.eligible ?? 0) + (classes[b]?.eligible ?? 0) < LEAST_TURNOUT)
              expect(
                isDetermined(
                  published,
                  classes.map((_none, at) => (at === a || at === b ? 1 : 0)),
                ),
              ).toBe(false);
      }),
      { numRuns: 120 },
    );
  });

  test('puts the same classes together however many have taken a paper: no figure appears from one hour to the next', () => {
    fc.assert(
      fc.property(rolls, fc.integer({ min: 0, max: 60 }), (classes, more) => {
        const shape = (list: readonly ClassCount[]) =>
          JSON.stringify(turnoutLines(list), (name, value) => (name === 'papers' ? 0 : value));
        expect(shape(classes.map((each) => ({ ...each, taken: Math.min(each.eligible, each.taken + more) })))).toBe(
          shape(classes),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('the papers of a group of results', () => {
  const lines = turnoutLines([
    one('文', 2025, '1班', 40, 30),
    one('理', 2025, '1班', 50, 20),
    one('医', 2024, '1班', 4, 3),
    one('法', 2024, '1班', 30, 9),
  ]);

  test('are said where the turnout has a line of just that group', () => {
    expect(papersOfGroup({ name: '文', eligible: 40 }, 'college', lines)).toBe(30);
    expect(papersOfGroup({ name: '2025', eligible: 90 }, 'grade', lines)).toBe(50);
  });

  test('are not said of those that only go together, for the rest would tell of the few', () => {
    expect(papersOfGroup({ name: '法', eligible: 30 }, 'college', lines)).toBeNull();
    expect(papersOfGroup({ name: '', eligible: 34 }, 'college', lines)).toBeNull();
  });

  test('are not said of a group of others than the line is of', () => {
    expect(papersOfGroup({ name: '文', eligible: 39 }, 'college', lines)).toBeNull();
  });
});

test.each([
  [[60, 46], true],
  [[60, 46, 0], true],
  [[13, 3], false],
  [[60, 4, 5], false],
  [[60, 4, 6], true],
])('schools of %j who are asked: whether the papers of all may be said beside those of each', (eligible, may) => {
  expect(mayAddUp(eligible)).toBe(may);
});
