import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import { addApplication, addSession, appointment } from '../../support/appointment';
import { boundStudents, LEADER } from '../../support/minutes';
import { HOUR, seedLeaders, topics, withTopics } from '../../support/minutes-calls';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, file, OFFICER, STUDENT } from '../../support/scene';
import { unchanged } from '../../support/sessions';
import { idOf } from '../../support/time-of-cases';

/** What the desk hands to a host who is not here: `topics` as they would read them. */
const forHost = (openid: string, { _id: id }: SessionDocument) =>
  appointment(openid, 'topics', { id, forHost: true as const });
const frozen = (hours: number) =>
  addSession({
    ...{ state: 'frozen', closesAt: new Date(Date.now() - 30 * HOUR), opensAt: new Date(Date.now() - 90 * HOUR) },
    ...{ startsAt: new Date(Date.now() + hours * HOUR), endsAt: new Date(Date.now() + (hours + 1) * HOUR) },
    host: { office: '校长', name: '不用学声' },
  });

beforeAll(seedLeaders);

test('is what whoever is met reads, in two requests, from the same day before on, and by the desk alone', async () => {
  const early = await frozen(25);
  await addApplication(early, idOf(STUDENT), { topic: '食堂涨价' });
  expect((await topics(OFFICER, early)).ok).toBe(true);
  expect((await forHost(OFFICER, early)).error.code).toBe('TOPICS_NOT_YET');
  const session = await withTopics(23);
  const [host, handed] = [await topics(LEADER, session), await forHost(OFFICER, session)];
  expect(handed.wire).toHaveLength(2);
  // Whoever is met was appointed by the youth league, and reads what is kept from the union as well: here there is nothing of that.
  expect(handed.data).toEqual({ ...host.data, readsKept: false });
  for (const openid of [LEADER, LEAGUE]) expect((await forHost(openid, session)).error.code).toBe('SESSION_NOT_FOUND');
  expect((await forHost(STUDENT, session)).error.code).toBe('NOT_ALLOWED');
});

test('has no name once it has begun, nothing that is kept from the union or waits to be read, and no title of a case', async () => {
  const session = await frozen(-0.5);
  const caseId = await file(STUDENT);
  await addApplication(session, idOf(STUDENT), { topic: '宿舍网晚上总掉线', caseIds: [caseId] });
  await addApplication(session, idOf(CLASSMATE), { topic: '权益部收了我的材料', withoutUnion: true });
  for (const [nth, { id }] of (await boundStudents(5)).entries())
    await addApplication(session, id, { topic: `还没有人看过的话 ${nth}`, topicIs: nth === 0 ? 'waits' : 'clear' });
  const desk = (await topics(OFFICER, session)).data;
  expect(desk.names.length).toBeGreaterThan(0);
  const [title] = desk.groups.flatMap(({ cases }: { cases: string[] }) => cases);
  expect(title).toMatch(/./);
  for (const openid of [OFFICER, ADMIN]) {
    const { data } = await forHost(openid, session);
    expect([data.as, data.readsKept, data.names]).toEqual(['host', false, null]);
    expect(data.applications).toBe(6);
    for (const { cases, casesInAll, unread } of data.groups) expect([cases, casesInAll, unread]).toEqual([[], 0, []]);
    expect(data.groups.reduce((all: number, one: { unreadInAll: number }) => all + one.unreadInAll, 0)).toBe(1);
    for (const kept of [title, '权益部收了我的材料', '还没有人看过的话 0'])
      expect(JSON.stringify(data)).not.toContain(kept);
  }
});

test('has nothing that was written for another who was to be met, and says of how many', async () => {
  const session = await withTopics(2);
  const host = { office: '校长', name: '不用学声' };
  const change = { ...(await unchanged(session._id)), host, reason: '临时出差' };
  expect((await appointment(OFFICER, 'change-session', change)).ok).toBe(true);
  expect((await topics(OFFICER, session)).data.applications).toBe(2);
  expect((await forHost(OFFICER, session)).data).toMatchObject({ groups: [], applications: 0, forOthers: 2 });
});
