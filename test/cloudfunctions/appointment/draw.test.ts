import { textHash } from '@domain/appointment/draw';
import { Recomputed } from '@domain/appointment/recomputed';
import { applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { drawLists, draws } from '../../../cloudfunctions/_kit/appointment/draws';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { drawSessions } from '../../../cloudfunctions/scheduler/jobs/draw-sessions';
import { tellDraws } from '../../../cloudfunctions/scheduler/jobs/tell-draws';
import { addApplication } from '../../support/appointment';
import {
  addMany,
  drawn,
  drawOf,
  enter,
  lineTickets,
  listed,
  overSession,
  sealed,
  seeDraw,
  stateOf,
  studentId,
  VALUE,
} from '../../support/draws';
import { runJob } from '../../support/jobs';
import { naiveOrder } from '../../support/naive-draw';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { findSecret, storedSecrets } from '../../support/secrets';

beforeAll(seedTwoSchools);
// Jobs look at all sessions that are there: only those of the test.
beforeEach(async () => {
  for (const one of [sessions, draws, drawLists, lines, applications, notices]) await one.removeAll({ _id: _.gt('') });
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
    expect(line?.moves).toEqual([{ at: expect.any(Date), what: 'leave', place: 0, gone: true }]);
    expect((await drawOf(session)).state).toBe('told');
  });

  test('is seen by everybody at the school, before it too, and not while the session is a draft', async () => {
    const session = await overSession();
    await addApplication(session, studentId(STUDENT));
    const early = await seeDraw(STUDENT, session);
    expect(early.data).toMatchObject({ sealed: null, value: null, drawn: null, mine: null, beacon: 'ssq' });
    expect(early.wire).toHaveLength(1);
    await sealed(session);
    expect((await seeDraw(CLASSMATE, session)).data).toMatchObject({ sealed: { count: 1 }, mine: null, entry: null });
    expect((await seeDraw('demo-10184-student-1', session)).error.code).toBe('SESSION_NOT_FOUND');
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
