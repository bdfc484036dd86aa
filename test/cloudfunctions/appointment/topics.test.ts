import { applicationIdOf, applications } from '../../../cloudfunctions/_kit/appointment/applications';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import { renewDigests } from '../../../cloudfunctions/scheduler/jobs/renew-digests';
import { about, addApplication, addSession, apply, appointment } from '../../support/appointment';
import { publish } from '../../support/digests';
import { runJob } from '../../support/jobs';
import { LEADER } from '../../support/minutes';
import { HOUR, seedLeaders, topics, withTopics } from '../../support/minutes-calls';
import { LEAGUE } from '../../support/roles';
import { DEPARTMENT, OFFICE } from '../../support/routing';
import { CLASSMATE, file, OFFICER, openMatter, STEPS, STUDENT, step } from '../../support/scene';
import { person } from '../../support/schools';
import { unchanged } from '../../support/sessions';
import { STRANGERS } from '../../support/strangers';
import { idOf } from '../../support/time-of-cases';

/** Somebody else was to be met, until now. */
const CHANGED = {
  ...{ at: new Date(Date.now() + HOUR), by: 'an-officer', reason: '临时出差', what: ['host' as const] },
  ...{ hostWas: '校长', told: true },
};
const STARRED = expect.stringContaining('＊');
beforeAll(seedLeaders);

describe('topics for one who is not met any more', () => {
  const textsOf = async (openid: string, session: SessionDocument): Promise<string[]> =>
    (await topics(openid, session)).data.groups.flatMap((one: { texts: string[] }) => one.texts).sort();
  const meet = async ({ _id }: SessionDocument, office: string, name = '赵国强') => {
    const host = { office, name };
    const { ok } = await appointment(OFFICER, 'change-session', {
      ...(await unchanged(_id)),
      host,
      reason: '临时出差',
    });
    expect(ok).toBe(true);
  };
  const letRead = (session: SessionDocument, openid: string, office: string) =>
    about(session, openid, 'let-host-read', { office });
  const [MINE, ALIKE] = ['宿舍网晚上总掉线，能不能换设备？', '宿舍的网晚上总是掉线，能不能换设备'];

  test('are not read by who is met instead, unless their authors say so, each for theirs; the seat stays', async () => {
    const session = await withTopics(2);
    expect((await about(session, STUDENT, 'my-application')).data.may).not.toContain('let-read');
    await meet(session, OFFICE);
    expect((await topics(LEADER, session)).error.code).toBe('SESSION_NOT_FOUND');
    expect((await topics(DEPARTMENT, session)).data).toMatchObject({ groups: [], applications: 0, forOthers: 2 });
    const mine = (await about(session, STUDENT, 'my-application')).data;
    expect([mine.applied.is, mine.may]).toEqual(['seated', ['leave', 'let-read']]);
    const said = await letRead(session, STUDENT, OFFICE);
    expect([said.ok, said.wire.length]).toEqual([true, 2]);
    expect((await letRead(session, STUDENT, OFFICE)).wire).toHaveLength(1);
    expect((await about(session, STUDENT, 'my-application')).data.may).toEqual(['leave']);
    expect(await textsOf(DEPARTMENT, session)).toEqual([MINE]);
    expect((await topics(DEPARTMENT, session)).data).toMatchObject({ applications: 1, forOthers: 1 });
    // The desk reads them all, and sees how many who is met does not.
    expect(await textsOf(OFFICER, session)).toEqual([MINE, ALIKE].sort());
    expect((await topics(OFFICER, session)).data).toMatchObject({ applications: 2, forOthers: 1 });
    // Whoever was meant at first reads all of them when it is they who are met after all.
    await meet(session, '副校长', '李建国');
    expect(await textsOf(LEADER, session)).toEqual([MINE, ALIKE].sort());
  });

  test('are let read for nobody else than their author saw, not by who has not applied, and not once it has begun', async () => {
    const session = await withTopics(2);
    await meet(session, OFFICE);
    expect((await letRead(session, STUDENT, '副校长')).error.code).toBe('SESSION_CHANGED');
    expect((await letRead(session, OFFICER, OFFICE)).error.code).toBe('APPLICATION_NEEDED');
    const begun = await withTopics(-0.1, { changes: [CHANGED] });
    expect((await letRead(begun, STUDENT, '副校长')).error.code).toBe('SESSION_NOT_NOW');
    expect((await about(begun, STUDENT, 'my-application')).data.may).toEqual([]);
    expect((await topics(LEADER, begun)).data).toMatchObject({ groups: [], forOthers: 2, names: [STARRED, STARRED] });
  });

  test('are for whom their author saw while writing; another matter is for who is met by then, the same one is not', async () => {
    const session = await addSession({ closesAt: new Date(Date.now() + HOUR) });
    await apply(session, STUDENT, { topic: MINE, office: '副校长' });
    await meet(session, OFFICE);
    await apply(session, CLASSMATE, { topic: ALIKE, office: '副校长' });
    await apply(session, STUDENT, { topic: MINE, speaksFor: 3, office: OFFICE });
    const mays = async () =>
      Promise.all(
        [STUDENT, CLASSMATE].map(async (who) =>
          (await about(session, who, 'my-application')).data.may.includes('let-read'),
        ),
      );
    expect(await mays()).toEqual([true, true]);
    await apply(session, STUDENT, { topic: '食堂涨价之前能不能说一声？', office: OFFICE });
    expect(await mays()).toEqual([false, true]);
  });
});

