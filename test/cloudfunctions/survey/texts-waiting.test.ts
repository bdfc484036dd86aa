import { dayOf, plusDays } from '@domain/core/school-clock';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { _ } from '../../../cloudfunctions/_kit/database';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { people } from '../../../cloudfunctions/_kit/people';
import { roundResults } from '../../../cloudfunctions/_kit/survey/round-results';
import type { RoundDocument } from '../../../cloudfunctions/_kit/survey/rounds';
import { surveyTexts } from '../../../cloudfunctions/_kit/survey/texts';
import { tellOfTexts } from '../../../cloudfunctions/scheduler/jobs/tell-of-texts';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { LEAGUE } from '../../support/roles';
import { ADMIN, OFFICER } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { CANTEEN, CANTEEN_ITEMS } from '../../support/survey';
import { ballotsOf } from '../../support/survey-random';
import { countedRound, overAt, resultsOf } from '../../support/survey-results';
import { idOf } from '../../support/time-of-cases';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

beforeAll(seedTwoSchools);
beforeEach(async () => {
  await roundResults.updateAll({}, { tellOn: null });
  await notices.removeAll({});
});

const ABOUT_UNION: Questionnaire = { ...CANTEEN, aboutUnion: true };
const counted = async (own: readonly string[] = ['排队太长'], questionnaire = CANTEEN): Promise<RoundDocument> =>
  (await countedRound([ballotsOf(CANTEEN_ITEMS, 30, 2)], { questionnaire }, { own })).round;

/** A run so many days after a round was counted. */
const run = (round: RoundDocument, days: number, time = '09:00') =>
  runJob(tellOfTexts, new Date(`${plusDays(dayOf(overAt(round)), days)}T${time}:00+08:00`));
const told = async (): Promise<unknown[]> =>
  (await allOf('notices')).filter(({ kind }) => kind === 'texts-waiting').map(({ to }) => to);
const ids = async (...openids: string[]) => (await Promise.all(openids.map(idOf))).sort();

/** Somebody holds no role for a while. */
async function without(openid: string, work: () => Promise<void>): Promise<void> {
  const _id = await idOf(openid);
  const before = (await people.get(_id))?.memberships ?? [];
  await people.updateWhere({ _id }, { memberships: _.set([]) });
  await work();
  await people.updateWhere({ _id }, { memberships: _.set(before) });
}

test('the desk hears once by day that texts wait, once more if some still do some school days later, and then no more', async () => {
  const round = await counted();
  await run(round, 1, '07:30');
  expect(await told()).toEqual([]);
  for (const time of ['08:30', '10:00', '15:00']) await run(round, 1, time);
  expect((await told()).sort()).toEqual(await ids(OFFICER, ADMIN));
  const [one] = await allOf('notices');
  expect(one?.params).toEqual({ round: round._id, school: JILIN.id });
  await run(round, 5);
  expect(await told()).toHaveLength(2);
  for (let days = 6; days < 40; days += 1) await run(round, days);
  expect((await told()).sort()).toEqual((await ids(OFFICER, ADMIN)).flatMap((id) => [id, id]));
});

test('nobody hears of what is read, nor of a survey in which nothing was written', async () => {
  const read = await counted();
  await surveyTexts.updateAll({ schoolId: JILIN.id }, { state: 'released' });
  await run(read, 1);
  const silent = await counted([]);
  await run(silent, 1);
  expect(await told()).toEqual([]);
  expect((await resultsOf(read)).tellOn).toBeNull();
  const later = await counted();
  await run(later, 1);
  await surveyTexts.updateAll({ schoolId: JILIN.id }, { state: 'withheld' });
  await run(later, 30);
  expect(await told()).toHaveLength(2);
});

test('what is about the union’s desk the youth league hears; where it has nobody, nobody does until somebody comes', async () => {
  const round = await counted(['权益部只会说收到'], ABOUT_UNION);
  await without(LEAGUE, async () => {
    for (const days of [1, 2, 3]) await run(round, days);
    expect(await told()).toEqual([]);
  });
  await run(round, 4);
  expect(await told()).toEqual(await ids(LEAGUE));
  await run(round, 40);
  expect(await told()).toHaveLength(2);
});

test('where the desk has nobody the youth league hears of the others too', async () => {
  const round = await counted();
  await without(OFFICER, () => without(ADMIN, async () => void (await run(round, 1))));
  expect(await told()).toEqual(await ids(LEAGUE));
});

test('killed at any request, or run twice at once, it tells each once', async () => {
  const round = await counted();
  const again = { tellOn: dayOf(overAt(round)), wereTold: false };
  const door = await openWireDoor(localCloud.admin);
  jest.spyOn(console, 'error').mockImplementation(() => {});
  try {
    for (let request = 0; request < 9; request += 1)
      for (const isLastServed of [false, true]) {
        await notices.removeAll({});
        await roundResults.updateAll({ roundId: round._id }, again);
        door.dieAfter(request, isLastServed);
        await run(round, 1).catch(() => undefined);
        door.revive();
        await Promise.all([run(round, 1), run(round, 1, '09:10')]);
        expect([request, isLastServed, (await told()).sort()]).toEqual([
          ...[request, isLastServed, await ids(OFFICER, ADMIN)],
        ]);
        expect((await resultsOf(round)).wereTold).toBe(true);
      }
  } finally {
    await door.close();
    jest.restoreAllMocks();
  }
});
