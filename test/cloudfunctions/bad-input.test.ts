import { caseActions, STEP_NAMES } from '@types_/case/actions';
import { CASE_LIMITS as LIMITS } from '@types_/case/limits';
import { WORDS } from '@types_/identity/access';
import { identityActions } from '@types_/identity/actions';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { noticeActions } from '@types_/notice/actions';
import { surveyActions } from '@types_/survey/actions';
import { main as caseFunction } from '../../cloudfunctions/case/index';
import { main as identityFunction } from '../../cloudfunctions/identity/index';
import { main as noticeFunction } from '../../cloudfunctions/notice/index';
import { main as surveyFunction } from '../../cloudfunctions/survey/index';
import { as, freshKey, type Main, send } from '../support/as';
import { wishFor } from '../support/binding';
import { everything } from '../support/everything';
import { expectWords } from '../support/refusals';
import { FILING, OFFICER, STEPS, STUDENT } from '../support/scene';
import { JILIN, seedTwoSchools } from '../support/schools';
import { CANTEEN_ITEMS } from '../support/survey';

beforeAll(seedTwoSchools);

const ID = 'a-case-that-does-not-exist';
const NO_APPROVAL = 'A'.repeat(32);
const IMPORT_ID = 'an-import-that-does-not-exist';
type Input = Record<string, unknown>;
const FOR = { topic: 'fee', text: '补卡收了三十元，没有收据。', place: '', danger: false, told: 'counter', number: '' };
const NO_QUESTIONNAIRE = { place: JILIN.id, id: 'a-questionnaire-that-is-nowhere', version: 0 };
const ASKING = { title: { 'zh-CN': '二食堂评议' }, intro: { 'zh-CN': '问的是最近四周。' }, items: CANTEEN_ITEMS };
const AT_SCHOOL = { round: 'a-round-that-is-nowhere', school: JILIN.id };
const DAYS = { from: '2026-12-01', to: null };

