import { setTimeout as wait } from 'node:timers/promises';
import { applications } from '../../../cloudfunctions/_kit/appointment/applications';
import { drawLists, draws } from '../../../cloudfunctions/_kit/appointment/draws';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { drawSessions } from '../../../cloudfunctions/scheduler/jobs/draw-sessions';
import { freezeTickets } from '../../../cloudfunctions/scheduler/jobs/freeze-tickets';
import { tellDraws } from '../../../cloudfunctions/scheduler/jobs/tell-draws';
import { addApplication } from '../../support/appointment';
import { freshKey } from '../../support/as';
import {
  addMany,
  drawn,
  drawOf,
  enter,
  lineTickets,
  listTextOf,
  overSession,
  sealed,
  sealedAt,
} from '../../support/draws';
import { runJob } from '../../support/jobs';
import { ADMIN, OFFICER } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { doorOfTests } from '../../support/wire-door';

jest.setTimeout(300_000);
beforeAll(seedTwoSchools);
const door = doorOfTests();
beforeEach(() => clear());

async function clear(): Promise<void> {
  for (const one of [sessions, draws, drawLists, lines, applications, notices]) await one.removeAll({ _id: _.gt('') });
}

/** Everything that a draw leaves, but for versions and the hours at which somebody looked. */
async function traces({ _id }: SessionDocument): Promise<unknown> {
  const [session, draw] = [await sessions.get(_id), await draws.get(_id)];
  const { data: pages } = await drawLists.find({ sessionId: _id }).orderBy('_id', 'asc').limit(100).get();
  const { data: line } = await lines.find({ sessionId: _id }).orderBy('_id', 'asc').limit(100).get();
  const { version: _version, recent: _recent, asked: _asked, value, ...rest } = draw ?? { version: 0 };
  return { state: session?.state, pages, line: line.map(({ of: _of, ...one }) => one), rest, value };
}

/** Runs a piece of work, killed once at each of its requests, each time from the same beginning; then once more, twice. */
async function killedEverywhere(begin: () => Promise<SessionDocument>, work: () => Promise<unknown>): Promise<number> {
  let expected: unknown = null;
  for (const isServed of [true, false])
    for (let request = 0; ; request += 1) {
      await clear();
      const session = await begin();
      door.dieAfter(request, isServed);
      await work().catch(() => null);
      const hasDied = door.revive();
      await work();
      await work();
      const left = JSON.parse(JSON.stringify(await traces(session)).replaceAll(session._id, 'the session'));
      expected ??= left;
      expect(left).toEqual(expected);
      if (!hasDied) {
        if (!isServed) return request;
        break;
      }
    }
  return 0;
}

/** The same tickets and hours each time, so that what is left can be compared. */
async function alike(): Promise<SessionDocument> {
  const closesAt = new Date('2026-10-12T04:00:00Z');
  const session = await overSession({
    _id: 'always-the-same-session',
    closesAt,
    startsAt: new Date('2026-12-20T06:00:00Z'),
  });
  for (let nth = 0; nth < 6; nth += 1) await addApplication(session, `nobody-${nth}`);
  return session;
}

const quiet = async <T>(work: () => Promise<T>): Promise<T> => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    return await work();
  } finally {
    logged.mockRestore();
  }
};

test('sealing, killed at any request and run twice, seals the same list once', () =>
  quiet(async () => {
    const requests = await killedEverywhere(alike, () => runJob(freezeTickets, new Date('2026-10-12T04:02:00Z')));
    expect(requests).toBeGreaterThan(4);
  }));

test('drawing, killed at any request and run twice, writes the same line', () =>
  quiet(async () => {
    const at = new Date('2026-10-20T04:00:00Z');
    const begin = async () => {
      const session = await alike();
      await runJob(freezeTickets, new Date('2026-10-12T04:02:00Z'));
      const by = [OFFICER, ADMIN].map((office) => ({ who: office, office }));
      await draws.updateWhere({ _id: session._id }, { value: _.set({ text: '03 07 15 22 28 31 + 12', at, by }) });
      return session;
    };
    expect(await killedEverywhere(begin, () => runJob(drawSessions, at))).toBeGreaterThan(6);
  }));

