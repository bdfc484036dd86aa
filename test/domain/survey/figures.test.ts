import { readFileSync } from 'node:fs';
import { answersFrom, answersText, askedOf } from '@domain/survey/answers';
import { figuresOf, isThin } from '@domain/survey/figures';
import { lowItems } from '@domain/survey/low-items';
import { tableOf } from '@domain/survey/suppress-results';
import { addTallies, type Count, columnsOf, tallyOf } from '@domain/survey/tally';
import type { Item } from '@types_/survey/questionnaire-schema';
import fc from 'fast-check';
import { ballotsOf, someItems } from '../../support/survey-random';

const rowsOf = (file: string): Record<string, string>[] => {
  const [head = '', ...lines] = readFileSync(`test/fixtures/survey/${file}`, 'utf8').trim().split('\n');
  const names = head.trim().split(',');
  // No line of these files has a comma inside quotes but for names of providers, which stand before what is read.
  return lines.map((line) => {
    const values = line.trim().split(',');
    const shift = values.length - names.length;
    return Object.fromEntries(names.map((name, at) => [name, values[at < 2 ? at : at + shift] ?? '']));
  });
};

const scale = (id: string): Item => ({
  ...{ id, kind: 'scale', title: { 'zh-CN': id }, required: true, dimension: 'satisfaction', onlyIf: null },
  ...{ scale: 'agreement', unused: null },
});

describe('figures that others have published', () => {
  /** The NSS gives intervals at 97 %: this is their z. */
  const Z_NSS = 2.17009;
  const item = scale('q27');
  const rows = rowsOf('survey_nss2019_q27.csv').map((row) => {
    const counts = [1, 2, 3, 4, 5].map((point) => Number(row[`n${point}`]));
    const asked = counts.reduce((sum, count) => sum + count, 0);
    const { n, positive } = figuresOf(item, { asked, unused: 0, unanswered: 0, counts }, Z_NSS);
    const ours = [positive?.share, positive?.interval.low, positive?.interval.high].map((value) => value ?? Number.NaN);
    const theirs = ['published_agree_share', 'published_ci_low', 'published_ci_high'].map((name) => Number(row[name]));
    const off = Math.max(...ours.map((value, at) => Math.abs(value - (theirs[at] ?? Number.NaN))));
    return { ukprn: row.ukprn, n, responses: Number(row.n_responses), off };
  });

  test('are ours too, at 472 of the 473 institutions of the NSS 2019', () => {
    expect(rows).toHaveLength(473);
    for (const { n, responses } of rows) expect(n).toBe(responses);
    expect(rows.filter(({ off }) => off < 0.0001)).toHaveLength(472);
  });

  test('contradict themselves at one: 41 answers of Selby College have the interval of some hundreds', () => {
    expect(rows.filter(({ off }) => !(off < 0.0001)).map(({ ukprn, n }) => ({ ukprn, n }))).toEqual([
      { ukprn: '10005741', n: 41 },
    ]);
  });

  test('come out of 5,820 ballots of 28 items, in one piece or in pieces', () => {
    const items = Array.from({ length: 28 }, (_each, at) => scale(`q${at + 1}`));
    const ballots = rowsOf('survey_turkiye.csv').map((row) =>
      JSON.stringify(items.map((_item, at) => Number(row[`Q${at + 1}`]))),
    );
    const whole = tallyOf(items, ballots);
    expect(ballots).toHaveLength(5820);
    expect(whole[0]?.counts).toEqual([1243, 886, 1563, 1292, 836]);
    expect(figuresOf(items[0] as Item, whole[0] as never).mean).toBeCloseTo(2.9299, 4);
    expect(figuresOf(items[8] as Item, whole[8] as never).mean).toBeCloseTo(3.166, 4);
    expect(figuresOf(items[27] as Item, whole[27] as never)).toMatchObject({ n: 5820, positive: { count: 2836 } });
    const pieces = [ballots.slice(0, 1000), ballots.slice(1000, 1001), ballots.slice(1001)];
    expect(pieces.map((piece) => tallyOf(items, piece)).reduce(addTallies)).toEqual(whole);
  });
});