/** Every action with an input that its schema takes. */
const GOOD: [action: string, main: Main, input: Input][] = [
  ['me', identityFunction, {}],
  ['list-institutions', identityFunction, {}],
  ['bind', identityFunction, wishFor({ number: '20260001', name: '王小明' })],
  ['agree', identityFunction, { version: AGREEMENT_VERSION }],
  ['find-member', identityFunction, { place: JILIN.id, number: '20260001' }],
  ['list-roles', identityFunction, { place: JILIN.id, past: false }],
  [
    'grant-role',
    identityFunction,
    { place: JILIN.id, ticket: 'no.ticket', role: 'officer', office: '权益部', ...DAYS },
  ],
  ['end-role', identityFunction, { place: JILIN.id, id: 'a-term-that-is-nowhere' }],
  [
    'hand-over',
    identityFunction,
    {
      ...{ place: JILIN.id, day: '2026-12-01', to: null, go: ['a-term-that-is-nowhere'] },
      come: [{ ticket: 'no.ticket', role: 'officer', office: '权益部' }],
    },
  ],
  [
    'invite-staff',
    identityFunction,
    { place: JILIN.id, role: 'department', office: '后勤处', name: '周文君', ...DAYS },
  ],
  ['list-invitations', identityFunction, { place: JILIN.id }],
  ['withdraw-invitation', identityFunction, { place: JILIN.id, ticket: 'no.ticket' }],
  ['accept-invitation', identityFunction, { code: '2345678923', agreed: AGREEMENT_VERSION }],
  ['list-accesses', identityFunction, {}],
  ['ask-rebind', identityFunction, wishFor({ number: '20260001', name: '王小明' })],
  ['object-rebind', identityFunction, { id: NO_APPROVAL }],
  ['list-approvals', identityFunction, {}],
  ['decide-approval', identityFunction, { id: NO_APPROVAL, approve: false, how: null, words: '没带证件' }],
  ['inbox', noticeFunction, {}],
  ['mark-read', noticeFunction, { upTo: '2026-11-25T08:00:00.000Z' }],
  ['templates', noticeFunction, {}],
  ['accepted', noticeFunction, { answers: [{ template: 'case-yours', answer: 'accept' }], language: 'ko' }],
  ['set-language', noticeFunction, { language: 'ko' }],
  ['my-data', identityFunction, {}],
  ['set-contact', identityFunction, { phone: '' }],
  ['ask-correction', identityFunction, { field: 'college' }],
  ['export-my-data', identityFunction, {}],
  ['more-of-my-data', identityFunction, { ticket: 'no.ticket' }],
  ['delete-account', identityFunction, { proof: 'not the number' }],
  ['list-imports', identityFunction, {}],
  ['reserve-import', identityFunction, { fileName: '名册.csv' }],
  ['start-import', identityFunction, { id: IMPORT_ID, fileId: 'cloud://e.local/roster-files/x' }],
  ['continue-import', identityFunction, { id: IMPORT_ID }],
  ['apply-import', identityFunction, { id: IMPORT_ID, closes: false }],
  ['cancel-import', identityFunction, { id: IMPORT_ID }],
  ['list-import-problems', identityFunction, { id: IMPORT_ID, from: 0 }],
  ['show-school-days', identityFunction, { place: JILIN.id }],
  [
    'set-school-days',
    identityFunction,
    {
      ...{ place: JILIN.id, version: 0, workdays: ['2026-12-26'] },
      breaks: [{ name: '寒假', from: '2027-01-11', to: '2027-02-25' }],
    },
  ],
  ['show-departments', identityFunction, { place: JILIN.id }],
  ['set-departments', identityFunction, { place: JILIN.id, version: 0, departments: [] }],
  ['set-duty-phone', identityFunction, { place: JILIN.id, phone: '' }],
  ['my-school', caseFunction, {}],
  ['open-photo-folder', caseFunction, { draft: 'draft-of-sixteen-characters' }],
  ['file', caseFunction, FILING],
  ['mine', caseFunction, {}],
  ['queue', caseFunction, {}],
  ['search', caseFunction, { typed: '暖气', before: null }],
  ['acknowledge-many', caseFunction, { ids: [ID] }],
  ['replies', caseFunction, {}],
  ['save-reply', caseFunction, { id: null, place: 'living', name: '已报修', text: '已经报修，{日期}前修好。' }],
  ['remove-reply', caseFunction, { id: 'living-1' }],
  ['escalated', caseFunction, {}],
  ['long-overdue', caseFunction, {}],
  ['get', caseFunction, { id: ID }],
  ['chain', caseFunction, { id: ID }],
  ['heads', caseFunction, { schoolId: JILIN.id, day: '2026-11-25' }],
  ['open-name', caseFunction, { id: ID, reason: 'visit', words: '约时间' }],
  ['view-photos', caseFunction, { ticket: 'no.ticket' }],
  ['rates', caseFunction, { schoolId: JILIN.id }],
  ['hands', caseFunction, { id: ID }],
  ['assign', caseFunction, { id: ID, say: { department: '后勤保障处' } }],
  ['send-back', caseFunction, { id: ID, say: { reason: '不归我们管' } }],
  ['pass', caseFunction, { id: ID, say: { to: 'no.ticket', reason: '请你接手' } }],
  ['recuse', caseFunction, { id: ID, say: { who: '', reason: '说的是我' } }],
  ['merge', caseFunction, { id: ID, say: { into: ID } }],
  ['file-for', caseFunction, FOR],
  ['claim', caseFunction, { code: '23456789' }],
  ['disown', caseFunction, { id: ID }],
  ['like', caseFunction, { id: ID }],
  ['matters', caseFunction, {}],
  ['matter', caseFunction, { id: ID }],
  ['open-matter', caseFunction, { cases: [ID] }],
  ['join', caseFunction, { id: ID, cases: [ID] }],
  ['rename-matter', caseFunction, { id: ID, title: '七舍暖气' }],
  ['answer-matter', caseFunction, { id: ID, text: '换了阀门。', outcome: 'done' }],
  ['close-matter', caseFunction, { id: ID }],
  ['digests', caseFunction, { schoolId: JILIN.id }],
  ['digest', caseFunction, { id: ID }],
  ['digest-draft', caseFunction, { about: { kind: 'case', id: ID } }],
  ['digest-drafts', caseFunction, {}],
  [
    'write-digest',
    caseFunction,
    {
      ...{ about: { kind: 'matter', id: ID }, version: 0, submit: true },
      ...{ title: '七舍暖气', text: '有同学反映暖气不热，已经换了阀门。' },
    },
  ],
  ['publish-digest', caseFunction, { id: ID, version: 1 }],
  ['return-digest', caseFunction, { id: ID, reason: '写清楚哪天' }],
  ['withdraw-digest', caseFunction, { id: ID, reason: '写错了楼号' }],
  ['follow', caseFunction, { id: ID, on: true }],
  ['list-questionnaires', surveyFunction, { place: JILIN.id }],
  ['questionnaire', surveyFunction, { place: JILIN.id, id: 'canteen' }],
  ['save-questionnaire', surveyFunction, { ...NO_QUESTIONNAIRE, draft: false, questionnaire: ASKING }],
  ['remove-questionnaire', surveyFunction, NO_QUESTIONNAIRE],
  ['findings', surveyFunction, { schoolId: JILIN.id, round: 'a-round-that-is-nowhere' }],
  ['finding', surveyFunction, { id: ID }],
  [
    'plan-finding',
    surveyFunction,
    { id: ID, version: 1, owner: '饮食中心', action: '加开两个打菜口', due: '2027-12-01' },
  ],
  ['report-finding', surveyFunction, { id: ID, version: 1, text: '抽查四次，三次开着。', done: false }],
  ['take-ballot-paper', surveyFunction, { round: 'a-round-that-is-nowhere', blinded: 'A'.repeat(43) }],
  ['my-rounds', surveyFunction, {}],
  ['round', surveyFunction, { round: 'a-round-that-is-nowhere' }],
  ['results', surveyFunction, { ...AT_SCHOOL, version: 0 }],
  ['results-list', surveyFunction, { school: JILIN.id }],
  ['other-schools', surveyFunction, { round: AT_SCHOOL.round, item: 'warm', row: '' }],
  ['ballots-file', surveyFunction, AT_SCHOOL],
  ['released-texts', surveyFunction, { ...AT_SCHOOL, after: '' }],
  ['text-review', surveyFunction, AT_SCHOOL],
  ['decide-text', surveyFunction, { id: 'A'.repeat(32), release: false, reason: '骂人' }],
  ['recount-results', surveyFunction, { ...AT_SCHOOL, reason: '有人问起' }],
  ['rounds', surveyFunction, { place: JILIN.id }],
  ['round-choices', surveyFunction, { place: JILIN.id }],
  ['round-plan', surveyFunction, { place: JILIN.id, id: 'a-round-that-is-nowhere' }],
  [
    'save-round',
    surveyFunction,
    {
      ...{ place: JILIN.id, id: null, version: 0, questionnaireId: 'a-questionnaire-that-is-nowhere' },
      ...{
        eligible: { colleges: ['文学院'], grades: [2024], classes: ['汉语言2401'] },
        grouping: 'none',
        threshold: 0.6,
      },
      schools: [JILIN.id],
      ...{ publishesBallots: false, opensAt: '2026-12-01T00:00:00.000Z', closesAt: '2026-12-08T00:00:00.000Z' },
    },
  ],
  ['plan-round', surveyFunction, { id: 'a-round-that-is-nowhere', version: 1 }],
  ['cancel-round', surveyFunction, { id: 'a-round-that-is-nowhere', reason: '问卷写错了' }],
  ...STEP_NAMES.map((name): [string, Main, Input] => [name, caseFunction, { id: ID, say: STEPS[name].say }]),
];

/** What may also be nothing: nobody was reached, no word before the first question, of all rounds, everybody is asked. */
const NULLABLE = [
  ...['say.solved', 'questionnaire.intro', 'round'],
  ...['schools', 'eligible.colleges', 'eligible.grades', 'eligible.classes'],
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
    const actions = [identityActions, noticeActions, caseActions, surveyActions].flatMap((table) => Object.keys(table));
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
        ({ ...caseActions, ...identityActions, ...noticeActions, ...surveyActions })[action as 'file'].writes,
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
    ([name]) => !['file', 'claim', 'accepted', 'ask-correction', 'export-my-data'].includes(name),
  ))
    await as(STUDENT, main, action, input);
  expect(await everything()).toEqual(before);
});
