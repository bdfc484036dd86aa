import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';
import { freeClosedSeats } from '../../../cloudfunctions/scheduler/jobs/free-closed-seats';
import { settleSessions } from '../../../cloudfunctions/scheduler/jobs/settle-sessions';
import { tellOfSeats } from '../../../cloudfunctions/scheduler/jobs/tell-of-seats';
import { studentIdAt } from '../../../tools/seed/documents';
import { about, addDrawn, appointment, studentOf } from '../../support/appointment';
import { end, walkIn } from '../../support/at-door';
import { aLine, bind, wishFor } from '../../support/binding';
import { setClock } from '../../support/clock';
import { runJob } from '../../support/jobs';
import { CLASSMATE } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let made = 0;

beforeAll(seedTwoSchools);

/** Somebody with the only seat, whose line the import closes; CLASSMATE is the next. */
async function closed(name: string, inDays = 10) {
  made += 1;
  const openid = `leaves-the-roster-${made}`;
  const line = await aLine(name);
  await bind(openid, wishFor(line));
  const id = studentIdAt(JILIN, line);
  const session = await addDrawn([id, studentOf(CLASSMATE)], { seats: 1, inMinutes: inDays * 24 * 60 });
  const { student } = (await people.get(id)) ?? {};
  await people.updateWhere({ _id: id }, { student: _.set({ ...student, state: 'closed', closedAt: new Date() }) });
  const next = async () => (await about(session, CLASSMATE, 'my-application')).data.applied.is;
  return { openid, id, session, next };
}

test('the seat of somebody whose line was closed goes to the next, once, three days later, and they are told', async () => {
  const { openid, id, session, next } = await closed('没有同名的人');
  expect(await runJob(freeClosedSeats, new Date(Date.now() + 3 * DAY - HOUR))).toEqual({ freed: 0 });
  expect(await next()).toBe('waiting');
  setClock(new Date(Date.now() + 3 * DAY + HOUR));
  try {
    expect(await runJob(freeClosedSeats)).toEqual({ freed: 1 });
    expect(await next()).toBe('offered');
    expect(await runJob(freeClosedSeats)).toEqual({ freed: 0 });
    for (let run = 0; run < 2; run += 1) await runJob(tellOfSeats);
    expect((await notices.find({ to: id, kind: 'seat-gone' }).limit(5).get()).data).toHaveLength(1);
    // Back on the roster they read that it was not their doing.
    const { student } = (await people.get(id)) ?? {};
    await people.updateWhere({ _id: id }, { student: _.set({ ...student, state: 'active' }) });
    const { applied } = (await about(session, openid, 'my-application')).data;
    expect(applied).toMatchObject({ is: 'left', had: 'seat', late: false, gone: true });
  } finally {
    jest.useRealTimers();
  }
});

test('whoever is back on the roster within those days has their seat', async () => {
  const { id, next } = await closed('漏掉又补上的人');
  const { student } = (await people.get(id)) ?? {};
  await people.updateWhere({ _id: id }, { student: _.set({ ...student, state: 'active' }) });
  expect(await runJob(freeClosedSeats, new Date(Date.now() + 4 * DAY))).toEqual({ freed: 0 });
  expect(await next()).toBe('waiting');
});

test('it waits for who may only have another number, and stays theirs when they come', async () => {
  const who = await closed('换了学号的人');
  const line = await aLine('换了学号的人');
  expect(await runJob(freeClosedSeats)).toEqual({ freed: 0 });
  await bind(who.openid, wishFor(line));
  expect(await runJob(freeClosedSeats, new Date(Date.now() + 5 * DAY))).toEqual({ freed: 0 });
  expect((await about(who.session, who.openid, 'my-application')).data.applied.is).toBe('seated');
});

test('it waits three days, and no longer than until the day before', async () => {
  const [far, near] = [await closed('再没有来的人'), await closed('再没有来的人', 2)];
  expect(await runJob(freeClosedSeats, new Date(Date.now() + DAY - HOUR))).toEqual({ freed: 0 });
  expect(await runJob(freeClosedSeats, new Date(Date.now() + DAY + HOUR))).toEqual({ freed: 1 });
  expect([await near.next(), await far.next()]).toEqual(['offered', 'waiting']);
  expect(await runJob(freeClosedSeats, new Date(Date.now() + 3 * DAY + HOUR))).toEqual({ freed: 1 });
});

test('it makes nobody absent: whoever comes with another number, after the seat was let go, has given nothing back', async () => {
  const { openid, session } = await closed('换了学号又来的人', 2);
  const { startsAt } = session;
  const line = await aLine('换了学号又来的人');
  const nearly = new Date(startsAt.getTime() - 24 * HOUR + 5 * 60_000);
  expect(await runJob(freeClosedSeats, nearly)).toMatchObject({ freed: 1 });
  await bind(openid, wishFor(line));
  try {
    setClock(new Date(startsAt.getTime() + 16 * 60_000));
    expect((await about(session, openid, 'my-application')).data.applied).toMatchObject({ is: 'left', late: false });
    expect((await walkIn(session, 40)).ok).toBe(true);
    expect((await end(session)).data).toEqual({ here: 1, absent: 0 });
    await runJob(settleSessions, new Date(startsAt.getTime() + HOUR));
    expect((await appointment(openid, 'my-absences', {})).data.rows).toEqual([]);
  } finally {
    jest.useRealTimers();
  }
});
