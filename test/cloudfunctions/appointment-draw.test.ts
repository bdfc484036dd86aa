import { listText, sorted, textHash } from '@domain/appointment/draw';
import { Recomputed } from '@domain/appointment/recomputed';
import { publishedList } from '@domain/case/heads';
import { dayOf, plusDays, schoolTime } from '@domain/core/school-clock';
import { applications } from '../../cloudfunctions/_kit/appointment/applications';
import { drawLists, draws, entererOf } from '../../cloudfunctions/_kit/appointment/draws';
import { lines } from '../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { openHash } from '../../cloudfunctions/_kit/crypto';
import { _ } from '../../cloudfunctions/_kit/database';
import { notices } from '../../cloudfunctions/_kit/notices';
import { people } from '../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../cloudfunctions/case/index';
import { drawSessions } from '../../cloudfunctions/scheduler/jobs/draw-sessions';
import { freezeTickets } from '../../cloudfunctions/scheduler/jobs/freeze-tickets';
import { publishHeads } from '../../cloudfunctions/scheduler/jobs/publish-heads';
import { tellDraws } from '../../cloudfunctions/scheduler/jobs/tell-draws';
import { tellOfSessions } from '../../cloudfunctions/scheduler/jobs/tell-of-sessions';
import { verifyCases } from '../../cloudfunctions/scheduler/jobs/verify-cases';
import { addApplication, addAttendance, addSession, appointment } from '../support/appointment';
import { as, freshKey } from '../support/as';
import {
  addMany,
  addMeeting,
  drawn,
  drawOf,
  enter,
  lineTickets,
  listTextOf,
  overSession,
  sealed,
  sealedAt,
  seeDraw,
  studentId,
  VALUE,
} from '../support/draws';
import { runJob } from '../support/jobs';
import { naiveOrder } from '../support/naive-draw';
import { LEAGUE } from '../support/roles';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../support/schools';
import { findSecret, storedSecrets } from '../support/secrets';

jest.setTimeout(60_000);
beforeAll(seedTwoSchools);
// Jobs look at all sessions that are there: only those of the test.
beforeEach(async () => {
  for (const one of [sessions, draws, drawLists, lines, applications, notices]) await one.removeAll({ _id: _.gt('') });
});

const stateOf = async ({ _id }: SessionDocument) => (await sessions.get(_id))?.state;
const listed = (text: string) => text.split('\n').slice(0, -1);
const hasMet = async (session: SessionDocument, ticket: string) =>
  listed(await listTextOf(session))
    .find((line) => line.startsWith(ticket))
    ?.endsWith('1');

