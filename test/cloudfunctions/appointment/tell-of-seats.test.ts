import { offerUntil } from '@domain/appointment/seats';
import { applications, ticketOf } from '../../../cloudfunctions/_kit/appointment/applications';
import { lines } from '../../../cloudfunctions/_kit/appointment/lines';
import { type SessionDocument, sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _, Collection } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { accountOf, people } from '../../../cloudfunctions/_kit/people';
import { finishLeaving } from '../../../cloudfunctions/scheduler/jobs/finish-leaving';
import { tellOfSeats } from '../../../cloudfunctions/scheduler/jobs/tell-of-seats';
import {
  about,
  addApplication,
  addLine,
  addRush,
  addSession,
  applicationDocument,
  bindMore,
} from '../../support/appointment';
import { badPlatform } from '../../support/bad-platform';
import { runJob } from '../../support/jobs';
import { seedTwoSchools } from '../../support/schools';

const HOUR = 3_600_000;
const MANY = Array.from({ length: 6 }, (_none, n) => `one-more-student-${n}`);
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = MANY;
const from = (hours: number) => new Date(Date.now() + hours * HOUR);

beforeAll(async () => {
  await seedTwoSchools();
  await bindMore(MANY);
});

const idOf = async (openid: string): Promise<string> => {
  const { data } = await people
    .find({ account: accountOf(openid) })
    .limit(1)
    .get();
  return data[0]?._id ?? '';
};
/** What somebody was told of a session, in the order of what happened. */
async function told(session: SessionDocument, openid: string): Promise<string[]> {
  const query = { to: await idOf(openid), 'params.session': session._id };
  const { data } = await notices.find(query).orderBy('at', 'asc').limit(50).get();
  return data.map(({ kind }) => kind);
}
const standing = async (session: SessionDocument, openid: string): Promise<string> =>
  (await about(session, openid, 'my-application')).data.applied.is;
const claimAll = async (session: SessionDocument, openids: readonly string[]): Promise<void> => {
  for (const openid of openids) expect((await about(session, openid, 'claim-seat')).ok).toBe(true);
};
/** What the job knows of earlier runs is lost: other tests have let it run in other hours. */
beforeEach(async () => {
  await new Collection('jobs').removeAll({ _id: `${tellOfSeats.name}:state` });
});

describe('of seats', () => {
  test('whoever came in time is told so once, and whoever waits is told nothing', async () => {
    const session = await addRush(1, [FIRST, SECOND]);
    await claimAll(session, [FIRST, SECOND]);
    for (let times = 0; times < 3; times += 1) await runJob(tellOfSeats);
    expect([await told(session, FIRST), await told(session, SECOND)]).toEqual([['seat-taken'], []]);
  });

  test('to whom a seat is offered is told until when; silent, they are told that it went on, and the next is told', async () => {
    const session = await addRush(1, [FIRST, SECOND, THIRD]);
    await claimAll(session, [FIRST, SECOND, THIRD]);
    await about(session, FIRST, 'leave-seat');
    await runJob(tellOfSeats);
    await runJob(tellOfSeats);
    expect(await told(session, SECOND)).toEqual(['seat-offered']);
    const { data } = await notices
      .find({ to: await idOf(SECOND), kind: 'seat-offered' })
      .limit(9)
      .get();
    const until = Date.parse(data.find(({ params }) => params.session === session._id)?.params.moment ?? '');
    expect(Math.abs(until - offerUntil(new Date(), session.startsAt).getTime())).toBeLessThan(60_000);
    await runJob(tellOfSeats, new Date(until + 360_000));
    await runJob(tellOfSeats, new Date(until + 720_000));
    expect([await told(session, SECOND), await told(session, THIRD)]).toEqual([
      ['seat-offered', 'seat-lapsed'],
      ['seat-offered'],
    ]);
  });

  test('whoever said yes or left is not told what they did themselves', async () => {
    const session = await addRush(1, [FIRST, SECOND, THIRD]);
    await claimAll(session, [FIRST, SECOND, THIRD]);
    await about(session, FIRST, 'leave-seat');
    await about(session, SECOND, 'answer-offer', { accept: true });
    await about(session, THIRD, 'leave-seat');
    await runJob(tellOfSeats);
    expect([await told(session, FIRST), await told(session, SECOND), await told(session, THIRD)]).toEqual([[], [], []]);
  });

  test('an offer that came and went while nothing ran is told as what it is: gone', async () => {
    const session = await addRush(1, [FIRST, SECOND, THIRD]);
    await claimAll(session, [FIRST, SECOND, THIRD]);
    await about(session, FIRST, 'leave-seat');
    await runJob(tellOfSeats, new Date(offerUntil(new Date(), session.startsAt).getTime() + HOUR));
    expect(await told(session, SECOND)).toEqual(['seat-lapsed']);
    expect(await told(session, THIRD)).toEqual(['seat-offered']);
  });

  test('a session that is over or cancelled, and a draw that is told by itself, are passed by', async () => {
    const session = await addRush(1, [FIRST, SECOND]);
    await claimAll(session, [FIRST, SECOND]);
    await sessions.updateWhere({ _id: session._id }, { state: 'cancelled' });
    const drawn = await addSession({ state: 'drawn', seats: 1 });
    const id = await idOf(FIRST);
    await addApplication(drawn, id);
    await addLine(drawn);
    const drawnLine = { tickets: _.set([ticketOf(drawn._id, id)]), joined: null, drawn: 1, allottedAt: new Date() };
    await lines.updateWhere({ _id: drawn._id }, drawnLine);
    await runJob(tellOfSeats);
    expect([await told(session, FIRST), await told(drawn, FIRST)]).toEqual([[], []]);
    expect(await standing(drawn, FIRST)).toBe('seated');
  });
});

