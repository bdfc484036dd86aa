import { applicationIdOf, applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';
import { tellOfTopics } from '../../../cloudfunctions/scheduler/jobs/tell-of-topics';
import { about, addApplication, addLine, addSession, apply, appointment, studentOf } from '../../support/appointment';
import { freshKey } from '../../support/as';
import { badPlatform } from '../../support/bad-platform';
import { setClock } from '../../support/clock';
import { runJob } from '../../support/jobs';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { YANBIAN } from '../../support/schools';
import { beginWithoutTopics } from '../../support/topics';

const HOUR = 3_600_000;
const TOPIC = '这里有 review-word，想谈宿舍。';
const REASON = '写了别人的名字，去掉再交。';

beginWithoutTopics();

const ofMine = (session: SessionDocument, openid = STUDENT) =>
  applications.get(applicationIdOf(session._id, studentOf(openid)));
const mine = async (session: SessionDocument, openid = STUDENT) =>
  (await about(session, openid, 'my-application')).data.application;
const waiting = (openid = OFFICER) => appointment(openid, 'waiting-topics', {});
const decide = (
  { id, version }: { id: string; version: number },
  show: boolean,
  openid = OFFICER,
  reason = show ? '' : REASON,
  key = freshKey(),
) => appointment(openid, 'decide-topic', { id, version, show, reason }, key);

/** A student has applied with something that the platform is not sure of; what the desk's list says of it. */
async function unsure(more: Partial<SessionDocument> = {}) {
  const session = await addSession(more);
  await apply(session, STUDENT, { topic: TOPIC });
  const { data } = await waiting();
  return { session, one: data.topics.find((topic: { session: { id: string } }) => topic.session.id === session._id) };
}
const told = async (openid: string) =>
  (
    await notices
      .find({ to: studentOf(openid) })
      .limit(100)
      .get()
  ).data.map(({ kind }) => kind);

describe('a topic that the platform’s check did not clear', () => {
  test('waits in the desk’s list without a name, in two requests, and its author sees that it waits', async () => {
    const { session } = await unsure();
    const { data, wire } = await waiting();
    expect(wire).toHaveLength(2);
    expect(data.topics).toEqual([
      {
        ...{ id: expect.any(String), version: 1, topic: TOPIC, mayDecide: true },
        session: expect.objectContaining({ id: session._id, title: session.title }),
        changedUntil: session.closesAt.toISOString(),
        readFrom: new Date(session.startsAt.getTime() - 24 * HOUR).toISOString(),
      },
    ]);
    const application = await ofMine(session);
    expect(JSON.stringify(data)).not.toContain(application?.ticket);
    expect(JSON.stringify(data)).not.toContain(application?.authorId);
    expect(await mine(session)).toMatchObject({ topicIs: 'waits', heldBecause: '' });
  });

  test('waits as well where the check itself failed: that is not “inappropriate”', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => {});
    const session = await addSession();
    platform.refuse('wx.openApi', 'security.msgSecCheck');
    const { ok, data } = await apply(session, STUDENT);
    expect([ok, data.application.topicIs]).toEqual([true, 'waits']);
    expect((await waiting()).data.topics).toHaveLength(1);
  });

  test('is for the desk and the youth league of its school, and nobody else', async () => {
    const { one } = await unsure();
    for (const openid of [OFFICER, ADMIN, LEAGUE]) expect((await waiting(openid)).data.topics).toHaveLength(1);
    for (const openid of [STUDENT, 'demo-10183-department', 'demo-10183-leader']) {
      expect((await waiting(openid)).error.code).toBe('NOT_ALLOWED');
      expect((await decide(one, true, openid)).error.code).toBe('NOT_ALLOWED');
    }
    expect((await waiting('demo-10184-admin')).data.topics).toEqual([]);
    expect((await decide(one, true, 'demo-10184-admin')).error.code).toBe('TOPIC_NOT_WAITING');
  });

  test('that is shown stands among the topics of whoever is met; its author is told nothing', async () => {
    const { session, one } = await unsure();
    const key = freshKey();
    const shown = await decide(one, true, OFFICER, '', key);
    expect([shown.data, shown.wire.length]).toEqual([{ topicIs: 'clear' }, 2]);
    expect((await decide(one, true, OFFICER, '', key)).data).toEqual({ topicIs: 'clear' });
    expect((await decide(one, false, OFFICER, REASON, key)).error.code).toBe('KEY_REUSED');
    expect((await waiting()).data.topics).toEqual([]);
    await runJob(tellOfTopics);
    expect(await told(STUDENT)).toEqual([]);
    const soon = { state: 'frozen', closesAt: new Date(Date.now() - HOUR), startsAt: new Date(Date.now() + HOUR) };
    await sessions.updateWhere({ _id: session._id }, soon);
    const { data } = await appointment('demo-10183-leader', 'topics', { id: session._id });
    expect(data.groups).toMatchObject([{ texts: [TOPIC], unreadInAll: 0, held: 0 }]);
  });

  test('that is not shown comes back with the reason, is told once, and may be changed and sent again', async () => {
    const { session, one } = await unsure();
    expect((await decide(one, false, OFFICER, '')).error.code).toBe('TOPIC_REASON_MISSING');
    expect((await decide(one, false, OFFICER, '有 risky-word')).error.code).toBe('CONTENT_REFUSED');
    const held = await decide(one, false);
    expect([held.data, held.wire.length]).toEqual([{ topicIs: 'held' }, 3]);
    for (let run = 0; run < 2; run += 1) await runJob(tellOfTopics);
    expect(await told(STUDENT)).toEqual(['topic-held']);
    expect(await mine(session)).toMatchObject({ topic: TOPIC, topicIs: 'held', heldBecause: REASON });
    // With other cases, or for more people, it is the same topic.
    await apply(session, STUDENT, { topic: TOPIC, speaksFor: 30 });
    expect(await mine(session)).toMatchObject({ topicIs: 'held', heldBecause: REASON });
    await apply(session, STUDENT, { topic: '宿舍网晚上总掉线。' });
    expect(await mine(session)).toMatchObject({ topicIs: 'clear', heldBecause: '' });
    expect(await ofMine(session)).toMatchObject({ reading: null, untold: false });
    // What was said of it is not forgotten by going around: it is checked again.
    await apply(session, STUDENT, { topic: TOPIC });
    expect(await mine(session)).toMatchObject({ topicIs: 'waits' });
    const soon = { state: 'frozen', closesAt: new Date(Date.now() - HOUR), startsAt: new Date(Date.now() + HOUR) };
    await sessions.updateWhere({ _id: session._id }, soon);
    await decide((await waiting()).data.topics[0], false);
    const { data } = await appointment('demo-10183-leader', 'topics', { id: session._id });
    expect(data.groups).toMatchObject([{ texts: [], unread: [], unreadInAll: 0, held: 1 }]);
    expect(JSON.stringify(data)).not.toContain(TOPIC);
  });

  test('that is changed after it was shown is checked again', async () => {
    const { session, one } = await unsure();
    await decide(one, true);
    await apply(session, STUDENT, { topic: `${TOPIC}还有食堂。` });
    expect(await ofMine(session)).toMatchObject({ topicIs: 'waits', reading: null });
    expect((await waiting()).data.topics).toMatchObject([{ topic: `${TOPIC}还有食堂。` }]);
  });

  test('is not decided about by its author, whatever roles they hold, also before they were bound anew', async () => {
    const session = await addSession();
    const former = 'who-the-officer-was-before';
    for (const author of [studentOf(OFFICER), former])
      await addApplication(session, author, { topic: TOPIC, topicIs: 'waits' });
    await people.updateWhere({ _id: studentOf(OFFICER) }, { former: [former] });
    try {
      const { data } = await waiting();
      expect(data.topics.map(({ mayDecide }: { mayDecide: boolean }) => mayDecide)).toEqual([false, false]);
      for (const one of data.topics) expect((await decide(one, true)).error.code).toBe('TOPIC_OWN');
      expect((await waiting(ADMIN)).data.topics).toMatchObject([{ mayDecide: true }, { mayDecide: true }]);
    } finally {
      await people.updateWhere({ _id: studentOf(OFFICER) }, { former: [] });
    }
  });

  test.each<[string, Partial<SessionDocument>]>([
    ['is over', { startsAt: new Date('2026-11-20T00:00:00Z'), endsAt: new Date('2026-11-20T01:00:00Z') }],
    ['is cancelled', { state: 'cancelled' }],
    ['was held', { state: 'held' }],
  ])('waits no longer where the meeting %s', async (_what, more) => {
    const { session, one } = await unsure();
    await sessions.updateWhere({ _id: session._id }, more);
    expect((await waiting()).data.topics).toEqual([]);
    expect((await decide(one, true)).error.code).toBe('TOPIC_NOT_WAITING');
    expect(await runJob(tellOfTopics)).toMatchObject({ schools: 0 });
  });

  test('is gone with its application', async () => {
    const { session, one } = await unsure();
    await about(session, STUDENT, 'withdraw-application');
    expect((await waiting()).data.topics).toEqual([]);
    expect((await decide(one, false)).error.code).toBe('TOPIC_NOT_WAITING');
    expect(await ofMine(session)).toMatchObject({ topicIs: 'clear', reading: null, untold: false });
  });
});