test('where there is a seat for everybody, too', () =>
  quiet(async () => {
    const at = new Date('2026-10-20T04:00:00Z');
    const begin = async () => {
      const session = await alike();
      await sessions.updateWhere({ _id: session._id }, { seats: 6 });
      await runJob(freezeTickets, new Date('2026-10-12T04:02:00Z'));
      return session;
    };
    expect(await killedEverywhere(begin, () => runJob(drawSessions, at))).toBeGreaterThan(6);
  }));

test('telling, killed at any request and run twice, tells each once', () =>
  quiet(async () => {
    for (const isServed of [true, false])
      for (let request = 0; ; request += 1) {
        await clear();
        const session = await overSession();
        await addMany(session, 7);
        await sealed(session);
        await drawn(session);
        door.dieAfter(request, isServed);
        await runJob(tellDraws).catch(() => null);
        const hasDied = door.revive();
        await runJob(tellDraws);
        await runJob(tellDraws);
        const { data } = await notices.find({ 'params.session': session._id }).limit(100).get();
        expect(data.filter(({ kind }) => kind === 'draw-seat')).toHaveLength(3);
        const places = data.flatMap(({ kind, params }) => (kind === 'draw-waiting' ? [params.count ?? 0] : []));
        expect(places.sort()).toEqual([1, 2, 3, 4]);
        expect((await drawOf(session)).state).toBe('told');
        if (!hasDied) break;
      }
  }));

test('an entry whose answer is lost is one entry', async () => {
  const session = await overSession();
  await addMany(session, 5);
  await sealed(session);
  const key = freshKey();
  door.loseAnswer('database.modifyDocument', 'draws');
  await quiet(async () => expect((await enter(OFFICER, session, undefined, key)).error.code).toBe('INTERNAL'));
  expect((await enter(OFFICER, session, undefined, key)).data.state).toBe('waiting');
  expect((await drawOf(session)).entries).toHaveLength(1);
});

test('a run that read other applicants than the one that sealed has no effect', async () => {
  const session = await overSession();
  await addMany(session, 6);
  const held = door.hold('database.insertDocument', 'draws');
  const zombie = runJob(freezeTickets, sealedAt(session));
  await Promise.race([held.arrived, wait(20_000)]);
  // Meanwhile somebody's account is deleted, and the next run seals without them.
  await applications.removeAll({ _id: `${session._id}-0` });
  const draw = await sealed(session);
  expect(draw.count).toBe(5);
  held.release();
  await zombie;
  expect((await drawOf(session)).listHash).toBe(draw.listHash);
  expect((await listTextOf(session)).split('\n')).toHaveLength(6);
});

test('a session that gets more seats while it is drawn has them all given out', async () => {
  const session = await overSession();
  await addMany(session, 8);
  await sealed(session);
  for (const openid of [OFFICER, ADMIN]) await enter(openid, session);
  // The run has written the line and is about to move the session on.
  const held = door.hold('database.modifyDocument', 'sessions');
  const slow = runJob(drawSessions);
  await Promise.race([held.arrived, wait(20_000)]);
  expect((await lines.get(session._id))?.seats).toBe(3);
  await sessions.updateWhere({ _id: session._id }, { seats: 5, version: _.inc(1) });
  await runJob(drawSessions);
  const before = await lineTickets(session);
  held.release();
  await slow;
  expect(await lines.get(session._id)).toMatchObject({ seats: 5, drawn: 8 });
  expect(await lineTickets(session)).toEqual(before);
  expect(await drawOf(session)).toMatchObject({ state: 'drawn', drawn: { seats: 5 } });
  expect((await sessions.get(session._id))?.state).toBe('drawn');
});

test('a run that read fewer seats, and writes when the session is drawn already, writes nothing over it', async () => {
  const session = await overSession();
  await addMany(session, 8);
  await sealed(session);
  for (const openid of [OFFICER, ADMIN]) await enter(openid, session);
  const held = door.hold('database.insertDocument', 'lines');
  const slow = runJob(drawSessions);
  await Promise.race([held.arrived, wait(20_000)]);
  await sessions.updateWhere({ _id: session._id }, { seats: 5, version: _.inc(1) });
  await runJob(drawSessions);
  held.release();
  await slow;
  expect(await lines.get(session._id)).toMatchObject({ seats: 5 });
  expect(await drawOf(session)).toMatchObject({ drawn: { seats: 5 } });
});
