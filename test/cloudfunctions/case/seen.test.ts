import { cases } from '../../../cloudfunctions/_kit/case/store';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { as, freshKey } from '../../support/as';
import { LEAGUE } from '../../support/roles';
import { colleague } from '../../support/routing';
import { ADMIN, caseIn, file, OFFICER, STEPS, STUDENT, step } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';

const get = async (openid: string, id: string) => (await as(openid, caseFunction, 'get', { id })).data;
const take = (openid: string, id: string, name: string, say: object, seen: number, key = freshKey()) =>
  as(openid, caseFunction, name, { id, say, seen }, key);

beforeAll(seedTwoSchools);

/** Steps that are decided on what was seen: by whom, where, with what; others have written to the desk meanwhile. */
const DECIDED = [
  ['acknowledge', ADMIN, 'submitted', {}],
  ['note', ADMIN, 'acknowledged', STEPS.note.say],
  ['reply', ADMIN, 'acknowledged', STEPS.reply.say],
  ['ask', ADMIN, 'acknowledged', STEPS.ask.say],
  ['answer', ADMIN, 'acknowledged', STEPS.answer.say],
  ['extend', ADMIN, 'acknowledged', STEPS.extend.say],
  ['refuse', ADMIN, 'acknowledged', STEPS.refuse.say],
  ['keep', ADMIN, 'sent-back', {}],
  ['urge', LEAGUE, 'escalated', STEPS.urge.say],
  ['assign', ADMIN, 'acknowledged', { department: '后勤保障处' }],
] as const;

describe('a step that is decided on what was seen', () => {
  test.each(DECIDED)(
    '%s does not cross what somebody has just written: refused once, in two requests, and nothing changes',
    async (...one) => {
      const [name, openid, scene, say] = one;
      const id = await caseIn(scene);
      const { seq } = (await get(openid, id)).head;
      const wrote = await step(OFFICER, id, 'note', { text: '别急，后勤已经去看了。' });
      expect(wrote.ok).toBe(true);
      const before = await cases.get(id);
      const refused = await take(openid, id, name, say, seq);
      expect([refused.error?.code, refused.wire.length]).toEqual(['CASE_NEWS', 2]);
      expect(await cases.get(id)).toEqual(before);
      expect((await take(openid, id, name, say, (await get(openid, id)).head.seq)).ok).toBe(true);
    },
  );

  test('whose it is crosses no other who puts it into other hands, though nobody wrote a word; a letter does', async () => {
    const id = await caseIn('acknowledged');
    const { seq } = (await get(ADMIN, id)).head;
    await step(OFFICER, id, 'assign', { department: '教务处' });
    expect((await take(ADMIN, id, 'reply', STEPS.reply.say, seq)).ok).toBe(true);
    expect((await take(ADMIN, id, 'assign', { department: '后勤保障处' }, seq)).error.code).toBe('CASE_NEWS');
    const known = (await get(ADMIN, id)).head.seq;
    expect((await take(ADMIN, id, 'assign', { department: '后勤保障处' }, known)).ok).toBe(true);
  });

  test('passing and merging, too', async () => {
    const [into, id] = [await file(), await file()];
    await step(OFFICER, id, 'acknowledge');
    const { seq } = (await get(OFFICER, id)).head;
    const to = await colleague(OFFICER, id, '主席团');
    await step(ADMIN, id, 'note', { text: '两件不是一回事。' });
    const pass = { to, reason: '我下周不在' };
    expect((await take(OFFICER, id, 'pass', pass, seq)).error.code).toBe('CASE_NEWS');
    expect((await take(OFFICER, id, 'merge', { into }, seq)).error.code).toBe('CASE_NEWS');
    expect((await take(OFFICER, id, 'merge', { into }, seq + 1)).ok).toBe(true);
  });

  test('keeping out is no such step: nobody is kept from it by what others write', async () => {
    const id = await caseIn('acknowledged');
    const answer = await as(ADMIN, caseFunction, 'recuse', { id, say: { who: '', reason: '说的是我' }, seen: 0 });
    expect(answer.error).toMatchObject({ code: 'INPUT_INVALID', params: { field: 'seen' } });
    await step(OFFICER, id, 'note', { text: '再等等。' });
    expect((await step(ADMIN, id, 'recuse', { who: '', reason: '说的是我' })).ok).toBe(true);
  });
});

test('of many that are taken at once only those in which nobody has written since; the rest say so', async () => {
  const [quiet, noted] = [await file(), await file()];
  const rows = (await as(ADMIN, caseFunction, 'queue')).data.cases;
  const seen = (id: string): string => rows.find((row: { id: string }) => row.id === id).changedAt;
  const [first, second] = [seen(quiet), seen(noted)];
  await step(OFFICER, noted, 'note', { text: '这件先别收，本人在撤。' });
  const many = (changed: string) =>
    as(ADMIN, caseFunction, 'acknowledge-many', { ids: [quiet, noted], seen: [first, changed] });
  const { data, wire } = await many(second);
  expect(data.cases.map(({ code }: { code: string | null }) => code)).toEqual([null, 'CASE_NEWS']);
  expect(wire).toHaveLength(3);
  expect((await get(STUDENT, noted)).status).toBe('submitted');
  const now = (await get(ADMIN, noted)).changedAt;
  expect((await many(now)).data.cases[1].code).toBeNull();
});
