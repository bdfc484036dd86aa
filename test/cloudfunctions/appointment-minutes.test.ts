import { dayOf, plusDays } from '@domain/core/school-clock';
import { ticketOf } from '../../cloudfunctions/_kit/appointment/applications';
import { commitments } from '../../cloudfunctions/_kit/appointment/commitments';
import { lines } from '../../cloudfunctions/_kit/appointment/lines';
import { minutes } from '../../cloudfunctions/_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { cases } from '../../cloudfunctions/_kit/cases/store';
import { _ } from '../../cloudfunctions/_kit/database';
import { people } from '../../cloudfunctions/_kit/people';
import { carryOutMinutes } from '../../cloudfunctions/scheduler/jobs/carry-out-minutes';
import { tellOfCases } from '../../cloudfunctions/scheduler/jobs/tell-of-cases';
import { addApplication, addAttendance, addLine, addSession, appointment } from '../support/appointment';
import { freshKey, said } from '../support/as';
import { badPlatform } from '../support/bad-platform';
import { allOf, everything } from '../support/everything';
import { runJob } from '../support/jobs';
import {
  appointStaff,
  DUE,
  HOST_OFFICE,
  heldSession,
  LEADER,
  minuted,
  publish,
  submit,
  WRITTEN,
} from '../support/minutes';
import { LEAGUE } from '../support/roles';
import { DEPARTMENT, get, OFFICE } from '../support/routing';
import { ADMIN, CLASSMATE, file, OFFICER, STUDENT, step } from '../support/scene';
import { JILIN, person, YANBIAN } from '../support/schools';
import { STRANGERS, seedStrangers } from '../support/strangers';
import { idOf } from '../support/time-of-cases';

jest.setTimeout(120_000);
beforeAll(async () => {
  await seedStrangers();
  await appointStaff(LEADER, 'leader', HOST_OFFICE);
  await appointStaff('meets-others', 'leader', '校长');
  await appointStaff('meets-elsewhere', 'leader', HOST_OFFICE, YANBIAN.id);
});

const HOUR = 3_600_000;
const topics = (openid: string, { _id: id }: SessionDocument) => appointment(openid, 'topics', { id });
const draft = (openid: string, { _id: id }: SessionDocument) => appointment(openid, 'minutes-draft', { id });
const show = (openid: string, { _id: id }: SessionDocument) => appointment(openid, 'minutes', { id });
const noticesOf = async (kind: string, to: string) =>
  (await allOf('notices')).filter((one) => one.kind === kind && one.to === to);

/** A draw with a line of three, of whom the first two have a seat, that begins in so many hours. */
async function withTopics(hours: number, more: Partial<SessionDocument> = {}): Promise<SessionDocument> {
  const at = (from: number) => new Date(Date.now() + from * HOUR);
  const session = await addSession({
    ...{
      state: 'confirmed',
      seats: 2,
      startsAt: at(hours),
      endsAt: at(hours + 1),
      closesAt: at(-80),
      opensAt: at(-200),
    },
    ...more,
  });
  const all = [STUDENT, CLASSMATE, 'demo-10183-student-3'].map(idOf);
  await addApplication(session, all[0] ?? '', { topic: '宿舍网晚上总掉线，能不能换设备？', speaksFor: 6, group: 'g' });
  await addApplication(session, all[1] ?? '', {
    topic: '宿舍的网晚上总是掉线，能不能换设备',
    speaksFor: 6,
    group: 'g',
  });
  await addApplication(session, all[2] ?? '', { topic: '食堂涨价之前能不能说一声？' });
  await addLine(session);
  await lines.updateWhere(
    { _id: session._id },
    {
      tickets: _.set(all.map((one) => ticketOf(session._id, one))),
      joined: _.set(null),
      drawn: 3,
      allottedAt: at(-70),
    },
  );
  return session;
}

