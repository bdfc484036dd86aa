import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { main as noticeFunction } from '../../../cloudfunctions/notice/index';
import { countCases } from '../../../cloudfunctions/scheduler/jobs/count-cases';
import { as } from '../../support/as';
import { bind, wishFor } from '../../support/binding';
import { runJob } from '../../support/jobs';
import { JILIN, person, seedTwoSchools } from '../../support/schools';

beforeAll(seedTwoSchools);

const STUDENT = 'demo-10183-student-1';
const OFFICER = 'demo-10183-officer';
const filing = {
  topic: 'heating',
  text: '四楼东边六个寝室暖气片是凉的，室内14℃。',
  place: '南区七舍',
  danger: false,
  photos: [],
};

const file = async (openid = STUDENT) => (await as(openid, caseFunction, 'file', filing)).data.id as string;
const step = (openid: string, id: string, name: string, say: object = {}) =>
  as(openid, caseFunction, name, { id, say });

describe('the loop', () => {
  test('bind, file, acknowledge, ask, supplement, answer, verdict, rating, figures', async () => {
    const roster = person<'new'>('demo-10183-new-1').roster;
    const bound = await bind('demo-10183-new-1', wishFor(roster));
    expect(bound.data.student).toMatchObject({ name: roster.name, school: '吉林大学', grade: roster.grade });

    const filed = await as('demo-10183-new-1', caseFunction, 'file', filing);
    expect(filed.data).toMatchObject({ title: '四楼东边六个寝室暖气片是凉的，室内14℃', office: '权益部' });
    expect(filed.data.number).toMatch(/^10183-\d{6}-[2-9A-HJKMNP-TV-Z]{5}$/);
    const id = filed.data.id;

    const queue = await as(OFFICER, caseFunction, 'queue');
    expect(queue.data.counts).toMatchObject({ fresh: 1, open: 1 });
    expect(queue.data.cases[0]).toMatchObject({ id, status: 'submitted', turn: 'school' });

    expect((await step(OFFICER, id, 'acknowledge')).data).toMatchObject({ status: 'acknowledged', as: 'officer' });
    expect((await step(OFFICER, id, 'ask', { text: '是哪几个寝室？' })).data).toMatchObject({
      status: 'waiting-for-student',
      deadline: { state: 'paused' },
    });
    expect((await step('demo-10183-new-1', id, 'supplement', { text: '4012 到 4017。' })).data.status).toBe(
      'acknowledged',
    );
    const answered = await step(OFFICER, id, 'answer', { text: '换了阀门。', outcome: 'done' });
    expect(answered.data).toMatchObject({ status: 'answered', turn: 'student', allowed: ['note'] });

    const mine = await as('demo-10183-new-1', caseFunction, 'get', { id });
    expect(mine.data.allowed).toEqual(['verdict', 'about-union', 'withdraw']);
    expect(mine.data.timeline.map((entry: { type: string }) => entry.type)).toEqual([
      'answer',
      'supplement',
      'ask',
      'acknowledge',
      'file',
    ]);
    expect((await step('demo-10183-new-1', id, 'verdict', { solved: true })).data).toMatchObject({ verdict: 'solved' });
    expect((await step('demo-10183-new-1', id, 'rate', { rating: 5 })).data.rating).toBe(5);

    const rates = await as(undefined, caseFunction, 'rates', { schoolId: JILIN.id });
    expect(rates.error.code).toBe('CALLER_UNKNOWN');
    await runJob(countCases);
    const seen = await as('somebody-new', caseFunction, 'rates', { schoolId: JILIN.id });
    expect(seen.data).toMatchObject({
      response: { numerator: 1, denominator: 1 },
      solution: { numerator: 1, denominator: 1 },
      satisfaction: { numerator: 1, denominator: 1 },
    });
  });

  test('unsolved: the student says why and the case goes back', async () => {
    const id = await file();
    await step(OFFICER, id, 'answer', { text: '已处理。', outcome: 'done' });
    expect((await step(STUDENT, id, 'verdict', { solved: false })).data).toMatchObject({ verdict: 'unsolved' });
    const reopened = await step(STUDENT, id, 'reopen', { reason: '还是凉的。' });
    expect(reopened.data).toMatchObject({ status: 'reopened', reopenings: 1, turn: 'school' });
  });
});

describe('wire requests', () => {
  test.each([
    ['me', STUDENT, identityFunction, 'me', {}, 2],
    ['list-institutions', STUDENT, identityFunction, 'list-institutions', {}, 2],
    ['mine', STUDENT, caseFunction, 'mine', {}, 2],
    ['queue', OFFICER, caseFunction, 'queue', {}, 2],
    ['search', OFFICER, caseFunction, 'search', { typed: '暖气', before: null }, 2],
    ['replies', OFFICER, caseFunction, 'replies', {}, 2],
    ['save-reply', OFFICER, caseFunction, 'save-reply', { id: null, place: 'any', name: '收到', text: '收到了。' }, 3],
    ['remove-reply', OFFICER, caseFunction, 'remove-reply', { id: 'living-1' }, 3],
    ['rates', STUDENT, caseFunction, 'rates', { schoolId: JILIN.id }, 2],
    ['file', STUDENT, caseFunction, 'file', filing, 3],
    ['inbox', STUDENT, noticeFunction, 'inbox', {}, 2],
    ['templates', STUDENT, noticeFunction, 'templates', {}, 2],
  ] as const)('%s makes as few as promised', async (_, openid, main, action, input, most) => {
    const { ok, wire } = await as(openid, main, action, input);
    expect(ok).toBe(true);
    expect(wire.length).toBeGreaterThan(0);
    expect(wire.length).toBeLessThanOrEqual(most);
  });

  test('a case costs two to read and three to move on, four with words that are checked', async () => {
    const id = await file();
    expect((await as(STUDENT, caseFunction, 'get', { id })).wire).toHaveLength(2);
    expect((await step(OFFICER, id, 'acknowledge')).wire).toHaveLength(3);
    expect((await step(OFFICER, id, 'ask', { text: '是哪几个寝室？' })).wire).toHaveLength(4);
  });
});
