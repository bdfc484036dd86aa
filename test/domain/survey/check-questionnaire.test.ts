import { type Answers, checkAnswers } from '@domain/survey/answers';
import { checkQuestionnaire, deciding, valuesOf } from '@domain/survey/check-questionnaire';
import { tidied, withComparison, withGapsOpen } from '@domain/survey/edit-questionnaire';
import { lowItems } from '@domain/survey/low-items';
import { begunLanguages, languagesOf, missingIn, textsOf } from '@domain/survey/questionnaire-texts';
import { tableOf } from '@domain/survey/suppress-results';
import { tallyOf } from '@domain/survey/tally';
import { SHIPPED } from '@domain/survey/templates/templates';
import { LANGUAGES } from '@types_/core/language';
import { QUESTIONNAIRE_PROBLEMS } from '@types_/survey/questionnaire-problem';
import { type Item, type ItemOf, Questionnaire } from '@types_/survey/questionnaire-schema';
import { TEMPLATES } from '@types_/survey/template';
import { CANTEEN } from '../../support/survey';
import { ballotsOf } from '../../support/survey-random';

const words = (text: string) => ({ 'zh-CN': text });
const EATS = CANTEEN.items[0] as ItemOf<'single'>;
const WARM = CANTEEN.items[1] as ItemOf<'scale'>;
const CHANGE = CANTEEN.items[2] as ItemOf<'multiple'>;
const STAFF = CANTEEN.items[3] as ItemOf<'matrix'>;
const OWN = CANTEEN.items[4] as ItemOf<'text'>;

const asking = (...items: Item[]): Questionnaire => ({ ...CANTEEN, items });
const problems = (...items: Item[]): string[] =>
  checkQuestionnaire(asking(...items)).map(({ item, problem, part }) =>
    [item, problem, part].filter(Boolean).join(' '),
  );

test('what holds together has no problems', () => {
  expect(checkQuestionnaire(CANTEEN)).toEqual([]);
});

const asks = (item: Item, of: string, ...any: string[]): Item => ({ ...item, onlyIf: { item: of, any } });
const seen = new Set<string>();
const WRONG: [what: string, items: Item[], found: string[]][] = [
  ['no items', [], ['no-items']],
  ['two items of one id', [EATS, EATS], ['eats item-twice']],
  ['a condition on nothing', [asks(WARM, 'gone', 'yes')], ['warm condition-nowhere']],
  ['a condition on a later item', [WARM, EATS], ['warm condition-later']],
  ['a condition on itself', [asks(WARM, 'warm', '5')], ['warm condition-later']],
  ['a condition on a matrix', [STAFF, asks(WARM, 'staff', '5')], ['warm condition-kind']],
  ['a condition on a text', [OWN, asks(WARM, 'own', '5')], ['warm condition-kind']],
  ['a condition on an answer that is not there', [EATS, asks(WARM, 'eats', 'maybe')], ['warm condition-value']],
  ['unused where it is not offered', [EATS, asks(WARM, 'eats', 'unused')], ['warm condition-value']],
  ['a point that is none', [EATS, WARM, asks(CHANGE, 'warm', '6')], ['change condition-value']],
  ['a condition without answers', [EATS, asks(WARM, 'eats')], ['warm condition-value']],
  ['the same answer twice', [EATS, asks(WARM, 'eats', 'yes', 'yes')], ['warm condition-twice']],
  [
    'two options of one id',
    [{ ...CHANGE, options: [...CHANGE.options, { id: 'price', label: words('价') }] }],
    ['change part-twice price'],
  ],
  [
    'two options that say the same',
    [{ ...CHANGE, options: [...CHANGE.options, { id: 'cost', label: words('价格 ') }] }],
    ['change label-twice cost'],
  ],
  ['one option', [{ ...CHANGE, most: 1, options: CHANGE.options.slice(1, 2) }], ['change options-few']],
  [
    'an option called unused',
    [{ ...CHANGE, options: [...CHANGE.options, { id: 'unused', label: words('没有') }] }],
    ['change option-reserved unused'],
  ],
  ['more to choose than there are', [{ ...CHANGE, most: 4 }], ['change most-wrong']],
  ['none to choose', [{ ...CHANGE, most: 0 }], ['change most-wrong']],
  [
    'two rows of one id',
    [{ ...STAFF, rows: [...STAFF.rows, { id: 'kind', label: words('别的') }] }],
    ['staff part-twice kind'],
  ],
  ['no rows', [{ ...STAFF, rows: [] }], ['staff rows-none']],
  ['a text that measures', [{ ...OWN, dimension: 'awareness' }], ['own dimension-text']],
  [
    'a measure without a positive answer',
    [{ ...EATS, options: EATS.options.map(({ id, label }) => ({ id, label })) }],
    ['eats positive-none'],
  ],
  [
    'a measure with positive answers only',
    [{ ...EATS, options: EATS.options.map((one) => ({ ...one, positive: true as const })) }],
    ['eats positive-all'],
  ],
  [
    'satisfaction of those who never were there',
    [{ ...WARM, onlyIf: null, unused: null }],
    ['warm satisfaction-of-all'],
  ],
  ['a matrix of everybody’s satisfaction', [{ ...STAFF, unused: null }], ['staff satisfaction-of-all']],
  ['a title that is not written', [{ ...OWN, title: words(' ') }], ['own text-missing title']],
  [
    'a language that was begun',
    [{ ...OWN, title: { ...words('还想说什么？'), ko: '더 하고 싶은 말?' } }],
    [' language-missing title'],
  ],
];
test.each(WRONG)('%s is found, and at its item', (_, items, found) => {
  const all = problems(...items);
  for (const { problem } of checkQuestionnaire(asking(...items))) seen.add(problem);
  expect(all).toEqual(found.map((one) => one.trim()));
});

