import { categoryOf } from '@types_/case/category';
import type { SchoolTopic, TopicWish } from '@types_/case/topics-view';
import { matters } from '../../../cloudfunctions/_kit/case/matters';
import { caseRollups } from '../../../cloudfunctions/_kit/case/rollups';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as noticeFunction } from '../../../cloudfunctions/notice/index';
import { countCases } from '../../../cloudfunctions/scheduler/jobs/count-cases';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { HIDDEN_TOPIC, OWN_TOPICS } from '../../../tools/seed/school-settings';
import { type Answer, as, freshKey } from '../../support/as';
import { exportParts } from '../../support/export';
import { role } from '../../support/granting';
import { asked, runJob } from '../../support/jobs';
import { ask } from '../../support/matters';
import { LEAGUE } from '../../support/roles';
import { assigned, get } from '../../support/routing';
import { ADMIN, CLASSMATE, FILING, file, OFFICER, openMatter, STUDENT, step } from '../../support/scene';
import { JILIN } from '../../support/schools';
import { STRANGERS, seedStrangers } from '../../support/strangers';

beforeAll(seedStrangers);

const PLACE = JILIN.id;
const { parcels } = OWN_TOPICS;
const ELSEWHERE = 'demo-10184-student-1';
const show = (openid = OFFICER, place = PLACE): Promise<Answer> => as(openid, caseFunction, 'show-topics', { place });
const asItIs = (topic: SchoolTopic): TopicWish => ({ ...topic, category: categoryOf(topic.id) });
/** All topics, changed from what they are. */
async function set(to: (wishes: TopicWish[]) => TopicWish[], openid = ADMIN, key = freshKey()): Promise<Answer> {
  const { version, topics } = (await show()).data;
  return as(openid, caseFunction, 'set-topics', { place: PLACE, version, topics: to(topics.map(asItIs)) }, key);
}
const same = (wishes: TopicWish[]) => wishes;
const add =
  (name: string, category: TopicWish['category'] = 'living') =>
  (wishes: TopicWish[]): TopicWish[] => [...wishes, { id: null, category, name, hidden: false }];
const change = (id: string, more: Partial<TopicWish>) => (wishes: TopicWish[]) =>
  wishes.map((one) => (one.id === id ? { ...one, ...more } : one));
const idOf = async (name: string): Promise<string> =>
  (await show()).data.topics.find((one: SchoolTopic) => one.name === name)?.id ?? '';
const offered = async (openid = STUDENT): Promise<string[]> =>
  (await as(openid, caseFunction, 'my-school')).data.topics.map(({ id }: SchoolTopic) => id);
const fileWith = (topic: string, openid = STUDENT, key = freshKey()) =>
  as(openid, caseFunction, 'file', { ...FILING, topic }, key);