describe('a window that is over', () => {
  test('is sealed two minutes later, with everybody who applied and did not withdraw, in the order of the tickets', async () => {
    const session = await overSession();
    const mine = await addApplication(session, studentId(STUDENT));
    await addApplication(session, studentId(CLASSMATE), { state: 'withdrawn' });
    await addMany(session, 7);
    await runJob(freezeTickets, new Date(sealedAt(session).getTime() - 1));
    expect(await stateOf(session)).toBe('open');
    const draw = await sealed(session);
    expect(await stateOf(session)).toBe('frozen');
    const text = await listTextOf(session);
    const lines_ = listed(text);
    expect(lines_).toHaveLength(8);
    expect(lines_).toEqual([...lines_].sort());
    expect(lines_).toContain(`${mine.ticket} 0`);
    expect(draw).toMatchObject({ count: 8, firsts: 8, listHash: textHash(text), beacon: 'ssq', state: 'sealed' });
    expect(draw.valueAt.getTime() - draw.frozenAt.getTime()).toBeGreaterThanOrEqual(3_600_000);
  });

  test('of a session that is moved on meanwhile, or where the first come are served, is not sealed', async () => {
    const later = await overSession({ closesAt: new Date(Date.now() + 60_000) });
    const first = await overSession({ allots: 'first-come' });
    const draft = await overSession({ state: 'draft' });
    await runJob(freezeTickets);
    expect(await Promise.all([later, first, draft].map(stateOf))).toEqual(['open', 'open', 'draft']);
    expect(await draws.count({})).toBe(0);
  });

  test('marks who met a leader this school year, and nobody who met somebody else, came not, or did so before', async () => {
    const session = await overSession();
    const lastYear = new Date(Date.now() - 400 * 86_400_000);
    const kinds = [
      ['met a leader', {}, true],
      ['met the head of a department', { channel: 'department-head-meeting' }, true],
      ['was at a department', { channel: 'department-forum' }, false],
      ['was not there', { what: 'absent' }, false],
      ['met one last year', { at: lastYear }, false],
      ['met one at another school', { schoolId: YANBIAN.id }, false],
    ] as const;
    const tickets = new Map<string, string>();
    for (const [who, attendance] of kinds) {
      tickets.set(who, (await addApplication(session, who)).ticket);
      await addMeeting(who, { at: session.closesAt, ...attendance });
    }
    const draw = await sealed(session);
    for (const [who, , met] of kinds) expect([who, await hasMet(session, tickets.get(who) ?? '')]).toEqual([who, met]);
    expect(draw).toMatchObject({ count: 6, firsts: 4 });
    const forum = await overSession({ channel: 'department-forum' });
    const { ticket } = await addApplication(forum, 'met a leader');
    await sealed(forum);
    expect(await hasMet(forum, ticket)).toBe(false);
  });

  test('marks nobody by a check-in at a session that is not over, was cancelled or was moved since, or that was contested', async () => {
    const session = await overSession();
    const { ticket } = await addApplication(session, 'not yet met');
    const noted = new Date(session.closesAt.getTime() - 3_600_000);
    const ended = { at: noted, by: null, settled: true };
    for (const more of [{ state: 'confirmed' }, { state: 'cancelled' }, { state: 'held', ended }] as const) {
      const earlier = await addSession({ ...more, startsAt: noted });
      const moved = 'ended' in more ? { at: new Date(noted.getTime() - 86_400_000) } : {};
      await addAttendance(earlier, 'not yet met', moved);
    }
    const answer = { granted: true, text: '', at: noted, by: 'an officer' };
    await addMeeting('not yet met', { at: noted, how: 'walk-in', appeal: { text: '', at: noted, answer } });
    await sealed(session);
    expect(await hasMet(session, ticket)).toBe(false);
  });

  test('that nobody applied in goes on with an empty line', async () => {
    const session = await overSession();
    await sealed(session);
    await runJob(drawSessions);
    expect(await stateOf(session)).toBe('drawn');
    expect(await lineTickets(session)).toEqual([]);
    expect(await lines.get(session._id)).toMatchObject({ drawn: 0, seats: 3, joined: null, moves: [] });
    await runJob(tellDraws);
    expect((await drawOf(session)).state).toBe('told');
  });

  test('with a seat for everybody waits for no number', async () => {
    const session = await overSession();
    await addMany(session, 3);
    const { listHash } = await sealed(session);
    expect((await enter(OFFICER, session)).error.code).toBe('SESSION_NOT_NOW');
    await runJob(drawSessions);
    expect(await stateOf(session)).toBe('drawn');
    expect((await lineTickets(session)).sort()).toEqual(
      listed(await listTextOf(session)).map((one) => one.slice(0, 16)),
    );
    const { data } = await seeDraw(STUDENT, session);
    expect(data).toMatchObject({ value: null, drawn: { seats: 3, seed: null, orderHash: null }, sealed: { listHash } });
  });
});