const inVote = (...items: Item[]) => checkQuestionnaire({ ...asking(...items), vote: true });

test('a vote asks whom and nothing else, so that nothing in it can come out low', () => {
  const whom: Item = { ...EATS, dimension: null, options: EATS.options.map(({ id, label }) => ({ id, label })) };
  expect(inVote(whom, CHANGE)).toEqual([]);
  const others: Item[] = [EATS, { ...WARM, onlyIf: null }, STAFF, OWN];
  const found = inVote(whom, ...others.map((one) => ({ ...one, id: `other-${one.id}` })));
  expect(found).toEqual(others.map(({ id }) => ({ item: `other-${id}`, problem: 'vote-item' })));
  for (const { problem } of found) seen.add(problem);
});

describe('what assesses people', () => {
  const { items } = SHIPPED.cadre;
  const [known, worked] = items as [Item, Item];
  const assessing = (...asked: Item[]) => {
    const found = checkQuestionnaire({ ...asking(...asked), aboutPersons: true });
    for (const { problem } of found) seen.add(problem);
    return found.map(({ item, problem }) => `${item} ${problem}`.trim()).filter((one) => one.includes('persons-'));
  };

  test('asks nothing but what the five-dimension review does, and own words', () => {
    expect(checkQuestionnaire(SHIPPED.cadre)).toEqual([]);
    const own: Item = { ...OWN, id: 'own-words' };
    expect(assessing(known, worked, own)).toEqual([]);
    // The union reviewed with answers of which none is positive would be out of everybody's sight, beside one question of the review too.
    const free: Item = { ...CHANGE, dimension: null };
    expect(assessing(EATS, free, STAFF, known, own)).toEqual(
      ['eats', 'change', 'staff'].map((id) => `${id} persons-item`),
    );
  });

  test('asks some of it: own words alone assess nobody by it', () => {
    expect(assessing(OWN)).toEqual(['persons-none']);
  });

  test('asks it word for word, in every language in which it is written', () => {
    const inKorean = (ko: string): Item => ({ ...known, title: { 'zh-CN': known.title['zh-CN'], ko } });
    expect(assessing({ ...known, title: { 'zh-CN': known.title['zh-CN'] } })).not.toContain('known persons-item');
    expect(assessing(inKorean(known.title.ko ?? ''))).not.toContain('known persons-item');
    expect(assessing(inKorean('학생회에 만족하나요?'))).toContain('known persons-item');
  });
});

test('every problem there is a name for can be found', () => {
  // Who is on the roster is known where it is stored, and nowhere else.
  expect([...seen].sort()).toEqual([...QUESTIONNAIRE_PROBLEMS].sort());
});

test('satisfaction is asked of everybody only with a way out, or of those who were asked for', () => {
  expect(problems(EATS, { ...WARM, unused: null })).toEqual([]);
  expect(problems({ ...WARM, onlyIf: null })).toEqual([]);
});

test('an item is decided by what comes before it and has answers to be named', () => {
  const { items } = CANTEEN;
  expect(deciding(items, 4).map(({ id }) => id)).toEqual(['eats', 'warm', 'change']);
  expect(deciding(items, 0)).toEqual([]);
  expect(valuesOf(WARM)).toEqual(['1', '2', '3', '4', '5', 'unused']);
  expect(valuesOf(EATS)).toEqual(['yes', 'no']);
});

