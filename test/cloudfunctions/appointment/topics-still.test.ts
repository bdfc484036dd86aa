import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { tellOfSessions } from '../../../cloudfunctions/scheduler/jobs/tell-of-sessions';
import {
  about,
  addApplication,
  addDrawn,
  addLine,
  addSession,
  appointment,
  studentOf,
} from '../../support/appointment';
import { setClock } from '../../support/clock';
import { runJob } from '../../support/jobs';
import { appointStaff, boundStudents, HOST_OFFICE, LEADER } from '../../support/minutes';
import { DEPARTMENT, OFFICE } from '../../support/routing';
import { CLASSMATE, file, OFFICER, STUDENT, step } from '../../support/scene';
import { unchanged } from '../../support/sessions';
import { seedStrangers } from '../../support/strangers';

let MANY: { openid: string; id: string }[] = [];
beforeAll(async () => {
  await seedStrangers();
  await appointStaff(LEADER, 'leader', HOST_OFFICE);
  MANY = await boundStudents(4);
});

const HOUR = 3_600_000;
const from = (hours: number) => new Date(Date.now() + hours * HOUR);
const THIRD = 'demo-10183-student-3';
const UNTOLD = { at: new Date(), by: 'an-officer', reason: null, what: ['window' as const], told: false };
/** Of seven people, each another matter. */
const TOPICS = [
  ...['宿舍网晚上总掉线，能不能换设备？', '食堂涨价之前能不能说一声？', '图书馆周末几点关门？', '操场的灯坏了两盏。'],
  ...['选课系统每次都要排队。', '快递柜太少，冬天要排队。', '校医院晚上没有人。'],
];
const topics = (openid: string, { _id: id }: SessionDocument) => appointment(openid, 'topics', { id });
const names = async (session: SessionDocument) =>
  (await appointment(OFFICER, 'door-list', { id: session._id })).data.rows.length;

/** A draw of three with two seats, each with another topic, that begins in so many hours. */
async function drawn(hours: number): Promise<SessionDocument> {
  const people = [STUDENT, CLASSMATE, THIRD].map(studentOf);
  const session = await addDrawn([], { seats: 2, state: 'confirmed', inMinutes: hours * 60 });
  const tickets: string[] = [];
  for (const [nth, one] of people.entries()) {
    const topic = ['宿舍网晚上总掉线，能不能换设备？', '食堂涨价之前能不能说一声？', '图书馆周末几点关门？'][nth];
    tickets.push((await addApplication(session, one, { topic })).ticket);
  }
  const allottedAt = from(hours - 90);
  await lines.updateWhere({ _id: session._id }, { tickets: _.set(tickets), drawn: 3, allottedAt });
  return session;
}

/** The first one gives the seat back, and the one who waits takes it. */
async function swap(session: SessionDocument): Promise<void> {
  expect((await about(session, STUDENT, 'leave-seat')).ok).toBe(true);
  expect((await about(session, THIRD, 'answer-offer', { accept: true })).ok).toBe(true);
}