describe('the value', () => {
  const waiting = async (more: Partial<SessionDocument> = {}) => {
    const session = await overSession(more);
    await addMany(session, 5);
    await sealed(session);
    return session;
  };

  test('counts when two different people have entered the same, however they wrote it', async () => {
    const session = await waiting();
    const one = await enter(OFFICER, session, '31,28,22,15,7,3-12');
    expect(one.data).toEqual({ state: 'waiting', value: VALUE });
    expect(one.wire).toHaveLength(2);
    expect((await drawOf(session)).value).toBeNull();
    const two = await enter(LEAGUE, session);
    expect(two.data).toEqual({ state: 'agreed', value: VALUE });
    const draw = await drawOf(session);
    expect(draw).toMatchObject({ value: { text: VALUE }, entries: [] });
    const { data } = await seeDraw(STUDENT, session);
    expect(data.value.by).toHaveLength(2);
    expect((await enter(ADMIN, session, '01 02 03 04 05 06 + 07')).error.code).toBe('SESSION_NOT_NOW');
  });

  test('that differs is told to both without the other one, and either may mend it', async () => {
    const session = await waiting();
    const wrong = '01 02 03 04 05 06 + 07';
    await enter(OFFICER, session, wrong);
    const second = await enter(ADMIN, session);
    expect(second.data).toEqual({ state: 'differs', value: VALUE });
    for (const [openid, mine, other] of [
      [OFFICER, wrong, VALUE],
      [ADMIN, VALUE, wrong],
    ] as const) {
      const seen = await seeDraw(openid, session);
      expect(seen.data.entry).toEqual({ mine, others: 1, differs: true });
      expect(JSON.stringify(seen.data)).not.toContain(other);
    }
    expect((await seeDraw(LEAGUE, session)).data.entry).toEqual({ mine: null, others: 2, differs: false });
    expect((await enter(OFFICER, session)).data.state).toBe('agreed');
  });

  test('of one person with two roles is one person’s', async () => {
    const session = await waiting();
    const id = studentId(OFFICER);
    const league = { id: 'a-second-role', role: 'youth-league', office: '校团委', scopeName: '', schoolId: JILIN.id };
    const term = { prefecture: null, from: new Date(0), to: null, grantedBy: 'nobody' };
    await people.updateWhere({ _id: id }, { memberships: _.push([{ ...league, ...term }] as never) });
    await enter(OFFICER, session);
    expect((await enter(OFFICER, session)).data.state).toBe('waiting');
    await people.updateWhere({ _id: id }, { memberships: _.pull({ id: 'a-second-role' } as never) });
    expect((await drawOf(session)).value).toBeNull();
  });

  test('of somebody who bound a student number between is one person’s: it takes the place of the first', async () => {
    const session = await waiting();
    const id = studentId(OFFICER);
    const { former = [] } = (await people.get(id)) ?? {};
    const before = { who: entererOf(session._id, 'their-id-before'), office: '校学生会', value: VALUE, at: new Date() };
    await draws.updateWhere({ _id: session._id }, { entries: _.set([before]) });
    await people.updateWhere({ _id: id }, { former: _.set([...former, 'their-id-before']) });
    expect((await seeDraw(OFFICER, session)).data.entry).toEqual({ mine: VALUE, others: 0, differs: false });
    expect((await enter(OFFICER, session)).data).toEqual({ state: 'waiting', value: VALUE });
    await people.updateWhere({ _id: id }, { former: _.set(former) });
    expect(await drawOf(session)).toMatchObject({ value: null, entries: [{ who: entererOf(session._id, id) }] });
  });

  test('that is not there when the session begins cancels it, and everybody who applied is told', async () => {
    const session = await waiting();
    await enter(OFFICER, session);
    const [before, begins] = [new Date(session.startsAt.getTime() - 1), session.startsAt];
    await runJob(drawSessions, before);
    expect(await stateOf(session)).toBe('frozen');
    await runJob(drawSessions, begins);
    await runJob(drawSessions, begins);
    const cancelled = { by: null, reason: null, from: 'frozen', told: false };
    expect(await sessions.get(session._id)).toMatchObject({ state: 'cancelled', cancelled });
    expect((await drawOf(session)).state).toBe('void');
    await runJob(tellOfSessions, begins);
    // They, and who was to be met.
    expect(await notices.count({ kind: 'session-cancelled', 'params.session': session._id })).toBe(5 + 1);
    expect((await sessions.get(session._id))?.cancelled?.told).toBe(true);
    const { data } = await appointment(STUDENT, 'session', { id: session._id });
    expect(data.cancelled).toEqual({ at: begins.toISOString(), reason: null, undrawn: true });
  });

  test('is taken, and drawn from, only until the session begins', async () => {
    const session = await waiting();
    await enter(OFFICER, session);
    await sessions.updateWhere({ _id: session._id }, { startsAt: new Date() });
    expect((await enter(ADMIN, session)).error.code).toBe('SESSION_NOT_NOW');
    const agreed = await waiting();
    for (const openid of [OFFICER, ADMIN]) await enter(openid, agreed);
    await runJob(drawSessions, agreed.startsAt);
    expect([await stateOf(agreed), await lines.get(agreed._id)]).toEqual(['cancelled', null]);
  });

  test('is entered by nobody before its time, by no student, by no other school, and only as it can be', async () => {
    const session = await waiting();
    expect((await enter(STUDENT, session)).error.code).toBe('NOT_ALLOWED');
    expect((await enter('demo-10184-officer', session)).error.code).toBe('SESSION_NOT_FOUND');
    for (const wrong of ['3962.18', '03 07 15 22 28 34 + 12', '没看到'])
      expect((await enter(OFFICER, session, wrong)).error.code).toBe('DRAW_VALUE_WRONG');
    await draws.updateWhere({ _id: session._id }, { valueAt: new Date(Date.now() + 60_000) });
    expect((await enter(OFFICER, session)).error.code).toBe('DRAW_VALUE_EARLY');
    expect((await seeDraw(OFFICER, session)).data.entry).toBeNull();
    const open = await overSession();
    expect((await enter(OFFICER, open)).error.code).toBe('SESSION_NOT_NOW');
  });

  test('is heard once however often a call comes, and a late retry takes nothing back', async () => {
    const session = await waiting();
    const key = freshKey();
    await enter(OFFICER, session, '01 02 03 04 05 06 + 07', key);
    await enter(OFFICER, session, VALUE);
    const again = await enter(OFFICER, session, '01 02 03 04 05 06 + 07', key);
    expect(again.data).toEqual({ state: 'waiting', value: VALUE });
    expect((await enter(OFFICER, session, VALUE, key)).error.code).toBe('KEY_REUSED');
    const last = freshKey();
    const agreed = await enter(ADMIN, session, VALUE, last);
    expect((await enter(ADMIN, session, VALUE, last)).data).toEqual(agreed.data);
  });

  test('entered by two at the same moment is agreed', async () => {
    for (let round = 0; round < 5; round += 1) {
      const session = await waiting();
      const both = await Promise.all([OFFICER, ADMIN].map((openid) => enter(openid, session)));
      expect(both.every(({ ok }) => ok)).toBe(true);
      expect((await drawOf(session)).value?.text).toBe(VALUE);
      // Two for whoever was first, four for the other; whose each was cannot be told apart.
      expect(both.reduce((sum, { wire }) => sum + wire.length, 0)).toBeLessThanOrEqual(6);
    }
  });

  test('is asked for from its time on: the desk once a day, and those whose values differ', async () => {
    const session = await waiting();
    const told = async (kind: string) => {
      const { data } = await notices.find({ kind, 'params.session': session._id }).limit(100).get();
      return data.map(({ to }) => to).sort();
    };
    const { valueAt } = await drawOf(session);
    await runJob(drawSessions, new Date(valueAt.getTime() - 1));
    expect(await told('draw-value-due')).toEqual([]);
    await runJob(drawSessions, valueAt);
    await runJob(drawSessions, valueAt);
    const due = await told('draw-value-due');
    expect(due).toEqual(expect.arrayContaining([studentId(OFFICER), studentId(ADMIN)]));
    expect(new Set(due).size).toBe(due.length);
    const nextMorning = new Date(`${plusDays(dayOf(valueAt), 1)}T08:00:00+08:00`);
    await runJob(drawSessions, new Date(nextMorning.getTime() - 1));
    expect(await told('draw-value-due')).toHaveLength(due.length);
    await runJob(drawSessions, nextMorning);
    expect(await told('draw-value-due')).toHaveLength(2 * due.length);
    await enter(OFFICER, session, '01 02 03 04 05 06 + 07');
    await enter(ADMIN, session);
    await runJob(drawSessions);
    await runJob(drawSessions);
    expect(await told('draw-value-differs')).toEqual([studentId(OFFICER), studentId(ADMIN)].sort());
  });
});

