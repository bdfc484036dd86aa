import type { FoundRow } from '@types_/case/queue-view';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { finishLeaving } from '../../../cloudfunctions/scheduler/jobs/finish-leaving';
import { demoPersonId } from '../../../tools/seed/documents';
import { as } from '../../support/as';
import { aLine, bind, wishFor } from '../../support/binding';
import { runJob } from '../../support/jobs';
import { ADMIN, file, OFFICER, STUDENT } from '../../support/scene';
import { person } from '../../support/schools';
import { STRANGERS, seedStrangers } from '../../support/strangers';

const search = (typed: string, openid = OFFICER, before: string | null = null) =>
  as(openid, caseFunction, 'search', { typed, before });
const found = async (...asked: Parameters<typeof search>): Promise<FoundRow[]> => (await search(...asked)).data.cases;
const idsOf = async (...asked: Parameters<typeof search>) => (await found(...asked)).map(({ id }) => id);

beforeAll(seedStrangers);

test('a case is found by its words, its place and its number from the moment it is filed', async () => {
  const id = await file(STUDENT, { text: '图书馆三楼的插座一半没有电。', place: '中心校区鼎新馆' });
  const { number } = (await cases.get(id)) as { number: string };
  for (const typed of ['插座', '插座 没有电', '鼎新馆', number, number.slice(-5), number.slice(-5).toUpperCase()])
    expect([typed, await idsOf(typed)]).toEqual([typed, [id]]);
  expect(await idsOf('图书馆 热水')).toEqual([]);
});

test('what was found is marked in the words around it', async () => {
  await file(STUDENT, { text: `${'我们宿舍的门锁坏了。'.repeat(6)}晚上十点以后澡堂没有热水。`, place: '北苑' });
  const [{ excerpt }] = (await found('澡堂')) as [FoundRow];
  const [[from, to]] = excerpt.marks as [[number, number]];
  expect(excerpt.text.slice(from, to)).toBe('澡堂');
  expect(excerpt.text.startsWith('…')).toBe(true);
  expect(excerpt.text.length).toBeLessThanOrEqual(46);
});

test('only the own school is searched, by officers and nobody else', async () => {
  const ours = await file(STUDENT, { text: '操场的照明灯坏了。' });
  const theirs = await file('demo-10184-student-1', { text: '操场的照明灯坏了。' });
  expect(await idsOf('照明灯')).toEqual([ours]);
  expect(await idsOf('照明灯', ADMIN)).toEqual([ours]);
  expect(await idsOf('照明灯', 'demo-10184-officer')).toEqual([theirs]);
  for (const [who, openid] of [...STRANGERS, ['its author', STUDENT]] as const) {
    const { ok, data, error } = await search('照明灯', openid);
    if (ok) expect([who, data.cases.map(({ id }: FoundRow) => id)]).not.toEqual([who, expect.arrayContaining([ours])]);
    else expect([who, error.code]).toEqual([who, expect.stringMatching(/^(NOT_ALLOWED|NOT_BOUND)$/)]);
  }
});

test('a case that is about the officer is not found by them', async () => {
  const id = await file(STUDENT, { text: '值班室的态度很差。' });
  await cases.updateAll({ _id: id }, { recused: [demoPersonId(person('demo-10183-officer'))] });
  expect(await idsOf('值班室')).toEqual([]);
  expect(await idsOf('值班室', ADMIN)).toEqual([id]);
});

test('older ones come with the next search, and it costs two requests', async () => {
  for (let count = 0; count < 23; count += 1) await file(STUDENT, { text: `${count + 10} 号柜的门打不开。` });
  const first = await search('柜');
  expect([first.wire.length, first.data.cases.length, typeof first.data.before]).toEqual([2, 20, 'string']);
  const second = await search('柜', OFFICER, first.data.before);
  expect([second.data.cases.length, second.data.before]).toEqual([3, null]);
});

test('nothing that can be looked for finds nothing', async () => {
  expect((await search('，。')).data).toEqual({ cases: [], before: null });
});

test('a name that goes with a deleted account is not found any more', async () => {
  const line = await aLine('阿依努尔');
  expect((await bind('leaver', wishFor(line))).ok).toBe(true);
  const id = await file('leaver', { text: '我是阿依努尔，我的床板断了。' });
  expect(await idsOf('阿依努尔')).toEqual([id]);
  const { ok } = await as('leaver', identityFunction, 'delete-account', { proof: line.number.slice(-4) });
  expect(ok).toBe(true);
  await runJob(finishLeaving, new Date(Date.now() + 10 * 60_000));
  expect((await cases.get(id))?.text).not.toContain('阿依努尔');
  expect(await idsOf('阿依努尔')).toEqual([]);
  expect(await idsOf('床板')).toEqual([id]);
});
