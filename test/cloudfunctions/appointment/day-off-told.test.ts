import { dayOf, plusDays } from '@domain/core/school-clock';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import { sessions } from '../../../cloudfunctions/_kit/appointment/sessions';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { resetAlarms } from '../../../cloudfunctions/scheduler/jobs/reset-alarms';
import { addSession, appointment } from '../../support/appointment';
import { at } from '../../support/calendar';
import { setClock } from '../../support/clock';
import { role } from '../../support/granting';
import { runJob } from '../../support/jobs';
import { LEAGUE } from '../../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { unchanged } from '../../support/sessions';
import { idOf } from '../../support/time-of-cases';
import { doorOfTests } from '../../support/wire-door';

const DAY = '2026-11-25';
const NOW = '2026-11-16 09:00';
/** Everybody who plans at the school. */
const WRITERS = [OFFICER, ADMIN, LEAGUE];

beforeAll(async () => {
  setClock(NOW);
  await seedTwoSchools();
});
afterAll(() => jest.useRealTimers());
beforeEach(async () => {
  setClock(NOW);
  await setDays();
  await runJob(resetAlarms, minutes(3));
  await sessions.removeAll({ schoolId: JILIN.id });
  await notices.removeAll({ kind: 'session-day-off' });
});
const door = doorOfTests();

const minutes = (count: number) => new Date(Date.now() + count * 60_000);
/** The school's days anew: some days off in November, or none. */
async function setDays(...days: string[]): Promise<void> {
  const { version } = (await role(ADMIN, 'show-school-days', {})).data;
  const breaks = days.map((day) => ({ name: '运动会', from: day, to: day }));
  const { ok, error } = await role(ADMIN, 'set-school-days', { version, breaks, workdays: [] });
  if (!ok) throw new Error(`days not set: ${error.code}`);
}
/** They are changed, and the scheduler runs when what began before has ended. */
async function change(...days: string[]): Promise<void> {
  setClock(minutes(1));
  await setDays(...days);
  await runJob(resetAlarms, minutes(3));
}
const addOn = (day: string, more: Partial<SessionDocument> = {}) =>
  addSession({
    ...{ startsAt: at(`${day} 15:00`), endsAt: at(`${day} 16:00`), closesAt: at('2026-11-20 12:00') },
    ...more,
  });
async function told(): Promise<string[]> {
  const { data } = await notices.find({ kind: 'session-day-off' }).limit(100).get();
  return data.map(({ to, params }) => `${params.session} ${to}`).sort();
}
const toAll = (...some: { _id: string }[]): string[] =>
  some.flatMap(({ _id }) => WRITERS.map((one) => `${_id} ${idOf(one)}`)).sort();
const look = async (openid: string, { _id: id }: SessionDocument) =>
  (await appointment(openid, 'session', { id })).data;
async function rowOf(openid: string, { _id }: SessionDocument) {
  const { data, wire } = await appointment(openid, 'sessions', { schoolId: JILIN.id });
  expect(wire).toHaveLength(2);
  return [...data.drafts, ...data.next, ...data.past].find(({ id }: { id: string }) => id === _id);
}

test('a published session whose day is off by now says so to all who plan, in its row and on its page, and to nobody else', async () => {
  const session = await addOn(DAY);
  const other = await addOn(plusDays(DAY, 1));
  const all = async (one: SessionDocument) => {
    const said: unknown[] = [];
    for (const openid of WRITERS) said.push([(await look(openid, one)).dayDoubt, (await rowOf(openid, one)).dayOff]);
    return said;
  };
  expect(await all(session)).toEqual(WRITERS.map(() => [null, false]));
  await change(DAY);
  expect(await all(session)).toEqual(WRITERS.map(() => ['off', true]));
  expect(await all(other)).toEqual(WRITERS.map(() => [null, false]));
  expect([(await look(STUDENT, session)).dayDoubt, (await rowOf(STUDENT, session)).dayOff]).toEqual([null, false]);
  const { data, wire } = await appointment(OFFICER, 'session', { id: session._id });
  expect([data.dayDoubt, wire.length]).toEqual(['off', 2]);
  const more = { schoolId: JILIN.id, list: 'next', from: session.startsAt.toISOString() };
  expect((await appointment(OFFICER, 'more-sessions', more)).data.rows[0]).toMatchObject({ dayOff: true });
  expect(await told()).toEqual(toAll(session));
});