describe('a draw', () => {
  test('is the order that anybody computes from what is published; each hears once what it came to', async () => {
    const session = await overSession();
    await addApplication(session, studentId(STUDENT));
    await addApplication(session, studentId(CLASSMATE));
    await addMany(session, 9);
    const draw = await sealed(session);
    await drawn(session);
    expect(await stateOf(session)).toBe('drawn');
    const tickets = await lineTickets(session);
    const seen = await seeDraw(STUDENT, session);
    expect(seen.wire).toHaveLength(2);
    const { sealed: list, value, drawn: outcome, mine } = seen.data;
    expect(value.text).toBe(VALUE);
    expect(mine.place).toBe(tickets.indexOf(mine.ticket));
    const parsed = listed(list.list).map((line) => ({ ticket: line.slice(0, 16), hasMet: line.endsWith('1') }));
    expect(tickets).toEqual(naiveOrder(parsed, VALUE, session._id));
    const recomputed = new Recomputed({
      ...{ session: session._id, count: list.count, listHash: list.listHash, value: value.text },
      ...{ seed: outcome.seed, orderHash: outcome.orderHash },
    });
    recomputed.add(list.list);
    while (recomputed.step(4));
    expect(recomputed.faults(mine, { listHash: draw.listHash, ticket: mine.ticket })).toEqual([]);
    expect(recomputed.order).toEqual(tickets);
    await runJob(tellDraws);
    await draws.updateWhere({ _id: session._id }, { state: 'drawn' });
    await runJob(tellDraws);
    const { data: told } = await notices
      .find({ 'params.session': session._id, kind: _.in(['draw-seat', 'draw-waiting']) })
      .limit(100)
      .get();
    expect(told).toHaveLength(11);
    const { data: all } = await applications.find({ sessionId: session._id }).limit(100).get();
    for (const { authorId, ticket } of all) {
      const place = tickets.indexOf(ticket);
      const notice = told.find(({ to }) => to === authorId);
      expect([notice?.kind, notice?.params.count]).toEqual(
        place < 3 ? ['draw-seat', undefined] : ['draw-waiting', place - 2],
      );
    }
  });

  test('passes on the seat of whoever left the app before it, also when it is told late', async () => {
    const session = await overSession();
    await addMany(session, 6);
    await sealed(session);
    await drawn(session);
    const [gone = ''] = await lineTickets(session);
    await applications.removeAll({ ticket: gone });
    await lines.updateWhere({ _id: session._id }, { allottedAt: new Date(Date.now() - 86_400_000) });
    await runJob(tellDraws);
    await runJob(tellDraws);
    const line = await lines.get(session._id);
    expect(line?.moves).toEqual([{ at: expect.any(Date), what: 'leave', place: 0 }]);
    expect((await drawOf(session)).state).toBe('told');
  });

  test('is seen by everybody known, before it too, and not while the session is a draft', async () => {
    const session = await overSession();
    await addApplication(session, studentId(STUDENT));
    const early = await seeDraw(STUDENT, session);
    expect(early.data).toMatchObject({ sealed: null, value: null, drawn: null, mine: null, beacon: 'ssq' });
    expect(early.wire).toHaveLength(1);
    await sealed(session);
    const elsewhere = await seeDraw('demo-10184-student-1', session);
    expect(elsewhere.data).toMatchObject({ sealed: { count: 1 }, mine: null, entry: null });
    expect((await seeDraw('nobody-at-all', session)).ok).toBe(false);
    const draft = await overSession({ state: 'draft' });
    expect((await seeDraw(OFFICER, draft)).error.code).toBe('SESSION_NOT_FOUND');
  });

  test('has several pages when many applied, each ticket on one of them', async () => {
    const session = await overSession();
    await addMany(session, 5001);
    const { count } = await sealed(session);
    const pages = await Promise.all([0, 1, 2].map((page) => seeDraw(STUDENT, session, page)));
    expect(pages.map(({ data }) => listed(data.sealed.list).length)).toEqual([5000, 1, 0]);
    expect(textHash(pages.map(({ data }) => data.sealed.list).join(''))).toBe(pages[0]?.data.sealed.listHash);
    await drawn(session);
    expect(count).toBe(5001);
    expect(new Set(await lineTickets(session)).size).toBe(5001);
  });

  test('is void when the session is cancelled: nothing is drawn and nobody told', async () => {
    const session = await overSession();
    await addMany(session, 5);
    await sealed(session);
    await sessions.updateWhere({ _id: session._id }, { state: 'cancelled' });
    await runJob(drawSessions);
    expect((await drawOf(session)).state).toBe('void');
    expect((await enter(OFFICER, session)).error.code).toBe('SESSION_NOT_NOW');
    expect(await lines.get(session._id)).toBeNull();
  });
});

