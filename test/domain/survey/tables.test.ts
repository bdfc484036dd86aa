import type { Answers } from '@domain/survey/answers';
import { answersText } from '@domain/survey/answers';
import { ballotsCsv, hasLineOf } from '@domain/survey/ballots-csv';
import { type BesideCount, RESULT_COLUMNS, resultsCsv } from '@domain/survey/results-csv';
import type { Cell } from '@domain/survey/suppress-results';
import { columnsOf, tallyOf } from '@domain/survey/tally';
import { ANSWERS, CANTEEN_ITEMS } from '../../support/survey';

const textOf = (answers: Answers) => answersText(CANTEEN_ITEMS, answers);
const WORDS = {
  column: (name: string) => name,
  state: (state: string) => state,
  item: ({ id }: { id: string }) => id,
  row: (_item: unknown, row: string) => row,
  answers: () => ['one'],
  yes: () => 'yes',
};

describe('the table of results', () => {
  const shown = tallyOf(CANTEEN_ITEMS, [textOf(ANSWERS)]).map((count): Cell => ({ state: 'shown', ...count }));
  const of = {
    items: CANTEEN_ITEMS,
    school: '吉林大学',
    round: '二食堂评议',
    day: '2026-11-26',
    version: 2,
    who: '2025级',
    threshold: { now: 0.6, before: 0.7 },
  };
  const linesOf = (ballots: number | null, counts: readonly BesideCount[] = []) => {
    const all = { name: '全部', eligible: 60, papers: 50, ballots, cells: shown };
    const group = { name: '2025级', eligible: 30, papers: null, ballots: null, cells: shown };
    return resultsCsv({ ...of, altered: 3 }, [all, group], WORDS, { title: '同学写的话', counts })
      .slice(1)
      .trimEnd()
      .split('\r\n');
  };

  test('says in each line of what and whom its figures are, and how many of how many answered', () => {
    const [head, ...lines] = linesOf(20);
    expect(head).toBe(RESULT_COLUMNS.join());
    expect(lines).toHaveLength(2 * columnsOf(CANTEEN_ITEMS).length);
    for (const line of lines.slice(0, lines.length / 2))
      expect(line).toMatch(/^吉林大学,二食堂评议,2026-11-26,2,2025级,3,0\.6,0\.7,全部,60,50,20,0\.333333,yes,/);
    for (const line of lines.slice(lines.length / 2)) expect(line).toMatch(/,2025级,3,0\.6,0\.7,2025级,30,,,,,/);
    for (const line of lines) expect(line.split(',')).toHaveLength(RESULT_COLUMNS.length);
  });

  test('says how what was written stands, behind all else and of nobody in particular', () => {
    const last = linesOf(20, [{ name: '不公开', count: 21 }]).at(-1) ?? '';
    expect(last).toMatch(/^吉林大学,二食堂评议,2026-11-26,2,2025级,3,0.6,0.7,,,,,,,同学写的话,,,,,,,不公开,21,/);
    expect(last.split(',')).toHaveLength(RESULT_COLUMNS.length);
  });

  test('says nothing of a share that is too low where nothing can be', () => {
    const place = { name: '全部', eligible: 60, papers: 50, ballots: 20, cells: shown };
    const [, line] = resultsCsv({ ...of, threshold: null, altered: 3 }, [place], WORDS, {
      title: '',
      counts: [],
    }).split('\r\n');
    expect(line).toContain(',2025级,3,,,全部,');
  });

  test('does not call half of those who were asked too few', () => {
    expect(linesOf(30)[1]).toContain(',60,50,30,0.5,,');
  });
});

describe('a published file', () => {
  const other = { ...ANSWERS, warm: 1 } as Answers;
  const file = ballotsCsv(CANTEEN_ITEMS, columnsOf(CANTEEN_ITEMS), [textOf(ANSWERS), textOf(other)]);

  test('has a line of whoever answered so, in whatever order they tapped, and of nobody else', () => {
    expect(hasLineOf(file, CANTEEN_ITEMS, { ...ANSWERS, change: ['queue', 'price'], own: '再热一点' })).toBe(true);
    expect(hasLineOf(file, CANTEEN_ITEMS, { ...ANSWERS, warm: 2 })).toBe(false);
  });

  test('is looked through by the columns it has', () => {
    const less = ballotsCsv(
      CANTEEN_ITEMS,
      [
        { item: 'eats', row: null },
        { item: 'staff', row: 'kind' },
      ],
      [textOf(ANSWERS)],
    );
    expect(hasLineOf(less, CANTEEN_ITEMS, { ...ANSWERS, warm: 2 })).toBe(true);
    expect(hasLineOf(less, CANTEEN_ITEMS, { eats: 'no' })).toBe(false);
  });
});