describe('topics', () => {
  test('are read by the host from a day before, alike ones as one with the people behind them, without a name, in two requests', async () => {
    expect((await topics(LEADER, await withTopics(25))).error.code).toBe('TOPICS_NOT_YET');
    const session = await withTopics(23);
    const { data, wire } = await topics(LEADER, session);
    expect(wire).toHaveLength(2);
    expect(data).toMatchObject({ applications: 2, more: false, asOf: expect.any(String) });
    expect(data.groups).toHaveLength(1);
    expect(data.groups[0]).toMatchObject({ applications: 2, people: 6 });
    expect(data.names).toBeNull();
    expect(data.groups[0].texts).toHaveLength(2);
  });

  test('that bring a 议题 say how it stands, in the same two requests', async () => {
    const session = await withTopics(23);
    const bring = async (openid: string) => {
      const of = await file(openid);
      const digestId = await publish(await openMatter([of]), 'matter');
      await applications.updateWhere({ _id: applicationIdOf(session._id, idOf(openid)) }, { digestId });
      return { of, digestId };
    };
    const [open, solved] = [await bring(STUDENT), await bring(CLASSMATE)];
    await step(OFFICER, solved.of, 'answer', STEPS.answer.say);
    await step(CLASSMATE, solved.of, 'verdict', { solved: true });
    await runJob(renewDigests);
    const { data, wire } = await topics(LEADER, session);
    expect(wire).toHaveLength(2);
    expect(data.groups[0].digests.map(({ id, outcome }: Record<string, string>) => [id, outcome])).toEqual(
      expect.arrayContaining([
        [open.digestId, 'open'],
        [solved.digestId, 'solved'],
      ]),
    );
  });

  test('are read by the desk from the window’s end; before there is a line, of all who applied', async () => {
    const open = await addSession({ closesAt: new Date(Date.now() + HOUR) });
    expect((await topics(OFFICER, open)).error.code).toBe('TOPICS_NOT_YET');
    const frozen = await addSession({ state: 'frozen', closesAt: new Date(Date.now() - HOUR) });
    await addApplication(frozen, idOf(STUDENT));
    await addApplication(frozen, idOf(CLASSMATE), { state: 'withdrawn' });
    const { data } = await topics(OFFICER, frozen);
    expect(data).toMatchObject({ applications: 1, asOf: null });
    expect((await topics(LEADER, frozen)).error.code).toBe('TOPICS_NOT_YET');
  });

  test('have masked names from the beginning on, in one list for all of them, and never a number', async () => {
    const session = await withTopics(-0.5);
    const { data, wire } = await topics(LEADER, session);
    expect(wire).toHaveLength(2);
    const { name, number } = person<'student'>(STUDENT).roster;
    expect(data.names).toHaveLength(2);
    expect(data.names.every((one: string) => one.includes('＊'))).toBe(true);
    expect(data.names).toEqual([...data.names].sort());
    expect(JSON.stringify(data.groups)).not.toContain('＊');
    expect(JSON.stringify(data)).not.toContain(name);
    expect(JSON.stringify(data)).not.toContain(number);
  });

  test('that the platform’s check could not clear are read by the desk, and counted for the host', async () => {
    const session = await addSession({
      ...{ state: 'frozen', closesAt: new Date(Date.now() - HOUR), startsAt: new Date(Date.now() + HOUR) },
    });
    const topic = '一句还没有人看过的话';
    await addApplication(session, idOf(STUDENT), { topic, topicIs: 'waits' });
    const host = (await topics(LEADER, session)).data;
    expect(host.groups).toMatchObject([{ texts: [], unread: [], unreadInAll: 1, applications: 1 }]);
    expect(JSON.stringify(host)).not.toContain(topic);
    const [group] = (await topics(OFFICER, session)).data.groups;
    expect(group).toMatchObject({ texts: [], unread: [topic], unreadInAll: 1 });
  });

  test('are nobody else’s, also not of the host of another session or of the same post elsewhere', async () => {
    const session = await withTopics(2);
    const strangers = STRANGERS.map(([, who]) => who).filter((who) => who !== LEAGUE);
    const others = ['meets-others', 'meets-elsewhere', DEPARTMENT, STUDENT, ...strangers];
    for (const openid of others)
      expect([openid, (await topics(openid, session)).error?.code]).toEqual([
        openid,
        expect.stringMatching(/^(NOT_ALLOWED|NOT_BOUND|AGREEMENT_NEEDED|SESSION_NOT_FOUND)$/),
      ]);
    expect((await topics(LEAGUE, session)).data).toMatchObject({ groups: [], applications: 0, forOthers: 0 });
    const cancelled = await withTopics(2, { state: 'cancelled' });
    expect((await topics(LEADER, cancelled)).error.code).toBe('SESSION_NOT_NOW');
  });
});
