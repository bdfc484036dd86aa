import { REPLY_LIMITS } from '@types_/case/reply';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { savedReplies } from '../../../cloudfunctions/case/saved-replies';
import { type Answer, as, freshKey, said } from '../../support/as';
import { allOf } from '../../support/everything';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { STRANGERS, seedStrangers } from '../../support/strangers';

const REPLY = { id: null as string | null, place: 'living', name: '已报修', text: '已报修，{日期}前修好。' };
const list = async (openid = OFFICER) => (await as(openid, caseFunction, 'replies')).data;
const save = (reply: object = {}, openid = OFFICER, key = freshKey()): Promise<Answer> =>
  as(openid, caseFunction, 'save-reply', { ...REPLY, ...reply }, key);
const remove = (id: string, openid = OFFICER, key = freshKey()) =>
  as(openid, caseFunction, 'remove-reply', { id }, key);

beforeAll(seedStrangers);
beforeEach(() => savedReplies.removeAll({}));

test('a school without replies of its own has none stored, and reading stores nothing', async () => {
  expect(await list()).toEqual({ own: [], hidden: [] });
  expect(await allOf('saved-replies')).toEqual([]);
});

test('what an officer saves is there for the whole desk, its departments read it, and no other school', async () => {
  const { data } = await save();
  const [{ id }] = data.own;
  expect(data).toEqual({ own: [{ ...REPLY, id }], hidden: [] });
  expect([await list(ADMIN), await list('works-in-a-department')]).toEqual([data, data]);
  expect(await list('demo-10184-officer')).toEqual({ own: [], hidden: [] });
  expect((await save({ id, text: '已经修好了。' }, ADMIN)).data.own).toEqual([{ ...REPLY, id, text: '已经修好了。' }]);
});

test('a shipped reply is written anew, hidden and brought back under its id; an own one goes', async () => {
  expect((await save({ id: 'living-1' })).data.own).toMatchObject([{ id: 'living-1' }]);
  expect((await remove('living-1')).data).toEqual({ own: [], hidden: ['living-1'] });
  expect((await save({ id: 'living-1' })).data).toMatchObject({ own: [{ id: 'living-1' }], hidden: [] });
  const { own } = (await save()).data;
  expect((await remove(own[1].id)).data).toMatchObject({ own: [{ id: 'living-1' }], hidden: [] });
});

test('the same key again saves nothing twice, and another wish under it is refused', async () => {
  const key = freshKey();
  const first = await save({}, OFFICER, key);
  expect(said(await save({}, OFFICER, key))).toEqual(said(first));
  expect((await list()).own).toHaveLength(1);
  expect((await save({ name: '别的' }, OFFICER, key)).error.code).toBe('KEY_REUSED');
  const gone = freshKey();
  await remove(first.data.own[0].id, OFFICER, gone);
  const again = (await save({ id: first.data.own[0].id })).data;
  expect((await remove(first.data.own[0].id, OFFICER, gone)).data).toEqual(again); // a late retry takes nothing out
});

test('ten officers at once lose no reply: who is not first tries again', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, async (_, at) => {
      const key = freshKey();
      for (;;) {
        const answer = await save({ name: `回复 ${at}` }, OFFICER, key);
        if (answer.ok || answer.error.code !== 'BUSY') return answer;
      }
    }),
  );
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect((await list()).own.map(({ name }: { name: string }) => name).sort()).toEqual(
    Array.from({ length: 10 }, (_, at) => `回复 ${at}`).sort(),
  );
});

test(`more than ${REPLY_LIMITS.most} are not kept`, async () => {
  const own = Array.from({ length: REPLY_LIMITS.most }, (_, at) => ({
    ...REPLY,
    place: 'any' as const,
    id: `own-${at}`,
  }));
  await savedReplies.add({ _id: '4122010183', version: 1, own, hidden: [], recent: [] });
  expect((await save()).error).toMatchObject({ code: 'CASE_REPLIES_FULL', params: { most: REPLY_LIMITS.most } });
  expect((await save({ id: 'own-3' })).ok).toBe(true);
});

test('students and strangers neither read nor write them', async () => {
  const before = (await save()).data;
  for (const [who, openid] of [...STRANGERS, ['a student', STUDENT]] as const) {
    const isOther = openid.startsWith('demo-10184-') && /officer|admin/.test(openid);
    if (isOther || openid === 'works-in-a-department' || openid === 'officer-of-nowhere') continue;
    for (const answer of [
      await as(openid, caseFunction, 'replies'),
      await save({}, openid),
      await remove('living-1', openid),
    ])
      expect([who, answer.error?.code]).toEqual([who, expect.stringMatching(/^(NOT_ALLOWED|NOT_BOUND)$/)]);
  }
  expect((await save({}, 'works-in-a-department')).error.code).toBe('NOT_ALLOWED');
  expect(await list()).toEqual(before);
});
