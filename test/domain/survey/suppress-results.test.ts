import { ballotsCsv } from '@domain/survey/ballots-csv';
import { hiddenIn, type Mask, openColumns, type Table, tableOf, totalOf } from '@domain/survey/suppress-results';
import { answersIn, type Count, columnsOf, type Tally, tallyOf } from '@domain/survey/tally';
import type { Item } from '@types_/survey/questionnaire-schema';
import fc from 'fast-check';
import { ballotsOf, someItems } from '../../support/survey-random';
import { determined, found } from '../../support/survey-solver';

const seed = fc.integer({ min: 1, max: 2 ** 31 - 1 });
/** Groups of a school by how many ballots each has: often too few. */
const sizes = fc.array(fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 60 })), {
  minLength: 1,
  maxLength: 5,
});

/** What a table hides. */
const maskOf = ({ total, groups }: Table): Mask => {
  const hidden = (cells: Table['total']) => cells.map(({ state }) => state === 'hidden');
  return { total: hidden(total), groups: groups.map(hidden) };
};

const ballotsIn = (items: readonly Item[], counts: readonly number[], from: number): string[][] =>
  counts.map((count, at) => ballotsOf(items, count, from + at * 7919));
const published = (items: readonly Item[], groups: readonly (readonly string[])[], fewest?: number): Table =>
  tableOf(
    items,
    groups.map((ballots) => tallyOf(items, ballots)),
    undefined,
    fewest,
  );

describe('the adversary', () => {
  test('finds what two equations tell, and not what one does', () => {
    const one = new Map([
      ['x', 1],
      ['y', 1],
    ]);
    const other = new Map([
      ['x', 1],
      ['y', -2],
    ]);
    expect([...determined([one])]).toEqual([]);
    expect([...determined([one, other])].sort()).toEqual(['x', 'y']);
  });

  test('finds a cell that is hidden by itself', () => {
    const items = asked('yes-or-no');
    const groups = [tallyOf(items, ballotsOf(items, 4, 1)), tallyOf(items, ballotsOf(items, 30, 2))];
    const table = tableOf(items, groups);
    const careless: Table = {
      total: totalOf(groups).map((count) => ({ state: 'shown', ...count })),
      groups: [table.groups[0] as Table['total'], (groups[1] as Tally).map((count) => ({ state: 'shown', ...count }))],
    };
    expect(found(items, careless)).toContain('group 0/i0//o0');
  });
});

function asked(what: 'yes-or-no' | 'and-why'): Item[] {
  const words = (text: string) => ({ 'zh-CN': text });
  const options = [0, 1].map((at) => ({ id: `o${at}`, label: words(`${at}`) }));
  const common = { required: true, dimension: null, title: words('问'), unused: null } as const;
  const first: Item = { ...common, id: 'i0', kind: 'single', options, onlyIf: null };
  const why: Item = { ...common, id: 'i1', kind: 'scale', scale: 'quality', onlyIf: { item: 'i0', any: ['o1'] } };
  return what === 'yes-or-no' ? [first] : [first, why];
}
const yesNo = (yes: number, no: number): string[] => [
  ...Array.from({ length: yes }, () => '["o0"]'),
  ...Array.from({ length: no }, () => '["o1"]'),
];
const states = (table: Table): string[][] =>
  [table.total, ...table.groups].map((cells) => cells.map(({ state }) => state));