test('of more seats than one answer of the database holds, nobody loses theirs', async () => {
  const session = await addSession({ allots: 'first-come', channel: 'representative-hour', seats: 1001 });
  await addLine(session);
  const all = Array.from({ length: 1001 }, (_none, nth) => applicationDocument(session, `one-of-many-${nth}`));
  for (const from of [0, 500, 1000]) await applications.addAll(all.slice(from, from + 500));
  const joined = _.set(all.map(() => new Date()));
  await lines.updateWhere({ _id: session._id }, { tickets: _.set(all.map(({ ticket }) => ticket)), joined });
  await runJob(tellOfSeats);
  expect((await lines.get(session._id))?.moves).toEqual([]);
  expect(await notices.count({ kind: 'seat-taken', 'params.session': session._id })).toBe(1001);
});

describe('killed anywhere', () => {
  const platform = badPlatform();

  test.each([true, false])(
    'it tells everybody once in the end; the last request is carried out: %s',
    async (isLastServed) => {
      const session = await addRush(2, MANY);
      await claimAll(session, MANY);
      await about(session, FIRST, 'leave-seat');
      let hasDied = true;
      for (let count = 0; hasDied; count += 1) {
        platform.dieAfter(count, isLastServed);
        await runJob(tellOfSeats).catch(() => ({}));
        hasDied = platform.revive();
      }
      await runJob(tellOfSeats);
      const all = await Promise.all(MANY.map((openid) => told(session, openid)));
      expect(all).toEqual([[], ['seat-taken'], ['seat-offered'], [], [], []]);
    },
  );
});

describe('when somebody deletes their account', () => {
  const platform = badPlatform();

  /** As the person is once they have asked for it. */
  const leaving = async (openid: string): Promise<string> => {
    const _id = await idOf(openid);
    const account = accountOf(openid);
    const values = { account: `leaving:${_id}`, leaving: _.set({ at: new Date(), account, line: 'freed' }) };
    expect(await people.updateWhere({ _id }, values)).toBe(true);
    return _id;
  };
  const backAs = (openid: string, _id: string) =>
    people.updateWhere({ _id }, { account: accountOf(openid), leaving: _.remove() });

  test('their seat goes to the next, their place is passed over, and nothing of them is left', async () => {
    const session = await addRush(1, [FIRST, SECOND, THIRD]);
    await claimAll(session, [FIRST, SECOND, THIRD]);
    const ids = [await leaving(FIRST), await leaving(SECOND)];
    await runJob(finishLeaving);
    await runJob(finishLeaving);
    expect(await standing(session, THIRD)).toBe('offered');
    expect((await lines.get(session._id))?.moves).toHaveLength(2);
    expect(await applications.count({ authorId: _.in(ids) })).toBe(0);
    for (const [nth, openid] of [FIRST, SECOND].entries()) await backAs(openid, ids[nth] ?? '');
  });

  test('killed anywhere on the way, it is done in the end, once', async () => {
    const session = await addRush(1, [FIRST, SECOND]);
    await claimAll(session, [FIRST, SECOND]);
    const id = await leaving(FIRST);
    let hasDied = true;
    for (let count = 0; hasDied; count += 1) {
      platform.dieAfter(count, count % 2 === 0);
      await runJob(finishLeaving).catch(() => ({}));
      hasDied = platform.revive();
    }
    expect(await standing(session, SECOND)).toBe('offered');
    expect((await lines.get(session._id))?.moves).toHaveLength(1);
    await backAs(FIRST, id);
  });

  test('a claim that was on its way then is found by the second look', async () => {
    const session = await addRush(1, [FIRST, SECOND]);
    const held = platform.hold('database.modifyDocument', 'lines');
    const claiming = about(session, FIRST, 'claim-seat');
    await held.arrived;
    const id = await leaving(FIRST);
    await runJob(finishLeaving);
    held.release();
    expect((await claiming).data.applied.is).toBe('seated');
    await claimAll(session, [SECOND]);
    await runJob(finishLeaving, from(0.01));
    expect(await standing(session, SECOND)).toBe('offered');
    await backAs(FIRST, id);
  });

  test('before the draw, the seat that their ticket draws goes on as soon as it is drawn', async () => {
    const drawn = await addSession({ state: 'drawn', seats: 1 });
    const next = await idOf(FOURTH);
    await addApplication(drawn, next);
    await addLine(drawn);
    const tickets = ['00000000deadbeef', ticketOf(drawn._id, next)];
    const line = { tickets: _.set(tickets), joined: null, drawn: 2, allottedAt: new Date() };
    await lines.updateWhere({ _id: drawn._id }, line);
    await runJob(tellOfSeats);
    expect(await standing(drawn, FOURTH)).toBe('offered');
    await runJob(tellOfSeats);
    expect(await told(drawn, FOURTH)).toEqual(['seat-offered']);
  });
});