describe('topics', () => {
  test('are read by the host from a day before, alike ones as one with the people behind them, without a name, in two requests', async () => {
    expect((await topics(LEADER, await withTopics(25))).error.code).toBe('SESSION_NOT_NOW');
    const session = await withTopics(23);
    const { data, wire } = await topics(LEADER, session);
    expect(wire).toHaveLength(2);
    expect(data).toMatchObject({ applications: 2, more: false, seated: true });
    expect(data.groups).toHaveLength(1);
    expect(data.groups[0]).toMatchObject({ applications: 2, people: 6 });
    expect(data.names).toBeNull();
    expect(data.groups[0].texts).toHaveLength(2);
  });

  test('are read by the desk from the window’s end; before there is a line, of all who applied', async () => {
    const open = await addSession({ closesAt: new Date(Date.now() + HOUR) });
    expect((await topics(OFFICER, open)).error.code).toBe('SESSION_NOT_NOW');
    const frozen = await addSession({ state: 'frozen', closesAt: new Date(Date.now() - HOUR) });
    await addApplication(frozen, idOf(STUDENT));
    await addApplication(frozen, idOf(CLASSMATE), { state: 'withdrawn' });
    const { data } = await topics(OFFICER, frozen);
    expect(data).toMatchObject({ applications: 1, seated: false });
    expect((await topics(LEADER, frozen)).error.code).toBe('SESSION_NOT_NOW');
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

  test('tell of a case that is brought along only to whom the case is open anyway', async () => {
    const [theirs, other] = [await file(STUDENT), await file(STUDENT, { text: '二食堂的汤是凉的，打了三次都一样。' })];
    await step(OFFICER, theirs, 'assign', { department: OFFICE });
    const session = await addSession({
      ...{ state: 'frozen', closesAt: new Date(Date.now() - HOUR), startsAt: new Date(Date.now() + HOUR) },
      host: { office: OFFICE, name: '赵国强' },
    });
    await addApplication(session, idOf(STUDENT), { caseIds: [theirs, other] });
    const [group] = (await topics(DEPARTMENT, session)).data.groups;
    expect([group.cases.length, group.casesInAll]).toEqual([1, 2]);
    expect((await topics(OFFICER, session)).data.groups[0].cases).toHaveLength(2);
    // Once there are names a title would lead to one, where few have come.
    await sessions.updateWhere({ _id: session._id }, { state: 'confirmed', startsAt: new Date(Date.now() - 1) });
    const begun = (await topics(DEPARTMENT, session)).data;
    expect(begun.names).toHaveLength(1);
    expect([begun.groups[0].cases, begun.groups[0].casesInAll]).toEqual([[], 2]);
    expect((await topics(OFFICER, session)).data.groups[0].cases).toHaveLength(2);
  });

  test('that the platform’s check could not clear are read by the desk, and counted for the host', async () => {
    const session = await addSession({
      ...{ state: 'frozen', closesAt: new Date(Date.now() - HOUR), startsAt: new Date(Date.now() + HOUR) },
    });
    const topic = '一句还没有人看过的话';
    await addApplication(session, idOf(STUDENT), { topic, unsure: true });
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

describe('minutes', () => {
  test('are written by the desk, read by a second person, and public; in four and three requests', async () => {
    const session = await heldSession();
    const written = await submit(session);
    expect([written.data, written.wire.length]).toEqual([{ version: 1, state: 'review' }, 4]);
    expect((await show(STUDENT, session)).data.versions).toEqual([]);
    const read = await draft(ADMIN, session);
    expect(read.wire.length).toBeLessThanOrEqual(2);
    expect(read.data).toMatchObject({ state: 'review', mine: false, mayWrite: true, fixed: 0, text: WRITTEN.text });
    expect((await draft(OFFICER, session)).data.mine).toBe(true);
    const done = await publish(session);
    expect([done.data, done.wire.length]).toEqual([{ version: 2, state: 'published' }, 3]);
    const { data, wire } = await show(STUDENT, session);
    expect(wire).toHaveLength(2);
    expect(data.versions).toMatchObject([
      { nth: 0, office: '权益部', readBy: '主席团', text: WRITTEN.text, reason: '' },
    ]);
  });

  test('are not made public by who wrote them, in whichever role or under whichever id', async () => {
    const session = await heldSession();
    await submit(session);
    expect((await publish(session, 1, OFFICER)).error.code).toBe('MINUTES_OWN');
    // The same person is of the youth league as well.
    const officer = await people.get(idOf(OFFICER));
    const league = officer?.memberships.map((one) => ({ ...one, role: 'youth-league' as const, office: '团委' })) ?? [];
    await people.updateWhere({ _id: idOf(OFFICER) }, { memberships: _.set(league) });
    expect((await publish(session, 1, OFFICER)).error.code).toBe('MINUTES_OWN');
    await people.updateWhere({ _id: idOf(OFFICER) }, { memberships: _.set(officer?.memberships ?? []) });
    // A teacher who was that person as a student.
    await people.updateWhere({ _id: idOf(LEAGUE) }, { former: _.set([idOf(OFFICER)]) });
    expect((await publish(session, 1, LEAGUE)).error.code).toBe('MINUTES_OWN');
    await people.updateWhere({ _id: idOf(LEAGUE) }, { former: _.set([]) });
    expect((await publish(session, 1, LEAGUE)).data).toMatchObject({ state: 'published' });
  });

  test('are not made public by who was met, nor by who has a case in them', async () => {
    const session = await heldSession({ host: { office: '主席团的老师', name: '王立群' } });
    const admin = await people.get(idOf(ADMIN));
    const [first] = admin?.memberships ?? [];
    if (!first) throw new Error('an admin without a role');
    const host = { ...first, id: 'as-a-host', role: 'department' as const, office: '主席团的老师' };
    await people.updateWhere({ _id: idOf(ADMIN) }, { memberships: _.set([first, host]) });
    const promises = [{ text: '每周公布一次进度', owner: '主席团的老师', day: DUE }];
    await submit(session, { promises });
    expect((await publish(session)).error.code).toBe('MINUTES_OWN');
    await people.updateWhere({ _id: idOf(ADMIN) }, { memberships: _.set([first]) });
    const own = await file(ADMIN);
    const other = await heldSession();
    await addApplication(other, idOf(ADMIN), { caseIds: [own] });
    await addAttendance(other, idOf(ADMIN));
    await submit(other, { outcomes: [{ caseId: own, text: '周五前去看。' }] });
    expect((await publish(other)).error.code).toBe('MINUTES_OWN');
    expect((await publish(other, 1, LEAGUE)).ok).toBe(true);
  });

  test('come back with a reason, which the writer is told of and reads', async () => {
    const session = await heldSession();
    await submit(session);
    const reason = '第二件没写清楚谁负责';
    const back = await appointment(ADMIN, 'return-minutes', { id: session._id, version: 1, reason });
    expect([back.data.state, back.wire.length]).toEqual(['returned', 3]);
    await runJob(carryOutMinutes);
    expect(await noticesOf('minutes-returned', idOf(OFFICER))).toHaveLength(1);
    expect((await draft(OFFICER, session)).data).toMatchObject({ state: 'returned', returned: reason });
    expect((await publish(session, 2)).error.code).toBe('MINUTES_MOVED_ON');
    expect((await submit(session, { version: 2 })).data).toMatchObject({ state: 'review' });
  });

  test('name no student of the school; where it stands is said, and no name', async () => {
    const session = await heldSession();
    const { name } = person<'student'>(CLASSMATE).roster;
    const before = await everything();
    for (const more of [
      { text: `${name}同学说宿舍网晚上总掉线。` },
      { promises: [{ text: `给${name}回电话`, owner: OFFICE, day: DUE }] },
    ]) {
      const { error } = await submit(session, more);
      expect(error.code).toBe('MINUTES_NAMES_STUDENT');
      expect(JSON.stringify(error)).not.toContain(name);
      expect(error.params.length).toBe(name.length);
    }
    expect((await submit(session, { text: 'risky-word 不能公开的话，十个字以上' })).error.code).toBe('CONTENT_REFUSED');
    expect(await everything()).toEqual(before);
  });

  test('want an office of the school and a day to come for each promise', async () => {
    const session = await heldSession();
    const wrong = async (more: object) =>
      (await submit(session, { promises: [{ ...WRITTEN.promises[0], ...more }] })).error;
    expect(await wrong({ owner: '不存在的处' })).toMatchObject({ code: 'PROMISE_WRONG', params: { problem: 'owner' } });
    expect(await wrong({ day: plusDays(dayOf(new Date()), -1) })).toMatchObject({
      params: { nth: 0, problem: 'past' },
    });
    expect(await wrong({ day: plusDays(dayOf(new Date()), 400) })).toMatchObject({ params: { problem: 'too-far' } });
    expect((await submit(await addSession({ state: 'confirmed' }))).error.code).toBe('SESSION_NOT_NOW');
    expect((await submit(await heldSession({ channel: 'activity' }))).error.code).toBe('SESSION_NOT_NOW');
  });

  test('are corrected as another version beside the first, with a reason; what was promised stays', async () => {
    const session = await heldSession();
    await minuted(session);
    const correction = { version: 3, text: '谈了宿舍网和食堂的价格，更正：价格每季公布。', reason: '价格的说法记错了' };
    const { version } = (await minutes.get(session._id)) ?? {};
    expect((await submit(session, { ...correction, version, reason: '' })).error.code).toBe('MINUTES_REASON_MISSING');
    expect((await submit(session, { ...correction, version, promises: [] })).error).toMatchObject({
      ...{ code: 'PROMISE_WRONG', params: { nth: 0, problem: 'fixed' } },
    });
    const promises = [...WRITTEN.promises, { text: '十二月再来一次', owner: HOST_OFFICE, day: DUE }];
    expect((await submit(session, { ...correction, version, promises })).data.state).toBe('review');
    expect((await show(STUDENT, session)).data.versions).toHaveLength(1);
    await publish(session, (version ?? 0) + 1);
    await runJob(carryOutMinutes);
    expect((await show(STUDENT, session)).data).toMatchObject({
      versions: [
        { nth: 1, reason: '价格的说法记错了' },
        { nth: 0, text: WRITTEN.text },
      ],
      commitments: [{}, {}, { text: '十二月再来一次' }],
    });
  });

  test('are written once of ten at a time, and the same call again makes them no more', async () => {
    const session = await heldSession();
    const rivals = await Promise.all(
      Array.from({ length: 10 }, (_none, at) =>
        submit(session, { text: `${WRITTEN.text}${at}` }, at % 2 ? ADMIN : OFFICER),
      ),
    );
    expect(rivals.filter(({ ok }) => ok)).toHaveLength(1);
    const other = await heldSession();
    const key = freshKey();
    const first = await submit(other, {}, OFFICER, key);
    expect(said(await submit(other, {}, OFFICER, key))).toEqual(said(first));
    expect((await submit(other, { text: '别的记录，十个字以上才行' }, OFFICER, key)).error.code).toBe('KEY_REUSED');
    const again = freshKey();
    const published = await publish(other, 1, ADMIN, again);
    expect(said(await publish(other, 1, ADMIN, again))).toEqual(said(published));
  });

  test('are nobody else’s to write or to read before others', async () => {
    const session = await heldSession();
    await submit(session);
    const before = await everything();
    const others = STRANGERS.filter(([, who]) => who !== LEAGUE).map(([, who]) => who);
    for (const openid of [...others, STUDENT, LEADER, DEPARTMENT])
      for (const answer of [
        await draft(openid, session),
        await submit(session, { version: 1 }, openid),
        await publish(session, 1, openid),
        await appointment(openid, 'return-minutes', { id: session._id, version: 1, reason: '不对' }),
      ])
        expect([openid, answer.error?.code]).toEqual([
          openid,
          expect.stringMatching(/^(NOT_ALLOWED|NOT_BOUND|AGREEMENT_NEEDED|SESSION_NOT_FOUND)$/),
        ]);
    expect((await submit(session, { version: 1 }, LEAGUE)).error.code).toBe('NOT_ALLOWED');
    expect(await everything()).toEqual(before);
  });

  test('that are to be read, came back or are missing stand in the desk’s list, in two requests', async () => {
    await sessions.removeAll({});
    await minutes.removeAll({});
    const [review, missing] = [await heldSession(), await heldSession()];
    await submit(review);
    await heldSession({ channel: 'activity' });
    await heldSession({ schoolId: YANBIAN.id });
    const { data, wire } = await appointment(LEAGUE, 'minutes-due', {});
    expect(wire).toHaveLength(2);
    expect(data.due).toMatchObject([
      { session: { id: review._id }, state: 'review', mine: false },
      { session: { id: missing._id }, state: null },
    ]);
    expect((await appointment(OFFICER, 'minutes-due', {})).data.due[0].mine).toBe(true);
  });
});

describe('the desk’s list of minutes', () => {
  test('has the latest of more sessions than it shows', async () => {
    await sessions.removeAll({});
    await minutes.removeAll({});
    const days = [5, 3, 1, 2, 4];
    for (const day of days) await heldSession({ endsAt: new Date(Date.now() - day * 24 * HOUR) });
    for (let nth = 0; nth < 59; nth += 1) await heldSession({ endsAt: new Date(Date.now() - 100 * 24 * HOUR) });
    const { due } = (await appointment(OFFICER, 'minutes-due', {})).data;
    expect(due).toHaveLength(60);
    const shown = due.filter(
      ({ session }: { session: { endsAt: string } }) => Date.parse(session.endsAt) > Date.now() - 50 * 24 * HOUR,
    );
    expect(shown).toHaveLength(days.length);
  });
});

describe('minutes that the platform’s check could not clear', () => {
  const door = badPlatform();
  const CHECK = ['wx.openApi', 'security.msgSecCheck'] as const;

  test('are public once a second person has read them, but not while the check came to no end', async () => {
    const [read, asked] = [await heldSession(), await heldSession()];
    await submit(read, { text: '这里有 review-word，等一个人看过。' });
    expect((await draft(ADMIN, read)).data.unsure).toBe(true);
    expect((await publish(read)).data).toMatchObject({ state: 'published' });
    await submit(asked, { text: '这里有 review-word，等一个人看过。' });
    door().refuse(...CHECK);
    const before = await minutes.get(asked._id);
    expect((await publish(asked)).error.code).toBe('TEXT_NOT_CLEARED');
    expect(await minutes.get(asked._id)).toEqual(before);
    expect((await publish(asked)).data).toMatchObject({ state: 'published' });
  });
});

describe('published minutes', () => {
  test('become promises with an owner and a day, a session that is minuted, and notices', async () => {
    const session = await heldSession();
    await addAttendance(session, idOf(STUDENT));
    await addAttendance(session, idOf(CLASSMATE), { what: 'absent' });
    await minuted(session);
    await runJob(carryOutMinutes);
    expect((await sessions.get(session._id))?.state).toBe('minuted');
    expect(await commitments.get(`${session._id}:0`)).toMatchObject({
      ...{ owner: OFFICE, day: DUE, firstDay: DUE, state: 'open', hostOffice: HOST_OFFICE, channel: 'principal-talk' },
    });
    const about = (one: Record<string, unknown>) => (one.params as { session?: string }).session === session._id;
    expect((await noticesOf('minutes-published', idOf(STUDENT))).filter(about)).toHaveLength(1);
    expect((await noticesOf('minutes-published', idOf(CLASSMATE))).filter(about)).toHaveLength(0);
    const due = await noticesOf('commitment-due', idOf(DEPARTMENT));
    expect(
      due.filter(({ params }) => (params as { commitment?: string }).commitment === `${session._id}:0`),
    ).toHaveLength(1);
  });

  test('put what came of a case into its history once; its days stay, and its author is told', async () => {
    const [session, id] = [await heldSession(), await file(STUDENT)];
    await addApplication(session, idOf(STUDENT), { caseIds: [id] });
    await addAttendance(session, idOf(STUDENT));
    expect((await draft(OFFICER, session)).data.cases).toMatchObject([{ id }]);
    const before = await cases.get(id);
    await minuted(session, { outcomes: [{ caseId: id, text: '后勤周五前来修。' }] });
    await runJob(carryOutMinutes);
    const after = await cases.get(id);
    expect(after?.events.map(({ what }) => what.name)).toEqual(['file', 'meet']);
    expect([after?.deadlines, after?.phase]).toEqual([before?.deadlines, before?.phase]);
    expect((await get(STUDENT, id)).data.timeline[0]).toMatchObject({
      type: 'meet',
      office: '权益部',
      text: '后勤周五前来修。',
    });
    await runJob(tellOfCases);
    const told = await noticesOf('case-met', idOf(STUDENT));
    expect(told.filter(({ caseId }) => caseId === id)).toHaveLength(1);
  });

  test('show the titles of cases to whom these are open anyway: to the youth league none that it does not watch', async () => {
    const [session, id] = [await heldSession(), await file(STUDENT)];
    await addApplication(session, idOf(STUDENT), { caseIds: [id] });
    await addAttendance(session, idOf(STUDENT));
    await submit(session, { outcomes: [{ caseId: id, text: '后勤周五前来修。' }] });
    expect((await draft(OFFICER, session)).data.cases).toMatchObject([{ id }]);
    expect((await draft(LEAGUE, session)).data).toMatchObject({ cases: [], outcomes: [{ caseId: id }] });
    await cases.updateWhere({ _id: id }, { schoolId: YANBIAN.id });
    expect((await draft(OFFICER, session)).data.cases).toEqual([]);
  });

  test('say nothing in a case that nobody brought who was there', async () => {
    const [session, id] = [await heldSession(), await file(STUDENT)];
    await addApplication(session, idOf(STUDENT), { caseIds: [id] });
    const outcomes = [{ caseId: id, text: '后勤周五前来修。' }];
    expect((await submit(session, { outcomes })).error.code).toBe('MINUTES_MOVED_ON');
    await addAttendance(session, idOf(STUDENT));
    const other = await file(CLASSMATE);
    expect((await submit(session, { outcomes: [{ caseId: other, text: '后勤周五前来修。' }] })).ok).toBe(false);
    expect((await submit(session, { outcomes: [...outcomes, ...outcomes] })).ok).toBe(false);
    expect((await submit(session, { outcomes })).ok).toBe(true);
  });

  test('are noted in a case that was taken back meanwhile, too', async () => {
    const [session, id] = [await heldSession(), await file(STUDENT)];
    await addApplication(session, idOf(STUDENT), { caseIds: [id] });
    await addAttendance(session, idOf(STUDENT));
    await submit(session, { outcomes: [{ caseId: id, text: '后勤周五前来修。' }] });
    await step(STUDENT, id, 'withdraw');
    await publish(session);
    await runJob(carryOutMinutes);
    expect((await minutes.get(session._id))?.delivering).toBe(false);
    expect((await cases.get(id))?.events.map(({ what }) => what.name)).toEqual(['file', 'withdraw', 'meet']);
    expect(await commitments.get(`${session._id}:1`)).not.toBeNull();
  });

  test('of another school are read by whoever is known, and a draft session has none', async () => {
    const session = await heldSession();
    await minuted(session);
    expect((await show('demo-10184-student-1', session)).data).toMatchObject({ you: null, mayWrite: false });
    expect((await show('account-of-nobody', session)).error.code).toBe('NOT_BOUND');
    expect((await show(STUDENT, await addSession({ state: 'draft' }))).error.code).toBe('SESSION_NOT_FOUND');
    expect((await show(STUDENT, { ...session, _id: 'no-session-at-all' })).error.code).toBe('SESSION_NOT_FOUND');
    expect(session.schoolId).toBe(JILIN.id);
  });
});