describe('whoever looks again and again', () => {
  test.each([
    ['who is met, in the last day', LEADER, 20],
    ['the desk, in the last day, with the list of the door beside it', OFFICER, 20],
    ['the desk, before that', OFFICER, 60],
  ])('learns nothing from a seat that changes hands: %s', async (_who, openid, hours) => {
    const session = await drawn(hours);
    const before = await topics(openid, session);
    expect(before.data).toMatchObject({ applications: 2, names: null });
    await swap(session);
    const after = await topics(openid, session);
    expect(after.data).toEqual(before.data);
    expect(after.wire).toHaveLength(2);
    if (hours < 24) expect(await names(session)).toBe(2);
  });

  test('meets those who have a seat a day before, and from the beginning on the names of those who have one then', async () => {
    const session = await drawn(30);
    await swap(session);
    // Half a day later: what was changed before the last day counts.
    await sessions.updateWhere({ _id: session._id }, { startsAt: from(12) });
    const moves = (await lines.get(session._id))?.moves.map((move) => ({ ...move, at: from(-30) })) ?? [];
    await lines.updateWhere({ _id: session._id }, { moves: _.set(moves) });
    const { data } = await topics(LEADER, session);
    expect(Math.abs(Date.parse(data.asOf) - from(-12).getTime())).toBeLessThan(HOUR);
    expect(data.groups.flatMap(({ texts }: { texts: string[] }) => texts).sort()).toEqual(
      ['图书馆周末几点关门？', '食堂涨价之前能不能说一声？'].sort(),
    );
    // On the day one more leaves: the topics stay, the name goes.
    await lines.updateWhere(
      { _id: session._id },
      { moves: _.set([...moves, { at: from(-1), what: 'leave', place: 1 }]) },
    );
    await sessions.updateWhere({ _id: session._id }, { startsAt: from(-0.1) });
    const begun = (await topics(LEADER, session)).data;
    expect(begun.groups.map(({ texts }: { texts: string[] }) => texts)).toEqual(
      data.groups.map(({ texts }: { texts: string[] }) => texts),
    );
    expect(begun.names).toHaveLength(1);
  });
});

test('a window that is moved into the last day is one in which nobody had a seat before: all that came are read at its end', async () => {
  const session = await addSession({
    ...{ allots: 'first-come', channel: 'representative-hour', seats: 4, startsAt: from(40), endsAt: from(41) },
    ...{ opensAt: from(2), closesAt: from(6) },
  });
  await addLine(session);
  const window = { opensAt: from(30).toISOString(), closesAt: from(35).toISOString() };
  const wish = { ...(await unchanged(session._id)), ...window, reason: '换个时间报名' };
  expect((await appointment(OFFICER, 'change-session', wish)).ok).toBe(true);
  expect((await lines.get(session._id))?.allottedAt).toEqual(new Date(window.opensAt));
  for (const [nth, who] of [STUDENT, CLASSMATE, THIRD].entries())
    await addApplication(session, studentOf(who), { topic: TOPICS[nth] ?? '' });
  try {
    setClock(from(31));
    for (const who of [STUDENT, CLASSMATE, THIRD]) expect((await about(session, who, 'claim-seat')).ok).toBe(true);
    setClock(from(5));
    expect((await topics(LEADER, session)).data).toMatchObject({ applications: 3, forOthers: 0 });
  } finally {
    jest.useRealTimers();
  }
  // Once somebody is in it, the line keeps the hour from which seats were given.
  await sessions.updateWhere({ _id: session._id }, { opensAt: from(1), changes: _.set([{ ...UNTOLD }]) });
  await runJob(tellOfSessions);
  expect((await lines.get(session._id))?.allottedAt).toEqual(new Date(window.opensAt));
});

