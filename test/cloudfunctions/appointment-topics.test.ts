import { addApplication, addSession } from '../support/appointment';
import { LEADER } from '../support/minutes';
import { HOUR, seedLeaders, topics, withTopics } from '../support/minutes-calls';
import { DEPARTMENT } from '../support/routing';
import { CLASSMATE, OFFICER, STUDENT } from '../support/scene';
import { person } from '../support/schools';
import { STRANGERS } from '../support/strangers';
import { idOf } from '../support/time-of-cases';

jest.setTimeout(120_000);
beforeAll(seedLeaders);

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
    const others = ['meets-others', 'meets-elsewhere', DEPARTMENT, STUDENT, ...STRANGERS.map(([, who]) => who)];
    for (const openid of others)
      expect([openid, (await topics(openid, session)).error?.code]).toEqual([
        openid,
        expect.stringMatching(/^(NOT_ALLOWED|NOT_BOUND|AGREEMENT_NEEDED|SESSION_NOT_FOUND)$/),
      ]);
    const cancelled = await withTopics(2, { state: 'cancelled' });
    expect((await topics(LEADER, cancelled)).error.code).toBe('SESSION_NOT_NOW');
  });
});
