import { dayOf, plusDays } from '@domain/core/school-clock';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { accountOf, people, personOf } from '../../../cloudfunctions/_kit/people';
import { addFindings, findings } from '../../../cloudfunctions/_kit/survey/findings';
import { remindOfFindings } from '../../../cloudfunctions/scheduler/jobs/remind-of-findings';
import { main as surveyFunction } from '../../../cloudfunctions/survey/index';
import { as, freshKey } from '../../support/as';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { CITY_ADMIN, LEAGUE, PROVINCE_ADMIN } from '../../support/roles';
import { DEPARTMENT, OFFICE } from '../../support/routing';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { CANTEEN } from '../../support/survey';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

beforeAll(seedTwoSchools);
beforeEach(async () => {
  await findings.removeAll({});
  await notices.removeAll({});
});

const TODAY = dayOf(new Date());
const day = (days: number) => plusDays(TODAY, days);
const DUE = 7;
const PART = { _id: `round-to-remind:${JILIN.id}`, schoolId: JILIN.id };
const WARM = `${PART._id}:warm`;

/** Something low that has a plan: who answers for it, and in how many days it is to be done. */
async function promised(owner: string, place: string = JILIN.id): Promise<void> {
  const round = { _id: 'round-to-remind', place, questionnaire: CANTEEN, closesAt: new Date() };
  await addFindings(round, PART, [{ item: 'warm', row: null, positive: 41, n: 100 }]);
  await plan({ owner });
}
async function change(action: string, input: object): Promise<void> {
  const { version } = (await findings.get(WARM)) ?? { version: 0 };
  const answer = await as(OFFICER, surveyFunction, action, { id: WARM, version, ...input }, freshKey());
  if (!answer.ok) throw new Error(answer.error.code);
}
const plan = (more: object = {}) =>
  change('plan-finding', { owner: OFFICE, action: '加两个保温台', due: day(DUE), ...more });

/** A run so many days from today. */
const run = (days: number, time = '09:00') => runJob(remindOfFindings, new Date(`${day(days)}T${time}:00+08:00`));
const idOf = async (openid: string) => (await personOf(accountOf(openid)))?._id ?? '';
const told = async () => (await allOf('notices')).map(({ to, kind, params }) => ({ to, kind, params }));
const readers = async () => [...new Set((await told()).map(({ to }) => String(to)))].sort();
const ids = async (...openids: string[]) => (await Promise.all(openids.map(idOf))).sort();

test('the day before and once it has passed, the office that answers and the admins are told, once each, by day', async () => {
  await promised(OFFICE);
  for (let days = 0; days < DUE + 4; days += 1)
    for (const time of ['07:59', '08:00', '15:00', '21:00']) await run(days, time);
  const all = (await told()).sort((a, b) => (String(a.kind) < String(b.kind) ? -1 : 1));
  for (const openid of [DEPARTMENT, ADMIN]) {
    const to = await idOf(openid);
    expect(all.filter((one) => one.to === to)).toEqual([
      { to, kind: 'finding-due', params: { finding: WARM, day: day(DUE) } },
      { to, kind: 'finding-late', params: { finding: WARM, day: day(DUE) } },
    ]);
  }
  expect(await readers()).toEqual(await ids(DEPARTMENT, ADMIN));
});

test.each([
  [-2, 0],
  [-1, 1],
  [0, 1],
])('%i days from its day it is due, for %i of two readers each', async (days, each) => {
  await promised(OFFICE);
  expect(await run(DUE + days)).toEqual({ reminded: each });
  expect((await told()).map(({ kind }) => kind)).toEqual(Array.from({ length: 2 * each }, () => 'finding-due'));
});

test('a scheduler that slept over the day tells only that it has passed', async () => {
  await promised(OFFICE);
  await run(DUE + 30);
  expect((await told()).map(({ kind }) => kind)).toEqual(['finding-late', 'finding-late']);
});

test('what is done needs nobody, and a day that was put off is told of anew', async () => {
  await promised(OFFICE);
  await run(DUE - 1);
  await plan({ due: day(DUE + 5) });
  await run(DUE + 1);
  expect(await told()).toHaveLength(2);
  await run(DUE + 4);
  expect(await told()).toHaveLength(4);
  await change('report-finding', { text: '装好了，抽查四次都热。', done: true });
  await run(DUE + 6);
  expect(await told()).toHaveLength(4);
});

test('an office of the union is told by its name; where nobody has the office, the admins alone', async () => {
  await promised('权益部');
  await run(DUE);
  expect(await readers()).toEqual(await ids(OFFICER, ADMIN));
  await notices.removeAll({});
  await plan({ owner: '饮食中心' });
  await run(DUE);
  expect(await readers()).toEqual(await ids(ADMIN));
});

test('where neither is left, whoever may plan it: at the school, then where the round came from', async () => {
  await promised('饮食中心', 'province');
  const without = async (openid: string) => {
    const person = await personOf(accountOf(openid));
    if (!person) throw new Error('nobody');
    await people.updateWhere({ _id: person._id }, { memberships: [] });
    return () => people.updateWhere({ _id: person._id }, { memberships: person.memberships });
  };
  const admin = await without(ADMIN);
  await run(DUE);
  expect(await readers()).toEqual(await ids(OFFICER));
  const officer = await without(OFFICER);
  await notices.removeAll({});
  await run(DUE + 1);
  expect(await readers()).toEqual(await ids(PROVINCE_ADMIN));
  for (const openid of [STUDENT, LEAGUE, CITY_ADMIN]) expect(await readers()).not.toContain(await idOf(openid));
  await admin();
  await officer();
});

test('killed at any request, or run twice at once, it tells everybody once', async () => {
  const door = await openWireDoor(localCloud.admin);
  try {
    for (let request = 0; request < 7; request += 1)
      for (const isLastServed of [false, true]) {
        await findings.removeAll({});
        await notices.removeAll({});
        await promised(OFFICE);
        door.dieAfter(request, isLastServed);
        await run(DUE).catch(() => undefined);
        door.revive();
        await Promise.all([run(DUE), run(DUE)]);
        expect([request, isLastServed, (await told()).length, (await findings.get(WARM))?.remindOn]).toEqual([
          ...[request, isLastServed, 2, day(DUE + 1)],
        ]);
      }
  } finally {
    await door.close();
  }
});

test('what is decided while it runs stands', async () => {
  await promised(OFFICE);
  const door = await openWireDoor(localCloud.admin);
  try {
    const { arrived, release } = door.hold('database.modifyDocument', 'findings');
    const running = run(DUE);
    await arrived;
    await findings.updateWhere({ _id: WARM }, { version: 9, due: day(DUE + 9), remindOn: day(DUE + 8) });
    release();
    await running;
    expect(await findings.get(WARM)).toMatchObject({ version: 9, remindOn: day(DUE + 8) });
  } finally {
    await door.close();
  }
});