describe('where the window is open until the beginning', () => {
  /** Two have a seat before the last day; so many come within it, an hour before now. */
  async function rush(later: number, begun: boolean): Promise<SessionDocument> {
    const startsAt = from(begun ? -0.1 : 12);
    const session = await addSession({
      ...{ allots: 'first-come', channel: 'representative-hour', state: 'confirmed', seats: 12 },
      ...{ startsAt, endsAt: from(14), closesAt: startsAt, opensAt: from(-90) },
    });
    await addLine(session);
    const people = [STUDENT, CLASSMATE, THIRD].map(studentOf).concat(MANY.map(({ id }) => id));
    const tickets: string[] = [];
    for (const [nth, one] of people.slice(0, 2 + later).entries())
      tickets.push((await addApplication(session, one, { topic: TOPICS[nth] ?? '' })).ticket);
    const joined = tickets.map((_ticket, nth) => from(nth < 2 ? -40 : -1));
    await lines.updateWhere({ _id: session._id }, { tickets: _.set(tickets), joined: _.set(joined) });
    return session;
  }
  const texts = async (openid: string, session: SessionDocument): Promise<string[]> =>
    (await topics(openid, session)).data.groups.flatMap((group: { texts: string[] }) => group.texts).sort();
  const first = (many: number) => TOPICS.slice(0, many).sort();
  const leave = (session: SessionDocument) =>
    lines.updateWhere({ _id: session._id }, { moves: _.set([{ at: from(-0.5), what: 'leave', place: 0 }]) });

  test('nothing comes or goes in the last day, whoever does', async () => {
    const session = await rush(5, false);
    for (const openid of [LEADER, OFFICER]) expect(await texts(openid, session)).toEqual(first(2));
    await leave(session);
    for (const openid of [LEADER, OFFICER]) expect(await texts(openid, session)).toEqual(first(2));
  });

  test('what came within it is there at the end all at once where five came, and else not at all', async () => {
    const few = await rush(4, true);
    expect(await texts(LEADER, few)).toEqual(first(2));
    const enough = await rush(5, true);
    const { data, wire } = await topics(LEADER, enough);
    expect([data.applications, wire.length]).toEqual([7, 2]);
    expect(await texts(OFFICER, enough)).toEqual(first(7));
  });

  test('of who left in the last day the topic stays, and only the name goes', async () => {
    for (const later of [4, 5]) {
      const session = await rush(later, true);
      const before = (await topics(LEADER, session)).data;
      await leave(session);
      const { data } = await topics(LEADER, session);
      expect(data.groups).toEqual(before.groups);
      expect(data.names).toHaveLength(before.names.length - 1);
    }
  });
});

describe('a case that is brought along', () => {
  async function brought(host: string, more: number): Promise<[SessionDocument, string]> {
    const [theirs, other] = [await file(STUDENT), await file(STUDENT, { text: '二食堂的汤是凉的，打了三次都一样。' })];
    await step(OFFICER, theirs, 'assign', { department: OFFICE });
    const session = await addSession({
      ...{ state: 'frozen', closesAt: from(-1), startsAt: from(1), host: { office: host, name: '赵国强' } },
    });
    await addApplication(session, studentOf(STUDENT), { caseIds: [theirs, other] });
    for (const { id } of MANY.slice(0, more)) await addApplication(session, id, { topic: '我也想问宿舍网的事。' });
    return [session, theirs];
  }
  const of = async (openid: string, session: SessionDocument) => {
    const { groups } = (await topics(openid, session)).data as { groups: { cases: string[]; casesInAll: number }[] };
    return [groups.flatMap(({ cases }) => cases).length, groups.reduce((all, one) => all + one.casesInAll, 0)];
  };

  test('is a title to the department that has it where five come, and never one to whom it was not given, nor its number', async () => {
    const [session] = await brought(OFFICE, 4);
    expect(await of(DEPARTMENT, session)).toEqual([1, 1]);
    expect(await of(OFFICER, session)).toEqual([2, 2]);
    const [met] = await brought(HOST_OFFICE, 4);
    expect(await of(LEADER, met)).toEqual([0, 0]);
  });

  test('is neither title nor number to the desk once it is about the union', async () => {
    const [session, theirs] = await brought(HOST_OFFICE, 4);
    expect(await of(OFFICER, session)).toEqual([2, 2]);
    expect((await step(STUDENT, theirs, 'about-union')).ok).toBe(true);
    expect(await of(OFFICER, session)).toEqual([1, 1]);
  });

  test('is none where fewer come, nor beside names: it would lead to its author, whom a department is not shown', async () => {
    const [alone] = await brought(OFFICE, 0);
    expect(await of(DEPARTMENT, alone)).toEqual([0, 0]);
    const [few] = await brought(OFFICE, 3);
    expect(await of(DEPARTMENT, few)).toEqual([0, 0]);
    const [begun] = await brought(OFFICE, 4);
    await sessions.updateWhere({ _id: begun._id }, { state: 'confirmed', startsAt: from(-0.1) });
    const { data } = await topics(DEPARTMENT, begun);
    expect(data.names).toHaveLength(5);
    expect(await of(DEPARTMENT, begun)).toEqual([0, 0]);
    expect(await of(OFFICER, begun)).toEqual([2, 2]);
  });
});