describe('a tally', () => {
  test('is the same whatever the order and the pieces', () => {
    fc.assert(
      fc.property(someItems(5), fc.nat(60), fc.nat(60), fc.integer({ min: 1 }), (items, one, other, seed) => {
        const [a, b] = [ballotsOf(items, one, seed), ballotsOf(items, other, seed + 1)];
        expect(addTallies(tallyOf(items, b), tallyOf(items, a))).toEqual(tallyOf(items, [...a, ...b]));
      }),
    );
  });

  test('asks whom the phone asks', () => {
    fc.assert(
      fc.property(someItems(6), fc.integer({ min: 1 }), (items, seed) => {
        const [text = ''] = ballotsOf(items, 1, seed);
        const asked = askedOf(items, answersFrom(items, text)).map(({ id }) => id);
        const counted = columnsOf(items).filter((_column, at) => tallyOf(items, [text])[at]?.asked === 1);
        expect([...new Set(counted.map(({ item }) => item))]).toEqual(asked);
      }),
    );
  });

  test('has everybody who was asked once: answered, unused or silent', () => {
    const items: Item[] = [{ ...scale('a'), unused: { 'zh-CN': '没用过' }, required: false } as Item];
    expect(tallyOf(items, ['[5]', '[4]', '["unused"]', '[null]', '[1]'])).toEqual([
      { asked: 5, unused: 1, unanswered: 1, counts: [1, 0, 0, 1, 1] },
    ]);
  });

  test('asks nobody an item whose answer before says so', () => {
    const items: Item[] = [scale('a'), { ...scale('b'), onlyIf: { item: 'a', any: ['1', '2'] } } as Item];
    expect(tallyOf(items, ['[5,null]', '[1,4]'])[1]).toEqual({
      asked: 1,
      unused: 0,
      unanswered: 0,
      counts: [0, 0, 0, 1, 0],
    });
  });
});

describe('figures', () => {
  test('of nobody have no mean and no share', () => {
    expect(figuresOf(scale('a'), { asked: 3, unused: 3, unanswered: 0, counts: [0, 0, 0, 0, 0] })).toEqual({
      ...{ n: 0, mean: null, positive: null },
    });
  });

  test('of a list are positive where its options are marked', () => {
    const words = (text: string) => ({ 'zh-CN': text });
    const item: Item = {
      ...{ id: 'a', kind: 'single', title: words('听说过吗'), required: true, dimension: 'awareness', onlyIf: null },
      ...{
        unused: null,
        options: [
          { id: 'yes', label: words('听说过'), positive: true },
          { id: 'no', label: words('没有') },
        ],
      },
    };
    const count = { asked: 40, unused: 0, unanswered: 0, counts: [30, 10] };
    expect(figuresOf(item, count).positive).toMatchObject({ count: 30, share: 0.75 });
    expect(
      figuresOf({ ...item, options: item.options.map(({ id, label }) => ({ id, label })) }, count).positive,
    ).toBeNull();
  });

  test('of several that may be ticked are positive once, for whoever ticked one of those at least', () => {
    const words = (text: string) => ({ 'zh-CN': text });
    const item: Item = {
      ...{ id: 'went', kind: 'multiple', title: words('参加过哪些活动？'), required: true, onlyIf: null, most: null },
      ...{ dimension: 'participation', unused: words('不知道有活动') },
      options: [
        { id: 'sports', label: words('运动会'), positive: true },
        { id: 'talk', label: words('讲座'), positive: true },
        { id: 'none', label: words('都没有') },
      ],
    };
    const ballots = [['sports', 'talk'], ['sports'], ['none'], ['none'], ['talk'], 'unused'].map((went) =>
      answersText([item], { went }),
    );
    const [count] = tallyOf([item], ballots);
    expect(count).toEqual({ asked: 6, unused: 1, unanswered: 0, counts: [2, 2, 2], positive: 3 });
    expect(figuresOf(item, count as Count)).toMatchObject({ n: 5, mean: null, positive: { count: 3, share: 0.6 } });
    // It measures something, so it can come out low.
    const many = tallyOf([item], Array.from({ length: 10 }, () => ballots).flat());
    const { total } = tableOf([item], [many]);
    expect(lowItems([item], total, 0.7)).toEqual([{ item: 'went', row: null, positive: 30, n: 50 }]);
    expect(lowItems([item], total, 0.5)).toEqual([]);
    const plain: Item = { ...item, dimension: null, options: item.options.map(({ id, label }) => ({ id, label })) };
    expect(figuresOf(plain, tallyOf([plain], ballots)[0] as Count).positive).toBeNull();
  });

  test('are thin under half', () => {
    expect(isThin({ eligible: 100, ballots: 50 })).toBe(false);
    expect(isThin({ eligible: 101, ballots: 50 })).toBe(true);
  });
});
