import { type Answers, answersFrom, answersText, askedOf, checkAnswers, fits } from '@domain/survey/answers';
import type { Item } from '@types_/survey/questionnaire-schema';

const words = (text: string) => ({ 'zh-CN': text });
const common = { required: true, dimension: null, onlyIf: null, title: words('题') } as const;
const option = (id: string) => ({ id, label: words(id) });
const unused = words('没用过');

const SINGLE: Item = { ...common, id: 'eats', kind: 'single', options: [option('yes'), option('no')], unused: null };
const SCALE: Item = { ...common, id: 'warm', kind: 'scale', scale: 'satisfaction', unused };
const MULTIPLE: Item = {
  ...{ ...common, id: 'change', kind: 'multiple', most: 2, unused },
  options: [option('queue'), option('price'), option('choice')],
};
const MATRIX: Item = {
  ...{ ...common, id: 'staff', kind: 'matrix', scale: 'satisfaction', unused },
  rows: [option('kind'), option('quick')],
};
const TEXT: Item = { ...common, id: 'own', kind: 'text' };
const askedAfter = (item: Item, of: string, any: string[]): Item => ({ ...item, onlyIf: { item: of, any } });

const asked = (items: Item[], answers: Answers) => askedOf(items, answers).map(({ id }) => id);

describe('skip logic', () => {
  test('asks what needs nothing, whatever was said', () => {
    expect(asked([SINGLE, SCALE], {})).toEqual(['eats', 'warm']);
  });

  test.each<[string, Item, Answers, boolean]>([
    ['an option that was chosen', SINGLE, { eats: 'yes' }, true],
    ['another option', SINGLE, { eats: 'no' }, false],
    ['nothing', SINGLE, {}, false],
  ])('an item after %s', (_what, first, answers, isAsked) => {
    expect(asked([first, askedAfter(SCALE, 'eats', ['yes'])], answers)).toEqual(isAsked ? ['eats', 'warm'] : ['eats']);
  });

  test('knows points, several options and 没用过', () => {
    expect(asked([SCALE, askedAfter(TEXT, 'warm', ['1', '2'])], { warm: 2 })).toEqual(['warm', 'own']);
    expect(asked([SCALE, askedAfter(TEXT, 'warm', ['unused'])], { warm: 'unused' })).toEqual(['warm', 'own']);
    expect(asked([MULTIPLE, askedAfter(TEXT, 'change', ['price'])], { change: ['queue', 'price'] })).toEqual([
      'change',
      'own',
    ]);
    expect(asked([MULTIPLE, askedAfter(TEXT, 'change', ['price'])], { change: ['queue'] })).toEqual(['change']);
  });

  test('what follows an item that was not asked is not asked, whatever stands there', () => {
    const items = [SINGLE, askedAfter(SCALE, 'eats', ['yes']), askedAfter(TEXT, 'warm', ['1'])];
    expect(asked(items, { eats: 'no', warm: 1 })).toEqual(['eats']);
  });
});

describe('what an item allows', () => {
  test.each<[Item, unknown, boolean]>([
    [SCALE, 1, true],
    [SCALE, 5, true],
    [SCALE, 0, false],
    [SCALE, 6, false],
    [SCALE, 2.5, false],
    [SCALE, '3', false],
    [SCALE, 'unused', true],
    [SINGLE, 'yes', true],
    [SINGLE, 'maybe', false],
    [SINGLE, 'unused', false],
    [MULTIPLE, ['queue', 'price'], true],
    [MULTIPLE, [], false],
    [MULTIPLE, ['queue', 'queue'], false],
    [MULTIPLE, ['queue', 'price', 'choice'], false],
    [MULTIPLE, ['other'], false],
    [MULTIPLE, 'queue', false],
    [MULTIPLE, 'unused', true],
    [MATRIX, { kind: 5 }, true],
    [MATRIX, { kind: 5, quick: 'unused' }, true],
    [MATRIX, {}, false],
    [MATRIX, { kind: 9 }, false],
    [MATRIX, { other: 3 }, false],
    [MATRIX, ['kind'], false],
    [MATRIX, 'unused', true],
    [TEXT, '窗口', true],
    [TEXT, '  ', false],
    [TEXT, 'x'.repeat(501), false],
    [TEXT, 5, false],
    [{ ...SCALE, unused: null } as Item, 'unused', false],
  ])('%j: %j is %s', (item, value, isAllowed) => expect(fits(item, value)).toBe(isAllowed));
});

describe('answers that may be counted', () => {
  const items = [SINGLE, askedAfter(SCALE, 'eats', ['yes']), { ...MATRIX, required: false } as Item];

  test.each<[string, Answers, string | null, string | null]>([
    ['all that was asked', { eats: 'yes', warm: 3 }, null, null],
    ['what was asked, the skipped left out', { eats: 'no' }, null, null],
    ['a matrix in part, where it is not required', { eats: 'no', staff: { kind: 2 } }, null, null],
    ['a required one missing', { eats: 'yes' }, 'ANSWER_MISSING', 'warm'],
    ['one that was not asked', { eats: 'no', warm: 3 }, 'ANSWER_WRONG', 'warm'],
    ['one of no item', { eats: 'no', nothing: 1 }, 'ANSWER_WRONG', 'nothing'],
    [
      'one that the item does not allow',
      { eats: 'yes', warm: 3, staff: { kind: 7 as never } },
      'ANSWER_WRONG',
      'staff',
    ],
  ])('%s', (_what, answers, code, item) => {
    const result = checkAnswers(items, answers);
    expect(result).toEqual(code ? { ok: false, code, params: { item } } : { ok: true, data: answers });
  });

  test('a required matrix wants every row', () => {
    expect(checkAnswers([MATRIX], { staff: { kind: 5 } })).toMatchObject({ code: 'ANSWER_MISSING' });
    expect(checkAnswers([MATRIX], { staff: 'unused' }).ok).toBe(true);
  });
});

describe('the one text of answers', () => {
  const items = [SINGLE, SCALE, MULTIPLE, MATRIX, TEXT];
  const answers: Answers = { own: '窗口', staff: { quick: 1, kind: 'unused' }, change: ['price', 'queue'], eats: 'no' };

  test('has a value or null for each item, in the order of the questionnaire, however it was tapped', () => {
    expect(answersText(items, answers)).toBe('["no",null,["queue","price"],{"kind":"unused","quick":1},"窗口"]');
    const tapped: Answers = {
      eats: 'no',
      change: ['queue', 'price'],
      staff: { kind: 'unused', quick: 1 },
      own: '窗口',
    };
    expect(answersText(items, tapped)).toBe(answersText(items, answers));
  });

  test('gives the answers back', () => {
    const back = answersFrom(items, answersText(items, answers));
    expect(answersText(items, back)).toBe(answersText(items, answers));
    expect(Object.keys(back).sort()).toEqual(Object.keys(answers).sort());
  });
});
