import type { RosterLine } from '@domain/identity/roster/roster-row';
import { RosterTally } from '@domain/identity/roster/roster-tally';

const GOOD: RosterLine = {
  ...{ line: 2, number: '20230101', name: '王小明', college: '文学院', grade: 2023, className: '一班', level: '本科' },
};

const tallyOf = (...lines: Partial<RosterLine>[]) => {
  const tally = new RosterTally();
  lines.forEach((line, index) => {
    tally.add({ ...GOOD, line: index + 2, ...line });
  });
  const { lines: kept, bad, notes } = tally.close();
  return { kept: kept.map(({ line }) => line), bad: bad.flatMap(({ problems }) => problems), notes };
};
const duplicate = (line: number, other: number) => ({ line, column: 'number', reason: 'duplicate', other });

describe('lines of one file', () => {
  test('with a number each all stand', () =>
    expect(tallyOf({}, { number: '20230102' })).toEqual({ kept: [2, 3], bad: [], notes: [] }));

  test('with one number and two names are both bad, and name each other', () =>
    expect(tallyOf({}, { number: '1' }, { name: '王大明' })).toMatchObject({
      kept: [3],
      bad: [duplicate(2, 4), duplicate(4, 2)],
    }));

  test.each([{ college: '法学院' }, { grade: 2024 }, { className: '二班' }, { level: '专科' } as const, { code: 'K' }])(
    'with one number and another %j too',
    (other) => expect(tallyOf({}, other)).toMatchObject({ kept: [], bad: [duplicate(2, 3), duplicate(3, 2)] }),
  );

  test('that say the same twice are one, whatever the spaces in the name', () =>
    expect(tallyOf({}, { name: '王 小明' })).toEqual({
      kept: [2],
      bad: [],
      notes: [{ line: 3, column: 'number', note: 'repeated', other: 2 }],
    }));

  test('that repeat a doubtful one are as doubtful', () =>
    expect(tallyOf({}, {}, { name: '王大明' })).toEqual({
      kept: [],
      bad: expect.arrayContaining([duplicate(2, 4), duplicate(4, 2), duplicate(3, 2)]),
      notes: [],
    }));

  test('of which one number is shorter than all others: it may have lost its zeros', () => {
    const usual = Array.from({ length: 30 }, (_, index) => ({ number: String(20230101 + index) }));
    const short = { line: 32, column: 'number', note: 'short-number' };
    expect(tallyOf(...usual, { number: '230101' })).toMatchObject({ bad: [], notes: [short] });
    expect(tallyOf(...usual, { number: '20230101J' }, { number: 'J0101' }).notes).toEqual([]);
    expect(tallyOf(...usual.slice(0, 5), { number: '230101' }).notes).toEqual([]);
  });

  test('take no longer where all are one', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => ({ name: `王${index}` }));
    expect(tallyOf(...many).bad).toHaveLength(50_000);
  });
});