describe('a cell', () => {
  test('of fewer than ten answers is hidden, with the next smallest, so that the total does not tell', () => {
    const table = published(asked('yes-or-no'), [yesNo(3, 2), yesNo(12, 10), yesNo(20, 20)]);
    expect(states(table)).toEqual([['shown'], ['hidden'], ['hidden'], ['shown']]);
  });

  test('that nobody was asked, nobody answered, and too few answered are three things', () => {
    const scale = asked('and-why').slice(1);
    const free = scale.map((item): Item => ({ ...item, onlyIf: null, required: false }));
    const silent = Array.from({ length: 12 }, () => '[null]');
    expect(states(published(free, [silent]))).toEqual([['zero']]);
    expect(states(published(free, [silent.slice(0, 3)]))).toEqual([['hidden']]);
    expect(states(published(free, [[]]))).toEqual([['not-asked']]);
  });

  test('of two small ones that would be unanimous together takes a third with it', () => {
    const table = published(asked('yes-or-no'), [yesNo(4, 0), yesNo(12, 0), yesNo(9, 9), yesNo(30, 30)]);
    expect(states(table)).toEqual([['shown'], ['hidden'], ['hidden'], ['hidden'], ['shown']]);
  });

  test('is hidden with what it was asked after, and hides what is asked after it', () => {
    const items = asked('and-why');
    const two = (said: string, point: number, count: number) =>
      Array.from({ length: count }, () => JSON.stringify([said, said === 'o1' ? point : null]));
    const groups = [
      [...two('o0', 0, 4), ...two('o1', 2, 2)],
      [...two('o0', 0, 20), ...two('o1', 3, 20)],
      [...two('o0', 0, 20), ...two('o1', 5, 40)],
    ];
    const table = published(items, groups);
    // The first is too few in both. The second is hidden in the second question too: 20 were asked, which is how many said o1.
    expect(states(table)).toEqual([
      ['shown', 'shown'],
      ['hidden', 'hidden'],
      ['hidden', 'hidden'],
      ['shown', 'shown'],
    ]);
  });
});