describe('the topics of a school', () => {
  test('are shown to its desk in one request, and to its students with what they need before they write', async () => {
    const { data, wire } = await show();
    expect(wire).toHaveLength(1);
    expect(data.school).toBe(JILIN.name);
    expect(data.topics).toContainEqual({ ...parcels, hidden: false });
    expect(data.topics).toContainEqual({ id: HIDDEN_TOPIC, name: null, hidden: true });
    const mine = await as(STUDENT, caseFunction, 'my-school');
    expect(mine.wire).toHaveLength(2);
    expect(mine.data.topics[0]).toEqual(OWN_TOPICS.selection);
    expect(await offered()).not.toContain(HIDDEN_TOPIC);
  });

  test('are changed by the union’s head only, of the own school', async () => {
    const before = (await show()).data;
    for (const [who, openid] of [
      ...STRANGERS,
      ['a student', STUDENT],
      ['an officer', OFFICER],
      ['the league', LEAGUE],
    ]) {
      const { error, wire } = await set(add('自习室'), openid);
      expect([who, error?.code]).toEqual([who, expect.stringMatching(/^(NOT_ALLOWED|NOT_BOUND)$/)]);
      expect(wire).toHaveLength(1);
    }
    for (const [who, openid] of [...STRANGERS, ['a student', STUDENT]])
      expect([who, (await show(openid)).error?.code]).toEqual([
        who,
        expect.stringMatching(/^(NOT_ALLOWED|NOT_BOUND)$/),
      ]);
    expect((await show()).data).toEqual(before);
  });

  test('get a new one in three requests, once, under an id of its own; without a new name in two', async () => {
    const key = freshKey();
    const version = (await show()).data.version;
    const wish = { place: PLACE, version, topics: add('外卖')((await show()).data.topics.map(asItIs)) };
    const first = await as(ADMIN, caseFunction, 'set-topics', wish, key);
    expect(first.wire).toHaveLength(3);
    const again = await as(ADMIN, caseFunction, 'set-topics', wish, key);
    expect(again.data).toEqual(first.data);
    expect((await as(ADMIN, caseFunction, 'set-topics', { ...wish, topics: [] }, key)).error.code).toBe('KEY_REUSED');
    const id = await idOf('外卖');
    expect(id).toMatch(/^living-[a-z0-9]{8}$/);
    const hidden = await set(change(id, { hidden: true }));
    expect(hidden.wire).toHaveLength(2);
    await set((wishes) => wishes.filter((one) => one.id !== id));
    await set(add('外卖'));
    expect(await idOf('外卖')).not.toBe(id);
  });

  test('are changed only by who has seen them as they are', async () => {
    const { version, topics } = (await show()).data;
    const wish = { place: PLACE, version, topics: add('打印')(topics.map(asItIs)) };
    const answers = await Promise.all([1, 2].map(() => as(ADMIN, caseFunction, 'set-topics', wish)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await as(ADMIN, caseFunction, 'set-topics', wish)).error.code).toBe('SETTINGS_CHANGED');
  });

  test('are not given words that the platform refuses, nor two of one name', async () => {
    const before = (await show()).data;
    expect((await set(add('abuse-word'))).error.code).toBe('CONTENT_REFUSED');
    const checks = asked('msgSecCheck').length;
    expect((await set(add('快递', 'growth'))).error).toMatchObject({ code: 'TOPIC_TWICE', params: { name: '快递' } });
    expect((await set(add('一二三四五六七八九十一'))).error.code).toBe('INPUT_INVALID');
    expect((await set(add('第一行\n第二行'))).error.code).toBe('INPUT_INVALID');
    expect(asked('msgSecCheck')).toHaveLength(checks);
    expect((await show()).data).toEqual(before);
    expect((await set(same)).ok).toBe(true);
  });

  test('are what departments can be given, until one is gone', async () => {
    await set(add('班车'));
    const id = await idOf('班车');
    const departments = async (more: string[]): Promise<Answer> => {
      const { data } = await role(ADMIN, 'show-departments', {});
      expect(data.topics).toContainEqual({ id, name: '班车' });
      const all = data.departments.map(({ name, topics }: { name: string; topics: string[] }, nth: number) => ({
        ...{ was: name, name },
        topics: nth === 1 ? [...topics, ...more] : topics,
      }));
      return role(ADMIN, 'set-departments', { version: data.version, departments: all });
    };
    expect((await departments(['living-nobodys1'])).error.code).toBe('SETTINGS_CHANGED');
    expect((await departments([id])).ok).toBe(true);
    const { data } = await as(OFFICER, caseFunction, 'hands', { id: await file(STUDENT, { topic: id }) });
    expect(data.departments[0]).toEqual({ name: '教务处', suggested: true, staffed: false });
    await set((wishes) => wishes.filter((one) => one.id !== id));
    const left = (await role(ADMIN, 'show-departments', {})).data.departments[1];
    expect(left.topics).not.toContain(id);
    expect(left.topics).toContain('course');
  });
});

