import { dayOf, plusDays } from '@domain/core/school-clock';
import { commitmentIdOf, commitments } from '../../../cloudfunctions/_kit/appointment/commitments';
import { minutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';
import { carryOutMinutes } from '../../../cloudfunctions/scheduler/jobs/carry-out-minutes';
import { remindOfCommitments } from '../../../cloudfunctions/scheduler/jobs/remind-of-commitments';
import { remindOfMinutes } from '../../../cloudfunctions/scheduler/jobs/remind-of-minutes';
import { tellOfCases } from '../../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { tellOfSessions } from '../../../cloudfunctions/scheduler/jobs/tell-of-sessions';
import {
  about,
  addApplication,
  addAttendance,
  addDrawn,
  addRush,
  addSession,
  apply,
  appointment,
  studentOf,
} from '../../support/appointment';
import { setClock } from '../../support/clock';
import { runJob } from '../../support/jobs';
import { appointStaff, DUE, HOST_OFFICE, heldSession, LEADER, minuted, submit } from '../../support/minutes';
import { DEPARTMENT } from '../../support/routing';
import { ADMIN, CLASSMATE, file, OFFICER, STUDENT, step } from '../../support/scene';
import { unchanged } from '../../support/sessions';
import { seedStrangers } from '../../support/strangers';
import { idOf } from '../../support/time-of-cases';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const from = (hours: number) => new Date(Date.now() + hours * HOUR);
const NEXT_HOST = 'meets-students-next';

let host = '';
beforeAll(async () => {
  await seedStrangers();
  host = await appointStaff(LEADER, 'leader', HOST_OFFICE);
  await appointStaff(NEXT_HOST, 'leader', '校长助理');
});
afterEach(() => jest.useRealTimers());

const toldOf = async (kind: string, params: Record<string, string>): Promise<string[]> => {
  const query = Object.fromEntries(Object.entries(params).map(([name, value]) => [`params.${name}`, value]));
  return (
    await notices
      .find({ kind, ...query })
      .limit(100)
      .get()
  ).data.map(({ to }) => to);
};
const change = async ({ _id }: SessionDocument, more: object) =>
  appointment(OFFICER, 'change-session', { ...(await unchanged(_id)), reason: '时间有变', ...more });

describe('a case that was brought', () => {
  test.each(['refused', 'withdrawn'] as const)(
    'and is %s gets the outcome all the same, and nothing is opened',
    async (status) => {
      const id = await file(STUDENT);
      if (status === 'refused') await step(OFFICER, id, 'refuse', { ground: 'crime', channel: '派出所 110' });
      else await step(STUDENT, id, 'withdraw');
      const session = await heldSession();
      await addApplication(session, idOf(STUDENT), { caseIds: [id] });
      await addAttendance(session, idOf(STUDENT));
      await minuted(session, { outcomes: [{ caseId: id, text: '学校说可以重新受理。' }] });
      const found = await cases.get(id);
      expect(found?.events.at(-1)?.what).toMatchObject({ name: 'meet', text: '学校说可以重新受理。' });
      expect(found?.phase.status).toBe(status);
      await runJob(tellOfCases);
      expect(await notices.count({ kind: 'case-met', caseId: id, to: idOf(STUDENT) })).toBe(1);
    },
  );
});

describe('topics of a session that can be applied to until it begins', () => {
  test('are read by the host and the desk a day before; what few bring later is not there, and what was read stays as it was', async () => {
    const startsAt = from(25);
    const session = await addRush(5, [STUDENT, CLASSMATE], { startsAt, endsAt: from(27), closesAt: startsAt });
    const dayBefore = new Date(startsAt.getTime() - DAY);
    for (const who of [LEADER, OFFICER])
      expect((await appointment(who, 'topics', { id: session._id })).error).toMatchObject({
        ...{ code: 'TOPICS_NOT_YET', params: { at: dayBefore.toISOString() } },
      });
    await about(session, STUDENT, 'claim-seat');
    setClock(new Date(dayBefore.getTime() + MINUTE));
    const edit = (who: string) => apply(session, who, { topic: '食堂十一点就没菜了。' });
    const read = async (who: string) => (await appointment(who, 'topics', { id: session._id })).data;
    const before = await Promise.all([LEADER, OFFICER].map(read));
    expect(before.map(({ groups }) => groups.length)).toEqual([1, 1]);
    expect((await about(session, STUDENT, 'my-application')).data.may).not.toContain('edit');
    const refused = await edit(STUDENT);
    expect([refused.error.code, refused.wire.length]).toEqual(['TOPIC_READ', 1]);
    // Who has no seat has told nobody anything yet.
    const written = await edit(CLASSMATE);
    expect([written.ok, written.wire.length]).toEqual([true, 3]);
    await about(session, CLASSMATE, 'claim-seat');
    expect((await edit(CLASSMATE)).ok).toBe(true);
    expect(await Promise.all([LEADER, OFFICER].map(read))).toEqual(before);
    await about(session, STUDENT, 'leave-seat');
    expect((await edit(STUDENT)).error.code).toBe('TOPIC_READ');
    setClock(new Date(startsAt.getTime() + 2 * MINUTE));
    expect((await read(LEADER)).groups).toEqual(before[0].groups);
  });

  test('are told of by day, once', async () => {
    const startsAt = new Date(`${plusDays(dayOf(new Date()), 3)}T06:00:00Z`);
    const session = await addRush(5, [STUDENT], { startsAt, endsAt: new Date(+startsAt + HOUR), closesAt: startsAt });
    await runJob(remindOfMinutes, new Date(startsAt.getTime() - 2 * HOUR));
    const times = async () =>
      (await toldOf('topics-ready', { session: session._id })).filter((one) => one === host).length;
    expect(await times()).toBe(1);
    await runJob(remindOfMinutes, new Date(startsAt.getTime() - HOUR));
    expect(await times()).toBe(1);
    // Moved to another day, it is told of that day.
    const later = new Date(startsAt.getTime() + 7 * DAY);
    await sessions.updateWhere({ _id: session._id }, { startsAt: later, endsAt: new Date(+later + HOUR) });
    await runJob(remindOfMinutes, new Date(later.getTime() - 2 * HOUR));
    expect(await times()).toBe(2);
  });
});

describe('whoever is met', () => {
  test('is told that a session is cancelled or changed; so is who is met instead, and who was to be', async () => {
    const session = await addDrawn([studentOf(STUDENT)], { seats: 1, inMinutes: 30 * 60 });
    await change(session, { host: { office: '校长助理', name: '王敏' } });
    await runJob(tellOfSessions);
    const told = await toldOf('session-changed', { session: session._id });
    expect(told).toEqual(expect.arrayContaining([host, `staff:${NEXT_HOST}`]));
    // Whoever applied is asked whether who is met now reads what they wrote.
    expect(await toldOf('session-host-changed', { session: session._id })).toEqual([studentOf(STUDENT)]);
    expect(told).not.toContain(studentOf(STUDENT));
    await appointment(OFFICER, 'cancel-session', { id: session._id, reason: '校长出差' });
    await runJob(tellOfSessions);
    const off = await toldOf('session-cancelled', { session: session._id });
    expect(off).toEqual(expect.arrayContaining([`staff:${NEXT_HOST}`, studentOf(STUDENT)]));
    expect(off).not.toContain(host);
  });

  test('sees the link of an online session; other leaders do not', async () => {
    const link = 'https://meeting.tencent.com/abc';
    const session = await addDrawn([studentOf(STUDENT)], { seats: 1, inMinutes: 30 * 60, link });
    expect((await appointment(LEADER, 'session', { id: session._id })).data.link).toBe(link);
    expect((await appointment(NEXT_HOST, 'session', { id: session._id })).data.link).toBeNull();
  });
});

test('who was let in before it was moved, and gave the seat back then, has no say about it and is told nothing of it', async () => {
  const session = await heldSession();
  const before = new Date(session.startsAt.getTime() - 7 * DAY);
  const id = await file(STUDENT);
  await addApplication(session, idOf(STUDENT), { caseIds: [id] });
  await addAttendance(session, idOf(STUDENT), { at: before });
  await addAttendance(session, idOf(CLASSMATE));
  const rate = (openid: string) => appointment(openid, 'rate-session', { id: session._id, rating: 1 });
  expect([(await rate(STUDENT)).error?.code, (await rate(CLASSMATE)).ok]).toEqual(['NOT_THERE', true]);
  expect((await appointment(STUDENT, 'minutes', { id: session._id })).data.you).toBeNull();
  expect((await appointment(OFFICER, 'minutes-draft', { id: session._id })).data.cases).toEqual([]);
  await minuted(session);
  expect(await toldOf('minutes-published', { session: session._id })).toEqual([idOf(CLASSMATE)]);
  const commitment = commitmentIdOf(session._id, 0);
  await appointment(DEPARTMENT, 'report-commitment', {
    ...{ id: commitment, version: 1 },
    say: { what: 'kept', text: '换了。' },
  });
  await runJob(remindOfCommitments);
  expect(await toldOf('commitment-kept', { commitment })).toEqual([idOf(CLASSMATE)]);
  const say = (openid: string) => appointment(openid, 'say-of-commitment', { id: commitment, so: false, word: '' });
  expect([(await say(STUDENT)).error?.code, (await say(CLASSMATE)).ok]).toEqual(['NOT_THERE', true]);
  expect((await appointment(STUDENT, 'commitment', { id: commitment })).data.you).toBeNull();
});

test('those who were there are told that a promise is given up, or moved; not of each word', async () => {
  const session = await heldSession();
  await addAttendance(session, studentOf(STUDENT));
  await minuted(session);
  const say = async (nth: number, version: number, what: object) => {
    const id = commitmentIdOf(session._id, nth);
    const { ok } = await appointment(nth === 0 ? DEPARTMENT : LEADER, 'report-commitment', { id, version, say: what });
    expect(ok).toBe(true);
    await runJob(remindOfCommitments);
    return (await toldOf('commitment-said', { commitment: id })).length;
  };
  expect(await say(0, 1, { what: 'progress', text: '在买了。' })).toBe(0);
  expect(await say(0, 2, { what: 'move', text: '货没有到。', day: plusDays(DUE, 5) })).toBe(1);
  expect(await say(0, 3, { what: 'broken', text: '今年没有钱换。' })).toBe(2);
  expect(await say(1, 1, { what: 'kept', text: '公布了。' })).toBe(0);
});

test('the first session of a new series opens with what its host promised before; the series’ own comes first', async () => {
  const host2 = { office: '新系列的副校长', name: '李建国' };
  const before = await heldSession({ host: host2 });
  const series = (nth: number) => ({ host: host2, series: { id: 'a-new-series', nth } });
  const made = (session: SessionDocument, seriesId: string | null) =>
    commitments.add({
      ...{
        _id: commitmentIdOf(session._id, 0),
        version: 1,
        sessionId: session._id,
        nth: 0,
        schoolId: session.schoolId,
      },
      ...{ channel: session.channel, seriesId, title: session.title, hostOffice: host2.office, text: '换路由器' },
      ...{ heldAt: session.startsAt, owner: '后勤保障处', state: 'open', day: DUE, firstDay: DUE, words: [] },
      ...{ voices: { so: 0, notSo: 0 }, contested: false, endedAt: null, remindAt: null, untold: false, recent: [] },
      ...{ disputed: false, answered: false, round: 0, keptBy: null },
    });
  await made(before, null);
  const first = await addSession(series(0));
  const last = async (session: SessionDocument) =>
    (await appointment(STUDENT, 'last-promises', { id: session._id })).data.last?.sessionId;
  expect(await last(first)).toBe(before._id);
  const held = await heldSession({ ...series(0), startsAt: from(-48), endsAt: from(-47) });
  await made(held, 'a-new-series');
  expect(await last(await addSession(series(1)))).toBe(held._id);
});

test('a reason says something: dots are none, for a change and for a cancellation', async () => {
  const session = await addDrawn([studentOf(STUDENT)], { seats: 1, inMinutes: 30 * 60 });
  for (const reason of ['.', '。', '…… ！！', '病'])
    for (const answer of [
      await change(session, { place: '另一个校区', reason }),
      await appointment(OFFICER, 'cancel-session', { id: session._id, reason }),
    ])
      expect(answer.error).toMatchObject({ code: 'SESSION_REASON_SHORT', params: { least: 2 } });
  expect((await change(session, { place: '另一个校区', reason: '校长出差。' })).ok).toBe(true);
});

describe('minutes of somebody whose term has ended', () => {
  /** A school day at ten, some days from now. */
  const day = (days: number) => new Date(`${plusDays(dayOf(new Date()), days)}T02:00:00Z`);
  const returnedTo = async (session: SessionDocument) =>
    (await toldOf('minutes-returned', { session: session._id })).sort();

  test('that came back are whoever’s holds the desk now; asked for again each week', async () => {
    const session = await heldSession();
    await submit(session);
    await appointment(ADMIN, 'return-minutes', { id: session._id, version: 1, reason: '日期写错了。' });
    await runJob(carryOutMinutes);
    expect(await returnedTo(session)).toEqual([idOf(OFFICER)]);
    const { memberships = [] } = (await people.get(idOf(OFFICER))) ?? {};
    const ended = memberships.map((one) => ({ ...one, to: new Date(Date.now() - MINUTE) }));
    await people.updateWhere({ _id: idOf(OFFICER) }, { memberships: _.set(ended) });
    try {
      await runJob(remindOfMinutes, day(1));
      await runJob(remindOfMinutes, day(2));
      expect(await returnedTo(session)).toContain(idOf(ADMIN));
      const once = (await returnedTo(session)).length;
      await runJob(remindOfMinutes, day(8));
      expect((await returnedTo(session)).length).toBe(2 * once - 1);
    } finally {
      await people.updateWhere({ _id: idOf(OFFICER) }, { memberships: _.set(memberships) });
    }
  });

  test('that wait to be read are asked for again each week', async () => {
    const session = await heldSession();
    await submit(session);
    await minutes.updateWhere({ _id: session._id }, { changedAt: new Date() });
    await runJob(remindOfMinutes, day(1));
    const once = (await toldOf('minutes-waiting', { session: session._id })).length;
    await runJob(remindOfMinutes, day(8));
    expect([once > 0, (await toldOf('minutes-waiting', { session: session._id })).length]).toEqual([true, 2 * once]);
  });

  test('that nobody has written are asked of whoever comes to the desk later', async () => {
    const session = await heldSession({ startsAt: from(-31 * 24), endsAt: from(-30 * 24) });
    await runJob(remindOfMinutes, day(1));
    const before = await toldOf('minutes-due', { session: session._id });
    const heir = await appointStaff('comes-to-the-desk', 'officer', '权益部');
    await runJob(remindOfMinutes, day(1));
    expect(await toldOf('minutes-due', { session: session._id })).toEqual([...before, heir]);
    await sessions.updateWhere({ _id: session._id }, { state: 'closed' });
  });
});