describe('languages', () => {
  test('a questionnaire speaks those in which nothing is missing', () => {
    expect(languagesOf(CANTEEN)).toEqual(['zh-CN']);
    const begun = { ...CANTEEN, title: { ...CANTEEN.title, en: 'Canteen' } };
    expect([begunLanguages(begun), languagesOf(begun)]).toEqual([['zh-CN', 'en'], ['zh-CN']]);
    expect(missingIn(begun, 'en')).toHaveLength(textsOf(CANTEEN).length - 1);
  });

  test('every text that is left out of one that was begun is a problem of its own', () => {
    const { canteen } = SHIPPED;
    for (const { item, part } of textsOf(canteen)) {
      const without = JSON.parse(JSON.stringify(canteen)) as Questionnaire;
      const text = textsOf(without).find((one) => one.item === item && one.part === part);
      if (text) delete text.words.ko;
      expect(checkQuestionnaire(without)).toEqual([{ item, part, language: 'ko', problem: 'language-missing' }]);
    }
  });
});

describe('the vote that comes with the app', () => {
  const vote = SHIPPED['role-model'];
  const begun = withGapsOpen(vote);
  const named = (names: readonly string[]): Questionnaire => ({
    ...begun,
    items: begun.items.map((item) =>
      item.kind === 'multiple'
        ? { ...item, options: item.options.map((one, at) => ({ ...one, label: { 'zh-CN': names[at] ?? '' } })) }
        : item,
    ),
  });
  const NAMES = ['王芳', '李明', '金哲洙', '古丽', '张伟'];

  test('waits for every name, and for nothing else; names need no translation', () => {
    expect(Questionnaire.parse(vote)).toEqual(vote);
    const missing = (one: Questionnaire) => checkQuestionnaire(one).map(({ problem, part }) => [problem, part]);
    const all = [1, 2, 3, 4, 5].map((number) => ['text-missing', `nominee-${number}`]);
    expect([missing(vote), missing(begun)]).toEqual([all, all]);
    expect(missing(named(NAMES.slice(0, 4)))).toEqual(all.slice(4));
    expect(missing(named(NAMES))).toEqual([]);
    expect(languagesOf(named(NAMES))).toEqual(LANGUAGES);
    // In any other questionnaire what is begun in a language is written in it.
    const { vote: _vote, ...survey } = named(NAMES);
    expect(languagesOf(survey)).toEqual(['zh-CN']);
  });

  test('bounds how many are chosen, lets nobody be chosen, and measures nothing', () => {
    const { items } = named(NAMES);
    const given = (nominees: Answers[string]) => checkAnswers(items, { nominees }).ok;
    expect(given(['nominee-2'])).toBe(true);
    expect(given(['nominee-1', 'nominee-2', 'nominee-5'])).toBe(true);
    expect(given(['nominee-1', 'nominee-2', 'nominee-3', 'nominee-5'])).toBe(false);
    expect(given('unused')).toBe(true);
    expect(checkAnswers(items, {}).ok).toBe(false);
    const total = tableOf(items, [tallyOf(items, ballotsOf(items, 60, 4))]).total;
    expect(lowItems(items, total, 0.9)).toEqual([]);
  });

  test('is sent with what makes it a vote, and with the name that results are compared under', () => {
    const sent = tidied({ ...named(NAMES), comparedAs: '榜样' });
    expect([sent.vote, sent.comparedAs]).toEqual([true, '榜样']);
    expect(withComparison(sent, null)).not.toHaveProperty('comparedAs');
    expect(tidied(CANTEEN)).toEqual(CANTEEN);
  });
});

describe.each(TEMPLATES.filter((name) => !SHIPPED[name].vote))(
  'the questionnaire %s that comes with the app',
  (name) => {
    const questionnaire = SHIPPED[name];

    test('is one, holds together, is complete in three languages and short', () => {
      expect(Questionnaire.parse(questionnaire)).toEqual(questionnaire);
      expect(checkQuestionnaire(questionnaire)).toEqual([]);
      expect(languagesOf(questionnaire)).toEqual(LANGUAGES);
      expect(questionnaire.items.length).toBeLessThanOrEqual(12);
    });

    test('measures something, asks for words of one’s own last, and forces nobody to them', () => {
      const last = questionnaire.items.at(-1);
      expect([last?.kind, last?.required]).toEqual(['text', false]);
      expect(questionnaire.items.some(({ dimension }) => dimension === 'satisfaction')).toBe(true);
      expect(questionnaire.items.some(({ dimension }) => dimension === 'awareness')).toBe(true);
      expect(questionnaire.items.some(({ dimension }) => dimension === 'participation')).toBe(true);
    });

    test('leads nobody: no praise, no blame, no negation, one thing in each question', () => {
      for (const { words: text, part } of textsOf(questionnaire)) {
        expect(text['zh-CN']).not.toMatch(/优秀|良好的|积极|不得不|难道|是不是也|您|！/);
        if (part === 'title') expect(text['zh-CN']).not.toMatch(/不.{0,6}吗？|以及/);
      }
    });
  },
);
