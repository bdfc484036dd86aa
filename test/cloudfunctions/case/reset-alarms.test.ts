import { plusDays } from '@domain/core/school-clock';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { _ } from '../../../cloudfunctions/_kit/database';
import { schoolSettings } from '../../../cloudfunctions/_kit/school-settings';
import { resetAlarms } from '../../../cloudfunctions/scheduler/jobs/reset-alarms';
import { wakeCases } from '../../../cloudfunctions/scheduler/jobs/wake-cases';
import { at } from '../../support/calendar';
import { setClock } from '../../support/clock';
import { allOf } from '../../support/everything';
import { role } from '../../support/granting';
import { runJob } from '../../support/jobs';
import { PLACE } from '../../support/roles';
import { ADMIN, CLASSMATE, caseIn, file, STEPS, STUDENT, step } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { doorOfTests } from '../../support/wire-door';

beforeAll(async () => {
  setClock('2026-11-16 09:00');
  await seedTwoSchools();
});
afterAll(() => jest.useRealTimers());
const door = doorOfTests();

type Days = { breaks?: { name: string; from: string; to: string }[]; workdays?: string[] };
async function setDays({ breaks = [], workdays = [] }: Days): Promise<void> {
  const { version } = (await role(ADMIN, 'show-school-days', {})).data;
  const { ok, error } = await role(ADMIN, 'set-school-days', { version, breaks, workdays });
  if (!ok) throw new Error(`days not set: ${error.code}`);
}
const sportsWeek = { name: '运动会', from: '2026-11-18', to: '2026-11-20' };
const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const wakeOf = async (id: string) => (await cases.get(id))?.wakeAt;
/** Everything of all cases but when they are looked at next. */
const promises = async () => (await allOf('cases')).map(({ wakeAt: _wakeAt, ...rest }) => rest);
const isDue = async () => (await schoolSettings.get(PLACE))?.alarmsDue ?? null;

/** Cases that wait for something counted in school days, and some that do not. */
async function someCases(): Promise<Record<string, string>> {
  setClock('2026-11-16 09:00');
  await cases.removeAll({ version: _.gte(0) });
  const ids = {
    asked: await caseIn('waiting-for-student'),
    acknowledged: await caseIn('acknowledged'),
    danger: await file(STUDENT, { danger: true }),
    solved: await caseIn('closed'),
    called: await caseIn('to-be-called', CLASSMATE),
  };
  await runJob(wakeCases);
  return ids;
}

test('new days move what is counted in school days, and nothing that was promised', async () => {
  await setDays({});
  const ids = await someCases();
  const was = Object.fromEntries(
    await Promise.all(Object.entries(ids).map(async ([name, id]) => [name, await wakeOf(id)])),
  );
  expect(was).toMatchObject({ asked: at('2026-11-19 08:00'), called: at('2026-11-19 08:00') });
  const before = await promises();
  await setDays({ breaks: [sportsWeek] });
  // Whoever began before may still write by the old days: so it is left for two minutes.
  await runJob(resetAlarms, minutes(1));
  expect(await wakeOf(ids.asked ?? '')).toEqual(was.asked);
  expect((await runJob(resetAlarms, minutes(3))).changed).toBe(3);
  expect(await wakeOf(ids.asked ?? '')).toEqual(at('2026-11-24 08:00'));
  expect(await wakeOf(ids.called ?? '')).toEqual(at('2026-11-24 08:00'));
  // The school day before the 19th is the 17th then.
  expect([was.acknowledged, await wakeOf(ids.acknowledged ?? '')]).toEqual([
    at('2026-11-18 08:00'),
    at('2026-11-17 08:00'),
  ]);
  for (const name of ['danger', 'solved']) expect([name, await wakeOf(ids[name] ?? '')]).toEqual([name, was[name]]);
  expect(await promises()).toEqual(before);
  expect(await isDue()).toBeNull();
  expect(await runJob(resetAlarms, minutes(5))).toEqual({ changed: 0 });
});