test('once for the day, whatever else changes; again where it was a day of classes between', async () => {
  const session = await addOn(DAY);
  await change(DAY);
  await change(DAY, '2026-11-27');
  expect(await told()).toHaveLength(WRITERS.length);
  await change('2026-11-27');
  expect((await look(OFFICER, session)).dayDoubt).toBeNull();
  await change(DAY);
  expect(await told()).toHaveLength(2 * WRITERS.length);
});

test('moved to another day it says nothing more, and of that day it is told when that is off, too', async () => {
  const session = await addOn(DAY);
  await change(DAY);
  const [from, to] = [at('2026-11-26 15:00'), at('2026-11-26 16:00')];
  const times = { startsAt: from.toISOString(), endsAt: to.toISOString(), reason: '那天放假' };
  expect((await appointment(OFFICER, 'change-session', { ...(await unchanged(session._id)), ...times })).ok).toBe(true);
  expect([(await look(OFFICER, session)).dayDoubt, (await rowOf(OFFICER, session)).dayOff]).toEqual([null, false]);
  await change(DAY, '2026-11-26');
  expect(await told()).toHaveLength(2 * WRITERS.length);
});

test('moved to a day that is off already it says so on its page, and nobody hears that the calendar has changed', async () => {
  await change('2026-11-26');
  const session = await addOn(DAY);
  const times = { startsAt: at('2026-11-26 15:00').toISOString(), endsAt: at('2026-11-26 16:00').toISOString() };
  const wish = { ...(await unchanged(session._id)), ...times, reason: '那天放假' };
  expect((await appointment(OFFICER, 'change-session', wish)).ok).toBe(true);
  expect((await look(OFFICER, session)).dayDoubt).toBe('off');
  await change('2026-11-26', '2026-11-27');
  expect(await told()).toEqual([]);
});

test('nothing is said of what is cancelled, was held, is a draft, is of another school, or was published for a day off', async () => {
  const quiet = [
    await addOn(DAY, {
      ...{ state: 'cancelled' },
      cancelled: { at: new Date(), by: 'x', reason: '不开了', from: 'open', told: true },
    }),
    await addOn(DAY, { state: 'held', startsAt: at('2026-11-13 15:00'), endsAt: at('2026-11-13 16:00') }),
    await addOn(DAY, { schoolId: 'another-school' }),
  ];
  await change(DAY);
  const draft = await addOn(DAY, { state: 'draft', opensAt: at('2026-11-17 09:00') });
  const wish = { id: draft._id, version: 1, anyway: true };
  expect((await appointment(OFFICER, 'publish-session', wish)).ok).toBe(true);
  await change(DAY, '2026-11-13');
  expect(await told()).toEqual([]);
  for (const one of [...quiet.slice(0, 2), draft]) {
    expect([one._id, (await look(OFFICER, one)).dayDoubt]).toEqual([one._id, null]);
    expect([one._id, (await rowOf(OFFICER, one)).dayOff]).toEqual([one._id, false]);
  }
  // Moved to another day off, it was not meant for that one.
  await sessions.updateWhere({ _id: draft._id }, { startsAt: at('2026-11-26 15:00') });
  await change(DAY, '2026-11-26');
  expect(await told()).toEqual(toAll(draft));
  await sessions.removeAll({ schoolId: 'another-school' });
});

test('killed anywhere, and run twice at once: each of them hears of each session once', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  let deaths = 0;
  for (let count = 0; ; count += 1) {
    await sessions.removeAll({ schoolId: JILIN.id });
    await notices.removeAll({ kind: 'session-day-off' });
    const some = [await addOn(DAY), await addOn(DAY, { state: 'confirmed' })];
    await setDays(DAY);
    door.dieAfter(count, count % 2 === 0);
    await runJob(resetAlarms, minutes(3)).catch(() => undefined);
    const died = door.revive();
    if (died) deaths += 1;
    await Promise.all([runJob(resetAlarms, minutes(4)), runJob(resetAlarms, minutes(4))]);
    expect([count, await told()]).toEqual([count, toAll(...some)]);
    expect(dayOf(at(`${DAY} 15:00`))).toBe((await sessions.get(some[0]?._id ?? ''))?.offTold);
    await setDays();
    await runJob(resetAlarms, minutes(5));
    if (!died) break;
  }
  expect(deaths).toBeGreaterThan(6);
  jest.restoreAllMocks();
  expect(
    await sessions
      .find({ offTold: _.neq('') })
      .limit(1)
      .get(),
  ).toMatchObject({ data: [] });
});