describe('what is published', () => {
  test('lets nobody solve for any count of a hidden cell', () => {
    let hidden = 0;
    fc.assert(
      fc.property(someItems(4), sizes, seed, (items, counts, from) => {
        const table = published(items, ballotsIn(items, counts, from));
        hidden += table.groups.flat().filter(({ state }) => state === 'hidden').length;
        expect(found(items, table)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(hidden).toBeGreaterThan(500); // or nothing was tried
  });

  test('shows each figure as it was counted, or not at all', () => {
    fc.assert(
      fc.property(someItems(5), sizes, seed, (items, counts, from) => {
        const tallies = ballotsIn(items, counts, from).map((ballots) => tallyOf(items, ballots));
        const { total, groups } = tableOf(items, tallies);
        const whole = [totalOf(tallies), ...(groups.length > 0 ? tallies : [])];
        for (const [at, cells] of [total, ...groups].entries())
          for (const [column, cell] of cells.entries()) {
            const { state, ...rest } = cell;
            if (state === 'shown' || state === 'zero') expect(rest).toEqual(whole[at]?.[column]);
            const count = whole[at]?.[column] as Count;
            const n = answersIn(count) || count.asked;
            if (n > 0 && n < 10) expect(state).toBe('hidden');
            if (state === 'not-asked') expect(count.asked).toBe(0);
          }
      }),
      { numRuns: 200 },
    );
  });

  test('hides nothing where every cell has enough', () => {
    let met = 0;
    fc.assert(
      fc.property(
        someItems(4),
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 4 }),
        seed,
        (items, counts, from) => {
          const tallies = ballotsIn(items, counts, from).map((ballots) => tallyOf(items, ballots));
          const enough = [totalOf(tallies), ...tallies]
            .flat()
            .every((count) => (answersIn(count) || count.asked || 10) >= 10);
          const { total, groups } = hiddenIn(items, tallies);
          if (!enough) return;
          met += 1;
          expect([total, ...groups].flat()).not.toContain(true);
        },
      ),
    );
    expect(met).toBeGreaterThan(5); // or nothing was tried
  });

  test('of a later version hides what an earlier one hid', () => {
    fc.assert(
      fc.property(someItems(3), sizes, seed, (items, counts, from) => {
        const tallies = ballotsIn(items, counts, from).map((ballots) => tallyOf(items, ballots));
        const first = tableOf(items, tallies);
        const before = { ...hiddenIn(items, tallies), total: maskOf(first).total };
        expect(tableOf(items, tallies, before)).toEqual(first);
      }),
    );
  });
});

/** All ballots that a questionnaire allows, as they lie in urns. */
function allBallots(items: readonly Item[]): string[] {
  const found = new Set<string>();
  for (let from = 1; from < 400; from += 1) for (const one of ballotsOf(items, 1, from * 104729)) found.add(one);
  return [...found].sort();
}

/** Every way to fill a group with so many ballots, whatever their order. */
function* fillings(kinds: readonly string[], count: number): Generator<string[]> {
  const [first, ...others] = kinds;
  if (count === 0) yield [];
  else if (first !== undefined)
    for (let many = count; many >= 0; many -= 1)
      for (const rest of fillings(others, count - many)) yield [...Array.from({ length: many }, () => first), ...rest];
}

/** Every way to fill all groups that looks the same as the truth, in tables and, where they are published, in ballots. */
function* worldsLike(items: readonly Item[], table: Table, truth: readonly string[][], withBallots: boolean) {
  const mask = maskOf(table);
  const kinds = allBallots(items);
  const seen = (ballots: readonly string[], hidden: readonly boolean[]) =>
    JSON.stringify(tallyOf(items, ballots).map((count, at) => (hidden[at] ? 0 : count)));
  const open = openColumns(items, table);
  const fileOf = (groups: readonly (readonly string[])[]) =>
    withBallots ? ballotsCsv(items, open, groups.flat()) : '';
  const likely = truth.map((ballots, group) => {
    const hidden = mask.groups[group] ?? [];
    const view = seen(ballots, hidden);
    return [...fillings(kinds, ballots.length)].filter((one) => seen(one, hidden) === view);
  });
  const [view, file] = [seen(truth.flat(), mask.total), fileOf(truth)];
  for (const world of product(likely))
    if (seen(world.flat(), mask.total) === view && fileOf(world) === file) yield world;
}

function* product<T>(lists: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...others] = lists;
  if (first === undefined) yield [];
  else for (const one of first) for (const rest of product(others)) yield [one, ...rest];
}

describe('whoever also knows that people are whole', () => {
  // Groups so small that every world can be tried, with "fewer than three" for "fewer than ten".
  const FEWEST = 3;
  test.each([
    ['tables', false],
    ['tables and the published ballots', true],
  ])('finds no count above zero of a hidden cell from %s', (_what, withBallots) => {
    let tried = 0;
    fc.assert(
      fc.property(
        someItems(2, ['single', 'single', 'multiple']),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 }),
        seed,
        (items, counts, from) => {
          if (allBallots(items).length > 6) return;
          const truth = ballotsIn(items, counts, from);
          const table = published(items, truth, FEWEST);
          const mask = maskOf(table);
          const hidden = mask.groups.flatMap((cells, group) =>
            cells.flatMap((isHidden, at) => (isHidden ? [{ group, at }] : [])),
          );
          if (hidden.length === 0) return;
          tried += 1;
          const possible = new Map<string, Set<number>>();
          for (const world of worldsLike(items, table, truth, withBallots)) {
            for (const { group, at } of hidden) {
              const {
                counts: found,
                unused,
                unanswered,
                positive = 0,
              } = tallyOf(items, world[group] ?? [])[at] as Count;
              for (const [what, count] of [...found, unused, unanswered, positive].entries()) {
                const name = `${group}/${at}/${what}`;
                possible.set(name, (possible.get(name) ?? new Set()).add(count));
              }
            }
          }
          for (const [name, values] of possible) {
            const [only] = values.size === 1 ? values : [];
            if (only)
              throw new Error(`${name} can only be ${only}: ${JSON.stringify({ truth, items: columnsOf(items) })}`);
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(tried).toBeGreaterThan(20);
  });
});
