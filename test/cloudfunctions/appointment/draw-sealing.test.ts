import { listText, sorted, textHash } from '@domain/appointment/draw';
import { Recomputed } from '@domain/appointment/recomputed';
import { publishedList } from '@domain/case/chain/heads';
import { dayOf, plusDays, schoolTime } from '@domain/core/school-clock';
import { applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { drawLists, draws } from '../../../cloudfunctions/_kit/appointment/draws';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { openHash } from '../../../cloudfunctions/_kit/crypto';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { drawSessions } from '../../../cloudfunctions/scheduler/jobs/draw-sessions';
import { freezeTickets } from '../../../cloudfunctions/scheduler/jobs/freeze-tickets';
import { publishHeads } from '../../../cloudfunctions/scheduler/jobs/publish-heads';
import { tellDraws } from '../../../cloudfunctions/scheduler/jobs/tell-draws';
import { verifyCases } from '../../../cloudfunctions/scheduler/jobs/verify-cases';
import { addApplication, addAttendance, addSession } from '../../support/appointment';
import { as } from '../../support/as';
import {
  addMany,
  addMeeting,
  drawn,
  drawOf,
  enter,
  hasMet,
  lineTickets,
  listed,
  listTextOf,
  overSession,
  sealed,
  sealedAt,
  seeDraw,
  stateOf,
  studentId,
} from '../../support/draws';
import { runJob } from '../../support/jobs';
import { CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';

beforeAll(seedTwoSchools);
// Jobs look at all sessions that are there: only those of the test.
beforeEach(async () => {
  for (const one of [sessions, draws, drawLists, lines, applications, notices]) await one.removeAll({ _id: _.gt('') });
});

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
    const appeal = { says: 'not-counted' as const, text: '', at: noted, answer };
    await addMeeting('not yet met', { at: noted, what: 'undone', how: 'walk-in', appeal });
    await addMeeting('not yet met', { at: noted, what: 'presumed', how: 'unnoted' });
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
