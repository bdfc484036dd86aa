import { appointmentActions } from '@types_/appointment/actions';
import { caseActions } from '@types_/case/actions';
import { CASE_LIMITS as LIMITS } from '@types_/case/limits';
import { WORDS } from '@types_/identity/access';
import { identityActions } from '@types_/identity/actions';
import { noticeActions } from '@types_/notice/actions';
import { surveyActions } from '@types_/survey/actions';
import { main as caseFunction } from '../../cloudfunctions/case/index';
import { main as identityFunction } from '../../cloudfunctions/identity/index';
import { main as noticeFunction } from '../../cloudfunctions/notice/index';
import { as, freshKey, send } from '../support/as';
import { wishFor } from '../support/binding';
import { everything } from '../support/everything';
import { GOOD, ID, type Input } from '../support/good-inputs';
import { expectWords } from '../support/refusals';
import { FILING, OFFICER, STUDENT } from '../support/scene';
import { JILIN, seedTwoSchools } from '../support/schools';

beforeAll(seedTwoSchools);

/** What may also be nothing: nobody was reached, no word before the first question, of all rounds, everybody is asked, from the beginning, what has no day, no draft, withheld for nothing. */
const NULLABLE = [
  ...['say.solved', 'questionnaire.intro', 'round'],
  ...['schools', 'eligible.colleges', 'eligible.grades', 'eligible.classes'],
  ...['who.colleges', 'who.grades', 'link', 'behind', 'behind.due', 'asked', 'outcome', 'why'],
];
const WRONG_TYPES: unknown[] = [null, 7, -0.5, true, 'text', [], [null], {}, { toString: 1 }, [['text']]];
const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

interface Wrong {
  what: string;
  input: unknown;
  field: string;
  problem?: string;
}

/** The field as a screen knows it: what a step says lies in `say`, and screens do not. */
const fieldOf = (path: string[]) => path.filter((part) => part !== 'say').join('.');