test('no answer has anybody’s id, a hash of who entered what, or a key', async () => {
  const session = await overSession();
  await addApplication(session, studentId(STUDENT));
  await addMany(session, 5);
  await sealed(session);
  const first = await enter(OFFICER, session, '01 02 03 04 05 06 + 07');
  const during = await Promise.all([OFFICER, ADMIN, STUDENT].map((openid) => seeDraw(openid, session)));
  const secrets = await storedSecrets();
  await drawn(session);
  const after = await Promise.all([OFFICER, STUDENT].map((openid) => seeDraw(openid, session)));
  for (const one of await storedSecrets()) secrets.add(one);
  for (const { data } of [first, ...during, ...after]) expect(findSecret(data, secrets)).toBeNull();
});

describe('a list that somebody changes in the database', () => {
  const tampered = async () => {
    const session = await overSession();
    await addMany(session, 6);
    await sealed(session);
    const [page] = (await drawLists.find({ sessionId: session._id }).get()).data;
    const list = listed(page?.text ?? '').map((line) => ({ ticket: line.slice(0, 16), hasMet: line.endsWith('1') }));
    const text = listText(sorted([...list.slice(1), { ticket: 'f'.repeat(16), hasMet: false }]));
    await drawLists.updateWhere({ _id: page?._id ?? '' }, { text });
    return session;
  };

  test('is not drawn from, and shows on every phone', async () => {
    const session = await tampered();
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await drawn(session);
    expect(logged.mock.calls.flat().join()).toContain('is not the one that was sealed');
    logged.mockRestore();
    expect(await stateOf(session)).toBe('frozen');
    const { data } = await seeDraw(STUDENT, session);
    const facts = { session: session._id, count: 6, listHash: data.sealed.listHash };
    const recomputed = new Recomputed({ ...facts, value: null, seed: null, orderHash: null });
    recomputed.add(data.sealed.list);
    expect(recomputed.faults(null, null)).toEqual(['list']);
  });

  test('with its hash too, contradicts what was published of the day, to whoever asks and to the nightly walk', async () => {
    const session = await overSession({ closesAt: new Date(Date.now() - 2 * 86_400_000) });
    await addMany(session, 6);
    const { frozenAt, listHash } = await sealed(session);
    const day = dayOf(frozenAt);
    const published = async () =>
      (await as(STUDENT, caseFunction, 'heads', { schoolId: JILIN.id, day })).data.heads as string[];
    const after = new Date(`${plusDays(day, 1)}T02:10:00+08:00`);
    await runJob(publishHeads, after);
    expect(await published()).toEqual([publishedList(session._id, listHash, openHash)]);
    const night = new Date(`${plusDays(day, 1)}T03:10:00+08:00`);
    expect(schoolTime(night).hour()).toBe(3);
    expect(await runJob(verifyCases, night)).toMatchObject({ missing: 0 });
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await draws.updateWhere({ _id: session._id }, { listHash: 'f'.repeat(64) });
    const next = new Date(night.getTime() + 86_400_000);
    expect(await runJob(verifyCases, next)).toMatchObject({ missing: 1 });
    expect(logged.mock.calls.flat().join()).toContain('"list":"changed"');
    logged.mockRestore();
  });
});
