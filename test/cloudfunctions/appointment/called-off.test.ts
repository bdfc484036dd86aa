import { readList, seedOf } from '@domain/appointment/draw';
import { Recomputed } from '@domain/appointment/recomputed';
import { draws } from '../../../cloudfunctions/_kit/appointment/draws';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { drawSessions } from '../../../cloudfunctions/scheduler/jobs/draw-sessions';
import { freezeTickets } from '../../../cloudfunctions/scheduler/jobs/freeze-tickets';
import { tellDraws } from '../../../cloudfunctions/scheduler/jobs/tell-draws';
import { addApplication, appointment, studentOf } from '../../support/appointment';
import { addMany, drawn, enter, overSession, sealed, seeDraw, VALUE } from '../../support/draws';
import { runJob } from '../../support/jobs';
import { naiveOrder } from '../../support/naive-draw';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { seedTwoSchools, YANBIAN } from '../../support/schools';

const DAY = 86_400_000;
const HOST = { office: '副校长', name: '李建国' };

beforeAll(seedTwoSchools);
beforeEach(async () => {
  for (const one of [sessions, draws]) await one.removeAll({});
});

const cancel = ({ _id: id }: SessionDocument) => appointment(OFFICER, 'cancel-session', { id, reason: '校长出差。' });
/** A draw of seven for three seats whose list is sealed, and whose value has been fixed since. */
async function sealedOne(more: Partial<SessionDocument> = {}): Promise<SessionDocument> {
  const session = await overSession(more);
  await addApplication(session, studentOf(STUDENT));
  await addMany(session, 6);
  await sealed(session);
  return session;
}

describe('a draw that was called off when its value was known', () => {
  test('says so, and two people still enter the value, so that everybody computes what it would have come to', async () => {
    const session = await sealedOne();
    expect((await cancel(session)).ok).toBe(true);
    await runJob(drawSessions);
    const off = (await seeDraw(CLASSMATE, session)).data;
    expect(off).toMatchObject({ cancelled: { valueKnown: true }, value: null, drawn: null, entry: null });
    expect((await seeDraw(OFFICER, session)).data.entry).toEqual({ mine: null, others: 0, differs: false });
    expect((await enter(OFFICER, session)).data.state).toBe('waiting');
    expect((await enter(LEAGUE, session)).data.state).toBe('agreed');
    await runJob(drawSessions);
    await runJob(tellDraws);
    const { data, wire } = await seeDraw(STUDENT, session);
    expect(wire).toHaveLength(2);
    expect(data).toMatchObject({ value: { text: VALUE }, drawn: null, mine: { place: null }, entry: null });
    const { sealed: list } = data;
    const computed = new Recomputed({
      ...{ session: session._id, count: list.count, listHash: list.listHash, value: VALUE },
      ...{ seed: seedOf(VALUE, session._id, list.listHash), orderHash: null },
    });
    computed.add(list.list);
    while (computed.step(4));
    expect(computed.faults(data.mine, null)).toEqual([]);
    expect(computed.order).toEqual(naiveOrder(readList(list.list) ?? [], VALUE, session._id));
    // Nobody has a seat by it.
    expect([(await sessions.get(session._id))?.state, await lines.get(session._id)]).toEqual(['cancelled', null]);
  });

  test('keeps its order where it was drawn before', async () => {
    const session = await sealedOne();
    await drawn(session);
    expect((await cancel(session)).ok).toBe(true);
    await runJob(tellDraws);
    const { data } = await seeDraw(STUDENT, session);
    expect(data).toMatchObject({ cancelled: { valueKnown: true }, value: { text: VALUE }, entry: null });
    expect(data.drawn.orderHash).toMatch(/^[0-9a-f]{64}$/);
    expect(data.mine.place).toEqual(expect.any(Number));
  });

  test('says so too where nobody entered the value until it should have begun', async () => {
    const session = await sealedOne();
    await sessions.updateWhere({ _id: session._id }, { startsAt: new Date(Date.now() - 1000) });
    await runJob(drawSessions);
    expect((await seeDraw(STUDENT, session)).data.cancelled).toMatchObject({ valueKnown: true });
  });

  test('is told from one that was called off before, and from one with a seat for everybody', async () => {
    const early = await overSession({ closesAt: new Date(Date.now() - 600_000) });
    await addMany(early, 6);
    await runJob(freezeTickets);
    await cancel(early);
    await runJob(drawSessions);
    expect((await seeDraw(OFFICER, early)).data).toMatchObject({ cancelled: { valueKnown: false }, entry: null });
    expect((await enter(OFFICER, early)).error.code).toBe('SESSION_NOT_NOW');
    const all = await overSession();
    await addMany(all, 2);
    await sealed(all);
    await cancel(all);
    expect((await seeDraw(OFFICER, all)).data).toMatchObject({ cancelled: { valueKnown: false }, entry: null });
    expect((await enter(ADMIN, all)).error.code).toBe('SESSION_NOT_NOW');
  });
});

describe('the one that follows', () => {
  test('names it on its own draw page: with the same host, or of the same channel', async () => {
    const first = await sealedOne({ title: '第一次', host: HOST });
    await cancel(first);
    await sessions.updateWhere({ _id: first._id }, { 'cancelled.at': new Date(Date.now() - 7 * DAY) });
    // As the value was known then.
    await draws.updateWhere({ _id: first._id }, { valueAt: new Date(Date.now() - 7.1 * DAY) });
    const sameHost = await sealedOne({ channel: 'department-forum', host: HOST });
    const sameChannel = await sealedOne({ host: { office: '校长', name: '张希' } });
    const other = await sealedOne({ channel: 'activity', host: { office: '校团委', name: '王老师' } });
    const namedBefore = async (session: SessionDocument) => {
      const { data, wire } = await seeDraw(STUDENT, session);
      expect(wire).toHaveLength(2);
      return data.before.map(({ id }: { id: string }) => id);
    };
    expect(await namedBefore(sameHost)).toEqual([first._id]);
    // Whoever calls off many others, later ones, that nobody had applied to hides none behind them.
    const { cancelled } = (await sessions.get(first._id)) ?? {};
    for (let nth = 1; nth <= 25; nth += 1)
      await overSession({
        ...{ host: first.host, state: 'cancelled', startsAt: new Date(first.startsAt.getTime() + nth * 60_000) },
        ...(cancelled ? { cancelled: { ...cancelled, from: 'open' as const } } : {}),
      });
    expect(await namedBefore(sameHost)).toEqual([first._id]);
    expect(await namedBefore(sameChannel)).toEqual([first._id]);
    expect(await namedBefore(other)).toEqual([]);
    await sessions.updateWhere({ _id: first._id }, { schoolId: YANBIAN.id });
    expect(await namedBefore(sameHost)).toEqual([]);
  });

  test('names none that was called off when nothing was known, nor one whose end came after its own list', async () => {
    const early = await overSession({ host: HOST });
    await addMany(early, 6);
    await sealed(early);
    await cancel(early);
    const next = await sealedOne({ host: HOST });
    expect((await seeDraw(STUDENT, next)).data.before).toEqual([]);
    await sessions.updateWhere({ _id: early._id }, { 'cancelled.at': new Date(Date.now() - 6.9 * DAY) });
    await draws.updateWhere({ _id: early._id }, { valueAt: new Date(Date.now() - 6.8 * DAY) });
    expect((await seeDraw(STUDENT, next)).data.before).toEqual([]);
  });
});