/** The input with one thing changed, for each thing in it. */
function wrongInputs(good: Input, path: string[] = []): Wrong[] {
  const wrongs: Wrong[] = [];
  for (const [name, value] of Object.entries(good)) {
    const here = [...path, name];
    const { [name]: _, ...without } = good;
    wrongs.push({ what: `no ${here.join('.')}`, input: without, field: fieldOf(here), problem: 'missing' });
    for (const type of WRONG_TYPES.filter(
      (other) => typeOf(other) !== typeOf(value) && !(other === null && NULLABLE.includes(here.join('.'))),
    ))
      wrongs.push({
        what: `${here.join('.')} is ${JSON.stringify(type)}`,
        input: { ...good, [name]: type },
        field: fieldOf(here),
      });
    if (typeOf(value) === 'object')
      for (const inner of wrongInputs(value as Input, here))
        wrongs.push({ ...inner, input: { ...good, [name]: inner.input } });
  }
  for (const extra of ['extra', 'openid', 'authorId', 'constructor', '__proto__'])
    wrongs.push({
      what: `${[...path, extra].join('.')} besides`,
      input: JSON.parse(
        JSON.stringify(good).replace(/^\{(.?)/, (_, next) => `{"${extra}":"x"${next === '}' ? '' : ','}${next}`),
      ),
      field: fieldOf([...path, extra]),
      problem: 'unknown-field',
    });
  return wrongs;
}

describe('every action refuses an input with one thing wrong, names it, and asks the database nothing', () => {
  test('the list is complete', () => {
    const tables = [appointmentActions, identityActions, noticeActions, caseActions, surveyActions];
    const actions = tables.flatMap((table) => Object.keys(table));
    expect(GOOD.map(([action]) => action).sort()).toEqual(actions.sort());
  });

  test.each(GOOD)('%s', async (action, main, good) => {
    for (const wrong of wrongInputs(good)) {
      const answer = await as(STUDENT, main, action, wrong.input);
      const { error, wire } = answer;
      expectWords(answer);
      const { field, problem } = error.params;
      expect([wrong.what, error.code, field]).toEqual([wrong.what, 'INPUT_INVALID', wrong.field]);
      if (wrong.problem) expect([wrong.what, problem]).toEqual([wrong.what, wrong.problem]);
      else expect(['wrong-type', 'wrong-value']).toContain(problem);
      expect(wire).toEqual([]);
    }
  });

  test.each(GOOD)('%s with an input that is no object', async (action, main) => {
    for (const input of [[], 'text', 5, true, [{}]]) {
      const { error, wire } = await as(STUDENT, main, action, input);
      expect([error.code, error.params, wire]).toEqual(['INPUT_INVALID', { field: '', problem: 'wrong-type' }, []]);
    }
  });
});

describe('too long, too short, too many', () => {
  const text = (length: number) => '字'.repeat(length);
  const fileId = (index: number) => `cloud://e.local/case-photos/x/${index}.jpg`;
  const filed = (more: object) => ['file', caseFunction, { ...FILING, ...more }] as const;
  const letter = (name: string, say: object) => [name, caseFunction, { id: ID, say }] as const;
  const YES = { template: 'case-yours', answer: 'accept' };
  const accepting = (answers: object[]) => ['accepted', noticeFunction, { answers, language: 'en' }] as const;
  const reading = (upTo: string) => ['mark-read', noticeFunction, { upTo }] as const;
  const bound = (more: object) =>
    ['bind', identityFunction, { ...wishFor({ number: '1', name: '王' }), ...more }] as const;

  test.each([
    [filed({ text: text(LIMITS.textMin - 1) }), 'text', 'too-short', LIMITS.textMin],
    [filed({ text: text(LIMITS.textMax + 1) }), 'text', 'too-long', LIMITS.textMax],
    [filed({ text: ` ${text(LIMITS.textMin - 1)}\n` }), 'text', 'too-short', LIMITS.textMin],
    [filed({ text: '\u200b'.repeat(9) }), 'text', 'blank', undefined],
    [filed({ text: `${text(9)}\u0000` }), 'text', 'unprintable', undefined],
    [filed({ text: `${text(9)}\ud83d` }), 'text', 'unprintable', undefined],
    [filed({ place: text(LIMITS.placeMax + 1) }), 'place', 'too-long', LIMITS.placeMax],
    [filed({ photos: Array.from({ length: LIMITS.photos + 1 }, (_, n) => fileId(n)) }), 'photos', 'too-many', 9],
    [filed({ photos: ['x'.repeat(301)] }), 'photos.0', 'too-long', 300],
    [letter('reply', { text: text(LIMITS.letterMax + 1) }), 'text', 'too-long', LIMITS.letterMax],
    [letter('reply', { text: text(LIMITS.letterMin - 1) }), 'text', 'too-short', LIMITS.letterMin],
    [letter('refuse', { ground: 'crime', channel: text(LIMITS.reasonMax + 1) }), 'channel', 'too-long', 500],
    [letter('refuse', { ground: 'boredom', channel: '派出所' }), 'ground', 'wrong-value', undefined],
    [letter('rate', { rating: 0 }), 'rating', 'out-of-range', 1],
    [letter('rate', { rating: 6 }), 'rating', 'out-of-range', 5],
    [letter('rate', { rating: 4.5 }), 'rating', 'wrong-type', undefined],
    [letter('rate', { rating: Number.NaN }), 'rating', 'wrong-type', undefined],
    [
      ['open-name', caseFunction, { id: ID, reason: 'other', words: text(WORDS.max + 1) }] as const,
      'words',
      'too-long',
      100,
    ],
    [bound({ name: text(121) }), 'name', 'too-long', 120],
    [bound({ name: '' }), 'name', 'too-short', 1],
    [bound({ number: '1'.repeat(41) }), 'number', 'too-long', 40],
    [bound({ schoolId: '٤١٢٢٠١٠١٨٣' }), 'schoolId', 'wrong-value', undefined],
    [bound({ schoolId: `${JILIN.id}\n` }), 'schoolId', 'wrong-value', undefined],
    [['queue', caseFunction, { state: 'closed' }] as const, 'state', 'wrong-value', undefined],
    [['queue', caseFunction, { after: '1'.repeat(28) }] as const, 'after', 'wrong-value', undefined],
    [['queue', caseFunction, { mine: 'yes' }] as const, 'mine', 'wrong-type', undefined],
    [['search', caseFunction, { typed: '。'.repeat(61), before: null }] as const, 'typed', 'too-long', 60],
    [['search', caseFunction, { typed: '暖气', before: 'soon' }] as const, 'before', 'wrong-value', undefined],
    [['acknowledge-many', caseFunction, { ids: [] }] as const, 'ids', 'too-few', 1],
    [['acknowledge-many', caseFunction, { ids: Array(21).fill(ID) }] as const, 'ids', 'too-many', 20],
    [['view-photos', caseFunction, { ticket: 'x'.repeat(6001) }] as const, 'ticket', 'too-long', 6000],
    [['open-matter', caseFunction, { cases: [] }] as const, 'cases', 'too-few', 1],
    [['join', caseFunction, { id: ID, cases: Array.from({ length: 21 }, () => ID) }] as const, 'cases', 'too-many', 20],
    [['rename-matter', caseFunction, { id: ID, title: text(41) }] as const, 'title', 'too-long', 40],
    [['get', caseFunction, { id: 'x'.repeat(65) }] as const, 'id', 'wrong-value', undefined],
    [accepting([]), 'answers', 'too-few', 1],
    [accepting(Array.from({ length: 4 }, () => YES)), 'answers', 'too-many', 3],
    [accepting([{ ...YES, template: 'gossip' }]), 'answers.0.template', 'wrong-value', undefined],
    [accepting([{ ...YES, answer: 'maybe' }]), 'answers.0.answer', 'wrong-value', undefined],
    [reading('2026-11-25'), 'upTo', 'wrong-value', undefined],
    [reading('2026-13-45T08:00:00.000Z'), 'upTo', 'wrong-value', undefined],
  ])('%p: %s is %s', async ([action, main, input], field, problem, limit) => {
    const answer = await as(STUDENT, main, action, input);
    expectWords(answer);
    expect(answer.error.params).toEqual({ field, problem, ...(limit === undefined ? {} : { limit }) });
  });

  test('the longest of everything is taken and comes back', async () => {
    const say = { text: text(LIMITS.textMax), place: text(LIMITS.placeMax) };
    const { data } = await as(STUDENT, caseFunction, 'file', { ...FILING, ...say });
    const letterOf = { text: '𠮷'.repeat(LIMITS.letterMax / 2) };
    const reply = await as(OFFICER, caseFunction, 'reply', { id: data.id, say: letterOf });
    expect(reply.data).toMatchObject(say);
    expect(reply.data.timeline[0]).toMatchObject(letterOf);
  });
});

describe('the envelope', () => {
  const functions = [
    ['identity', identityFunction],
    ['notice', noticeFunction],
    ['case', caseFunction],
  ] as const;

  test.each(functions)('%s refuses an event that is none', async (_, main) => {
    const deep = JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`);
    for (const event of [null, undefined, [], [{ action: 'me' }], 'me', '', 5, true, deep, 'x'.repeat(2_000_000), {}]) {
      const answer = await send(STUDENT, main, event);
      expectWords(answer);
      expect([answer.error.code, answer.wire]).toEqual(['INPUT_INVALID', []]);
    }
  });

  test.each(functions)('%s refuses an action that is no action', async (_, main) => {
    const names = [
      '',
      'fly',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'ME',
      'me ',
      'then',
      'file\u0000',
    ];
    for (const action of names) {
      const answer = await send(STUDENT, main, { action, input: {}, key: freshKey() });
      expectWords(answer);
      expect([action, answer.error.code, answer.wire]).toEqual([action, 'ACTION_UNKNOWN', []]);
    }
    for (const action of [null, 5, {}, ['me'], { toString: 'me' }, 'x'.repeat(61)]) {
      const answer = await send(STUDENT, main, { action, input: {}, key: freshKey() });
      expectWords(answer);
      expect(answer.error.params.field).toBe('action');
    }
  });

  test('what the platform or anybody else puts beside the call changes nothing', async () => {
    const beside = {
      userInfo: { openId: OFFICER },
      openid: OFFICER,
      tcbContext: {},
      now: 0,
      person: {},
      __proto__: {},
    };
    const plain = await as(STUDENT, identityFunction, 'me');
    const dressed = await send(STUDENT, identityFunction, { ...beside, action: 'me', input: {}, key: freshKey() });
    expect(dressed.data).toEqual(plain.data);
    expect((await send(STUDENT, caseFunction, { ...beside, action: 'queue' })).error.code).toBe('NOT_ALLOWED');
  });

  test.each(
    GOOD.filter(
      ([action]) =>
        ({ ...appointmentActions, ...caseActions, ...identityActions, ...noticeActions, ...surveyActions })[
          action as 'file'
        ].writes,
    ),
  )('%s wants a usable key', async (action, main, input) => {
    const odd = [undefined, null, '', 'short', 'x'.repeat(15), 'x'.repeat(65), `${'x'.repeat(20)}/`, '键'.repeat(20)];
    for (const key of [...odd, 5, {}, ['x'.repeat(20)], `${'x'.repeat(20)}\n`]) {
      const answer = await send(STUDENT, main, { action, input, key });
      expectWords(answer);
      expect([key, answer.error.code, answer.wire]).toEqual([key, 'KEY_MISSING', []]);
    }
  });

  test('without an account nothing is answered', async () => {
    for (const [action, main, input] of GOOD) {
      const answer = await as(undefined, main, action, input);
      expectWords(answer);
      expect([action, answer.error.code, answer.wire]).toEqual([action, 'CALLER_UNKNOWN', []]);
    }
  });
});

test('a refused call has written nothing', async () => {
  const before = await everything();
  for (const [action, main, good] of GOOD)
    for (const { input } of wrongInputs(good)) await as(STUDENT, main, action, input);
  for (const [action, main, input] of GOOD.filter(
    ([name]) => !['file', 'open-photo-folder', 'claim', 'accepted', 'ask-correction', 'export-my-data'].includes(name),
  ))
    await as(STUDENT, main, action, input);
  expect(await everything()).toEqual(before);
});
