import { unseal } from '../../../cloudfunctions/_kit/crypto';
import { personPlace } from '../../../cloudfunctions/_kit/people';
import { findings } from '../../../cloudfunctions/_kit/survey/findings';
import { roundResults } from '../../../cloudfunctions/_kit/survey/round-results';
import { type RoundDocument, rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { freshKey } from '../../support/as';
import { allOf } from '../../support/everything';
import { LEAGUE } from '../../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { CANTEEN_ITEMS } from '../../support/survey';
import { ballotsOf } from '../../support/survey-random';
import { closeNow, countedRound, fillUrns, resultsOf } from '../../support/survey-results';
import { survey } from '../../support/survey-rounds';
import { resultsAt, showResults } from '../../support/survey-shown';

beforeAll(seedTwoSchools);

describe('counting again', () => {
  const recount = (openid: string, round: RoundDocument, key = freshKey(), reason = '有人问起') =>
    survey(openid, 'recount-results', { ...resultsAt(round), reason }, key);

  test('is asked for with a reason, and shown as a further version when anything else comes out', async () => {
    const { round, part } = await countedRound([ballotsOf(CANTEEN_ITEMS, 30, 2)]);
    const { ok, wire } = await recount(ADMIN, round);
    expect([ok, wire.length]).toEqual([true, 4]);
    await closeNow(round);
    expect((await showResults(STUDENT, round)).data.versions).toHaveLength(1);
    await fillUrns(part, 0, ballotsOf(CANTEEN_ITEMS, 31, 2));
    await recount(ADMIN, round);
    await closeNow(round);
    const { data } = await showResults(STUDENT, round);
    expect([data.version, data.ballots]).toEqual([2, 31]);
    expect(data.versions.map(({ reason }: { reason: string | null }) => reason)).toEqual([null, '有人问起']);
    expect((await showResults(STUDENT, round, 1)).data.ballots).toBe(30);
  });

  test('is asked for with a reason that everybody may read: none that the platform will not have, none that names a student', async () => {
    const { round } = await countedRound([ballotsOf(CANTEEN_ITEMS, 30, 2)]);
    const student = (await allOf('people')).find(({ _id }) => _id.startsWith(`${JILIN.id}:`));
    const name = unseal(student?.name as never, personPlace(String(student?._id), 'name'));
    expect((await recount(ADMIN, round, freshKey(), 'risky-word')).error.code).toBe('CONTENT_REFUSED');
    expect((await recount(ADMIN, round, freshKey(), 'review-word')).error.code).toBe('TEXT_NOT_CLEARED');
    expect((await recount(ADMIN, round, freshKey(), `${name}说数错了`)).error.code).toBe('REASON_NAMES_STUDENT');
    expect((await roundResults.get(`${round._id}:${JILIN.id}`))?.recount ?? null).toBeNull();
  });

  test('is the school’s own affair, and asked once', async () => {
    const { round } = await countedRound([ballotsOf(CANTEEN_ITEMS, 30, 2)]);
    expect((await recount('demo-10184-admin', round)).error.code).toBe('RESULTS_NOT_FOUND');
    expect((await recount(OFFICER, round)).error.code).toBe('NOT_ALLOWED');
    const key = freshKey();
    await recount(ADMIN, round, key);
    const again = await recount(ADMIN, round, key);
    expect([again.ok, again.wire.length]).toEqual([true, 1]);
    expect((await recount(ADMIN, round, key, '别的')).error.code).toBe('KEY_REUSED');
  });
});

test('who asks for a count that another has asked for is told so, and the first one’s reason stays until it is counted', async () => {
  const { round } = await countedRound([ballotsOf(CANTEEN_ITEMS, 30, 2)]);
  const recount = (openid: string, reason: string) =>
    survey(openid, 'recount-results', { ...resultsAt(round), reason });
  expect((await recount(ADMIN, '二号楼的票箱数得太少了吧')).ok).toBe(true);
  expect((await recount(LEAGUE, '随便再数一下看看')).error?.code).toBe('RECOUNT_ASKED');
  expect((await resultsOf(round)).recount).toContain('二号楼');
  await closeNow(round);
  expect((await recount(LEAGUE, '随便再数一下看看')).ok).toBe(true);
});

describe('counted again', () => {
  test('the urns give the same bytes', async () => {
    const { round } = await countedRound([ballotsOf(CANTEEN_ITEMS, 55, 5)], { publishesBallots: true });
    const first = await resultsOf(round);
    await roundResults.removeAll({ _id: first._id });
    await rounds.updateWhere({ _id: round._id }, { state: 'counting' });
    await closeNow(round);
    const second = await resultsOf(round);
    expect(JSON.stringify(second.versions)).toBe(JSON.stringify(first.versions));
    expect(second.versions[0]?.ballotsFile).toMatch(/survey-ballots\/round-of-test/);
  });

  test('the same is no new version, another outcome is one, with its reason', async () => {
    const { round, part } = await countedRound([ballotsOf(CANTEEN_ITEMS, 30, 5)]);
    await roundResults.updateWhere({ _id: part._id }, { recount: '有人问起' });
    await closeNow(round);
    expect(await resultsOf(round)).toMatchObject({ recount: null, versions: [{ ballots: 30 }] });
    await fillUrns(part, 0, ballotsOf(CANTEEN_ITEMS, 31, 5)); // as if the first count had been wrong
    await roundResults.updateWhere({ _id: part._id }, { recount: '少数了一张' });
    await closeNow(round);
    const { versions } = await resultsOf(round);
    expect(versions.map(({ ballots, reason }) => [ballots, reason])).toEqual([
      [30, null],
      [31, '少数了一张'],
    ]);
  });
});

describe('what follows from counting again', () => {
  test('is that what is low now waits for a plan, and that what waited before has the figures that hold', async () => {
    const some = (warm: number, quick: number) => [
      ...Array.from({ length: warm }, () => JSON.stringify(['yes', 4, null, { kind: 5, quick: 5 }, null])),
      ...Array.from({ length: quick }, () => JSON.stringify(['yes', 2, null, { kind: 5, quick: 2 }, null])),
    ];
    const { part, round } = await countedRound([some(19, 11)], { threshold: 0.6 });
    const low = async () =>
      (await findings.find({ partId: part._id }).orderBy('_id', 'asc').get()).data.map(
        ({ item, row, positive, n, version }) => [row ?? item, positive, n, version],
      );
    expect(await low()).toEqual([]);
    for (const [ballots, expected] of [
      [
        some(17, 13),
        [
          ['quick', 17, 30, 1],
          ['warm', 17, 30, 1],
        ],
      ],
      [
        some(16, 15),
        [
          ['quick', 16, 31, 2],
          ['warm', 16, 31, 2],
        ],
      ],
    ] as const) {
      await fillUrns(part, 0, ballots);
      await roundResults.updateWhere({ _id: part._id }, { recount: '数错了' });
      await closeNow(round);
      expect(await low()).toEqual(expected);
    }
  });
});