describe('a case about a topic of the school’s own', () => {
  test('is filed in three requests, told at the counter too; what was hidden, is gone or is another school’s is not', async () => {
    expect((await fileWith(parcels.id)).wire).toHaveLength(3);
    expect((await fileWith(HIDDEN_TOPIC)).error.code).toBe('CASE_TOPIC_GONE');
    await set(add('自习室', 'education'));
    const id = await idOf('自习室');
    expect((await fileWith(id, ELSEWHERE)).error.code).toBe('CASE_TOPIC_GONE');
    const told = { text: '自习室占座。', place: '', danger: false, told: 'counter', number: '', name: '' };
    expect((await as(OFFICER, caseFunction, 'file-for', { ...told, topic: id })).ok).toBe(true);
    const key = freshKey();
    const first = await fileWith(id, STUDENT, key);
    await set(change(id, { hidden: true }));
    expect((await fileWith(id, STUDENT, key)).data).toEqual(first.data); // the same wish, sent before
    const refused = await fileWith(id);
    expect(refused.error.code).toBe('CASE_TOPIC_GONE');
    expect(refused.wire).toHaveLength(1);
    expect((await as(OFFICER, caseFunction, 'file-for', { ...told, topic: id })).error.code).toBe('CASE_TOPIC_GONE');
  });

  test('keeps the name that it was filed under wherever it is shown, whatever the school calls it since', async () => {
    const ids = [await file(STUDENT, { topic: parcels.id }), await file(CLASSMATE, { topic: parcels.id })];
    const [id = ''] = ids;
    await set(change(parcels.id, { name: '快递柜' }));
    const later = await file(STUDENT, { topic: parcels.id });
    await set((wishes) => wishes.filter((one) => one.id !== parcels.id));
    const named = { topic: parcels.id, topicName: '快递', category: 'living' };
    expect((await get(STUDENT, id)).data).toMatchObject(named);
    expect((await get(OFFICER, later)).data).toMatchObject({ ...named, topicName: '快递柜' });
    const rowIn = (list: { id: string }[]) => list.find((one) => one.id === id);
    expect(rowIn((await as(STUDENT, caseFunction, 'mine')).data.cases)).toMatchObject(named);
    const living = (await as(OFFICER, caseFunction, 'queue', { category: 'living' })).data;
    expect(rowIn(living.cases)).toMatchObject(named);
    expect(rowIn((await as(OFFICER, caseFunction, 'queue', { category: 'rights' })).data.cases)).toBeUndefined();
    const found = (await as(OFFICER, caseFunction, 'search', { typed: '暖气片是凉的', before: null })).data;
    expect(rowIn(found.cases)).toMatchObject(named);

    const matter = await openMatter(ids);
    expect((await ask(OFFICER, 'matter', { id: matter })).data).toMatchObject({ topicName: '快递' });
    expect((await matters.get(matter))?.topicName).toBe('快递');
    const about = { kind: 'matter', id: matter };
    const words = { title: '快递点关门太早', text: '有同学反映取不到件，快递点延长到晚上九点。' };
    const draft = await ask(OFFICER, 'write-digest', { about, version: 0, submit: true, ...words });
    expect(draft.data).toMatchObject({ topic: parcels.id, topicName: '快递' });
    const { id: digest, version } = draft.data;
    await ask(ADMIN, 'publish-digest', { id: digest, version });
    expect((await ask(STUDENT, 'digest', { id: digest })).data).toMatchObject(named);

    await step(OFFICER, id, 'reply', { text: '周三去问快递点。' });
    await runJob(tellOfCases);
    const { notices } = (await as(STUDENT, noticeFunction, 'inbox')).data;
    expect(notices.find(({ kind }: { kind: string }) => kind === 'case-replied').params).toMatchObject({
      topicName: '快递',
    });
    const exported = JSON.stringify(await exportParts(STUDENT));
    expect(exported).toContain('"value":"快递"');
    expect(exported).not.toContain(parcels.id);
  });

  test('counts under its category, and goes to a department like any other', async () => {
    await set(add('失物'));
    const topic = await idOf('失物');
    await runJob(countCases);
    // Where the figures come from: what is published of so few is nothing.
    const open = async () =>
      (await caseRollups.find({ schoolId: PLACE }).limit(100).get()).data
        .flatMap(({ lines }) => lines)
        .reduce((sum, { category, open: count }) => sum + (category === 'living' ? count : 0), 0);
    const before = await open();
    const id = await file(STUDENT, { topic });
    await runJob(countCases);
    expect(await open()).toBe(before + 1);
    await assigned(id);
    expect((await get(OFFICER, id)).data).toMatchObject({ topicName: '失物', status: 'assigned' });
  });

  test('is found out when its topic, or what that was called, is changed behind everybody’s back', async () => {
    await set(add('宠物'));
    const id = await file(STUDENT, { topic: await idOf('宠物') });
    const filed = async () => (await as(STUDENT, caseFunction, 'chain', { id })).data.entries[0];
    const { entry, content } = await filed();
    expect(JSON.parse(content)).toMatchObject({ topicName: '宠物' });
    await cases.updateWhere({ _id: id }, { topicName: '流浪猫' });
    const now = await filed();
    expect(now.entry).toEqual(entry);
    expect(now.content).not.toBe(content);
  });
});