const platform = badPlatform();

describe('rivals and functions that die', () => {
  test('of two readers at once one decides, and the other is told that it does not wait', async () => {
    const { session, one } = await unsure();
    const answers = await Promise.all([decide(one, true), decide(one, false, ADMIN)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)?.error.code).toBe('TOPIC_NOT_WAITING');
    const { topicIs, reading } = (await ofMine(session)) ?? {};
    expect(reading?.shown).toBe(topicIs === 'clear');
  });

  test('words that were not read are not shown: the author was quicker', async () => {
    const { session, one } = await unsure();
    const held = platform.hold('database.modifyDocument', 'applications');
    const reading = decide(one, true);
    await held.arrived;
    await apply(session, STUDENT, { topic: `${TOPIC}换了一句。` });
    held.release();
    expect((await reading).error.code).toBe('TOPIC_NOT_WAITING');
    expect((await decide(one, true)).error.code).toBe('TOPIC_NOT_WAITING');
    expect(await ofMine(session)).toMatchObject({ topicIs: 'waits', reading: null });
  });

  test('a decision whose answer is lost stands, and said again is the same', async () => {
    const { session, one } = await unsure();
    const key = freshKey();
    platform.loseAnswer('database.modifyDocument', 'applications');
    expect((await decide(one, false, OFFICER, REASON, key)).error.code).toBe('INTERNAL');
    expect((await decide(one, false, OFFICER, REASON, key)).data).toEqual({ topicIs: 'held' });
    expect((await ofMine(session))?.reading).toMatchObject({ shown: false, reason: REASON });
  });

  test('an author is told once, wherever the scheduler dies', async () => {
    for (let requests = 0; requests < 4; requests += 1) {
      for (const isLastServed of [false, true]) {
        await applications.removeAll({});
        await notices.removeAll({});
        const { session, one } = await unsure();
        await decide(one, false);
        platform.dieAfter(requests, isLastServed);
        await runJob(tellOfTopics).catch(() => undefined);
        platform.revive();
        // Meanwhile they change something else, and the topic stays.
        await apply(session, STUDENT, { topic: TOPIC, speaksFor: 20 });
        for (let run = 0; run < 2; run += 1) await runJob(tellOfTopics);
        expect([requests, isLastServed, await told(STUDENT)]).toEqual([requests, isLastServed, ['topic-held']]);
        expect(await ofMine(session)).toMatchObject({ untold: false });
      }
    }
  });
});

