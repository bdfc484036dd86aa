import { isSameAsked, isSameItem, subjectOf, thenAndNow } from '@domain/survey/compare-results';
import { EVERYBODY } from '@domain/survey/groups';
import { tableOf } from '@domain/survey/suppress-results';
import { tallyOf } from '@domain/survey/tally';
import { SHIPPED } from '@domain/survey/templates/templates';
import type { Item } from '@types_/survey/questionnaire-schema';
import { CANTEEN_ITEMS } from '../../support/survey';
import { ballotsOf } from '../../support/survey-random';

const words = (text: string) => ({ 'zh-CN': text });
/** The same questionnaire with one item changed. */
const changed = (id: string, more: object): Item[] =>
  CANTEEN_ITEMS.map((item) => (item.id === id ? ({ ...item, ...more } as Item) : item));

describe('the same question', () => {
  const same = (other: readonly Item[], id: string) => isSameItem(CANTEEN_ITEMS, other, id);

  test('is found again in every copy of a template', () => {
    for (const { items } of Object.values(SHIPPED))
      for (const { id, kind } of items)
        expect([id, isSameItem(items, structuredClone(items), id)]).toEqual([id, kind !== 'text']);
  });

  test.each([
    ['other words', 'warm', { title: words('饭菜热吗？') }],
    ['another scale', 'warm', { scale: 'quality' }],
    ['no way out any more', 'warm', { unused: null }],
    ['being asked of everybody', 'warm', { onlyIf: null }],
    [
      'another answer that is positive',
      'eats',
      {
        options: [
          { id: 'yes', label: words('吃过') },
          { id: 'no', label: words('没吃过'), positive: true },
        ],
      },
    ],
    [
      'an option that says something else',
      'eats',
      {
        options: [
          { id: 'yes', label: words('常吃'), positive: true },
          { id: 'no', label: words('没吃过') },
        ],
      },
    ],
    ['more answers at once', 'change', { most: 3 }],
    ['another kind', 'warm', { kind: 'text' }],
  ])('is another one with %s', (_what, id, more) => {
    expect(same(CANTEEN_ITEMS, id)).toBe(true);
    expect(same(changed(id, more), id)).toBe(false);
  });

  test('is another one when what it is asked after has changed: others were asked', () => {
    expect(same(changed('eats', { title: words('吃过吗？') }), 'warm')).toBe(false);
  });

  test('is not what happens to be called alike', () => {
    expect(same(changed('warm', { id: 'hot' }), 'hot')).toBe(false);
  });
});

test('what a questionnaire is about stands in its title, however it is spaced', () => {
  const subject = (title: string) => subjectOf({ title: words(title) });
  expect(subject('二食堂 评议')).toBe(subject('二食堂评议'));
  expect(subject('李明的五维评价')).not.toBe(subject('王芳的五维评价'));
});

test('what is compared under a name of its own may have a title that says the term, and so may what comes of a template', () => {
  const union = SHIPPED.union.title['zh-CN'];
  const spring = { ...SHIPPED.union, title: words(`${union} 2026春`) };
  const autumn = { ...SHIPPED.union, title: words('2026秋，学生会做得怎么样') };
  expect(subjectOf(autumn)).toBe(subjectOf(spring));
  // One that was asked before there were such names stands under its title.
  expect(subjectOf(autumn)).toBe(subjectOf({ title: words(union) }));
  // Whoever is meant stands in the title alone, and a copy may mean somebody else.
  for (const { title, comparedAs } of [SHIPPED.cadre, SHIPPED.canteen, SHIPPED.dormitory, SHIPPED['role-model']])
    expect(subjectOf({ title, ...(comparedAs !== undefined && { comparedAs }) })).toBe(title['zh-CN']);
});

test('the same were asked when everybody was, or when the same was chosen in whatever order', () => {
  const one = { college: '文学院', grade: 2025, className: '1班' };
  const two = { ...one, grade: 2026 };
  expect(isSameAsked(EVERYBODY, { ...EVERYBODY })).toBe(true);
  expect(isSameAsked({ ...EVERYBODY, grades: [2025, 2026] }, { ...EVERYBODY, grades: [2026, 2025] })).toBe(true);
  expect(isSameAsked({ ...EVERYBODY, classes: [one, two] }, { ...EVERYBODY, classes: [two, one] })).toBe(true);
  expect(isSameAsked(EVERYBODY, { ...EVERYBODY, grades: [2025] })).toBe(false);
  expect(isSameAsked({ ...EVERYBODY, grades: [2025] }, { ...EVERYBODY, grades: [2026] })).toBe(false);
  expect(isSameAsked({ ...EVERYBODY, classes: [one] }, { ...EVERYBODY, classes: [two] })).toBe(false);
});

test('where others were asked both shares are shown, and neither is called better', () => {
  const resultsOf = (seed: number) => {
    const ballots = ballotsOf(CANTEEN_ITEMS, 80, seed);
    const { total } = tableOf(CANTEEN_ITEMS, [tallyOf(CANTEEN_ITEMS, ballots)]);
    return { items: CANTEEN_ITEMS, eligible: 100, ballots: 80, total };
  };
  const [then, now] = [resultsOf(1), resultsOf(2)];
  const same = thenAndNow({ ...then, sameAsked: true }, now);
  const other = thenAndNow({ ...then, sameAsked: false }, now);
  expect(same.length).toBeGreaterThan(2);
  expect(other.map(({ column, before }) => [column, before])).toEqual(
    same.map(({ column, before }) => [column, before]),
  );
  expect(new Set(other.map(({ verdict }) => verdict))).toEqual(new Set(['asked-differs']));
  expect(same.map(({ verdict }) => verdict)).not.toContain('asked-differs');
});