test('a break that is taken back brings the alarm forward again: it is not heard days late', async () => {
  await setDays({ breaks: [sportsWeek] });
  const { asked = '' } = await someCases();
  expect(await wakeOf(asked)).toEqual(at('2026-11-24 08:00'));
  await setDays({});
  await runJob(resetAlarms, minutes(3));
  expect(await wakeOf(asked)).toEqual(at('2026-11-19 08:00'));
});

test('the duty phone is no day: nothing is done for it', async () => {
  await setDays({});
  await runJob(resetAlarms, minutes(3));
  await role(ADMIN, 'set-duty-phone', { phone: '0431-85166000' });
  expect(await isDue()).toBeNull();
});

test('days that change again while it is at work are done once more', async () => {
  await setDays({ breaks: [sportsWeek] });
  const { asked = '' } = await someCases();
  const clearing = door.hold('database.modifyDocument', 'school-settings');
  setClock(minutes(5));
  const slow = runJob(resetAlarms, minutes(0));
  await clearing.arrived;
  await setDays({});
  clearing.release();
  await slow;
  expect(await isDue()).not.toBeNull();
  await runJob(resetAlarms, minutes(3));
  expect([await isDue(), await wakeOf(asked)]).toEqual([null, at('2026-11-19 08:00')]);
});

test('a student who answers while it is at work is first: their case goes by the new days', async () => {
  await setDays({});
  const { asked = '' } = await someCases();
  await setDays({ breaks: [sportsWeek] });
  const held = door.hold('database.modifyDocument', 'cases');
  const slow = runJob(resetAlarms, minutes(3));
  await held.arrived;
  const step1 = step(STUDENT, asked, 'supplement', STEPS.supplement.say);
  held.release();
  expect((await step1).ok).toBe(true);
  await slow;
  expect((await cases.get(asked))?.phase.status).toBe('acknowledged');
});

test('killed anywhere, and run twice: every alarm is where the new days have it', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  let deaths = 0;
  for (let count = 0; ; count += 1) {
    await setDays(count % 2 === 0 ? {} : { breaks: [sportsWeek] });
    const { asked = '', called = '' } = await someCases();
    await setDays(count % 2 === 0 ? { breaks: [sportsWeek] } : {});
    door.dieAfter(count, count % 3 === 0);
    await runJob(resetAlarms, minutes(3)).catch(() => undefined);
    const died = door.revive();
    if (died) deaths += 1;
    await Promise.all([runJob(resetAlarms, minutes(4)), runJob(resetAlarms, minutes(4))]);
    const then = at(count % 2 === 0 ? '2026-11-24 08:00' : '2026-11-19 08:00');
    expect([count, await wakeOf(asked), await wakeOf(called), await isDue()]).toEqual([count, then, then, null]);
    if (!died) break;
  }
  expect(deaths).toBeGreaterThan(8);
  jest.restoreAllMocks();
});

test('a walk over many cases goes on where time ended, also past cases that share a place', async () => {
  await setDays({});
  const { asked = '' } = await someCases();
  const one = await cases.get(asked);
  const copies = Array.from({ length: 250 }, (_none, n) => ({
    ...(one as never as object),
    ...{ _id: `copy-of-a-case-${String(n).padStart(4, '0')}`, number: `copy-${n}` },
    // More than one look holds share a place.
    ...(n < 130
      ? {}
      : { rank: `3${String(1_800_000_000_000 + n)}${plusDays('2026-01-01', n).replaceAll('-', '').padEnd(13, '0')}` }),
  }));
  for (let start = 0; start < copies.length; start += 50) await cases.addAll(copies.slice(start, start + 50) as never);
  await setDays({ breaks: [sportsWeek] });
  let runs = 0;
  for (; (await isDue()) !== null && runs < 400; runs += 1) {
    // Time for one look a run.
    let looks = 0;
    const task = { now: minutes(3), endsAt: { getTime: () => Date.now() + (looks++ < 2 ? 1000 : -1) } as Date };
    await resetAlarms.run(task);
  }
  expect(runs).toBeGreaterThan(2);
  const late = (await allOf('cases')).filter(({ _id, wakeAt }) => {
    const isCopy = _id.startsWith('copy') || _id === asked;
    return isCopy && (wakeAt as Date).getTime() !== at('2026-11-24 08:00').getTime();
  });
  expect(late.map(({ _id }) => _id)).toEqual([]);
});