test('the desk hears once a day that topics wait, by day, and nobody beside it', async () => {
  await unsure();
  await addApplication(await addSession({ schoolId: YANBIAN.id, state: 'held' }), 'somebody-else', {
    topicIs: 'waits',
  });
  for (let run = 0; run < 2; run += 1) expect(await runJob(tellOfTopics)).toMatchObject({ schools: 1 });
  for (const openid of [OFFICER, ADMIN]) expect(await told(openid)).toEqual(['topics-waiting']);
  for (const openid of [STUDENT, CLASSMATE]) expect(await told(openid)).toEqual([]);
  expect(await notices.count({ to: studentOf('demo-10184-officer') })).toBe(0);
  setClock('2026-11-20 23:30');
  await notices.removeAll({});
  expect(await runJob(tellOfTopics)).toMatchObject({ schools: 0 });
  setClock('2026-11-21 09:30');
  await runJob(tellOfTopics);
  expect(await told(OFFICER)).toEqual(['topics-waiting']);
});

describe('within the last day before a session', () => {
  const WRITERS = [STUDENT, CLASSMATE, 'demo-10183-student-3'];
  const rush = (more: Partial<SessionDocument> = {}) => {
    const startsAt = new Date(Date.now() + 30 * HOUR);
    const times = { startsAt, endsAt: new Date(startsAt.getTime() + HOUR), closesAt: startsAt };
    return addSession({ allots: 'first-come', channel: 'representative-hour', ...times, ...more });
  };
  const topics = async () => (await waiting()).data.topics.map(({ topic }: { topic: string }) => topic);
  const say = (session: SessionDocument, openid: string, topic: string) => apply(session, openid, { topic });

  test('a new topic is not shown beside a new surname at the door: neither a first one, nor another one, nor one taken up again', async () => {
    setClock('2026-11-20 12:00');
    const session = await rush();
    await addLine(session);
    const [first = '', second = '', third = ''] = WRITERS;
    await say(session, first, `${TOPIC}一`);
    await say(session, second, '宿舍网总掉线。');
    await say(session, third, `${TOPIC}三`);
    expect(await topics()).toHaveLength(2);
    setClock(new Date(Date.now() + 10 * HOUR));
    await about(session, third, 'withdraw-application');
    expect(await topics()).toEqual([`${TOPIC}一`]);
    await say(session, second, `${TOPIC}二`);
    await say(session, third, `${TOPIC}三`);
    expect((await about(session, second, 'claim-seat')).data.applied.is).toBe('seated');
    expect(await topics()).toEqual([`${TOPIC}一`]);
    // It waits all the same, and its author is told no other.
    expect(await mine(session, second)).toMatchObject({ topicIs: 'waits' });
    expect((await waiting()).wire).toHaveLength(2);
  });

  test('the desk is not told that there is something to read while there is nothing it is shown', async () => {
    setClock('2026-11-20 12:00');
    const session = await rush({
      startsAt: new Date(Date.now() + 5 * HOUR),
      closesAt: new Date(Date.now() + 5 * HOUR),
    });
    await say(session, STUDENT, TOPIC);
    await runJob(tellOfTopics);
    expect(await told(OFFICER)).toEqual([]);
    await unsure();
    await runJob(tellOfTopics);
    expect((await notices.find({ kind: 'topics-waiting' }).limit(9).get()).data.length).toBeGreaterThan(0);
  });
});
