import { people } from '../../../cloudfunctions/_kit/people';
import { parts } from '../../../cloudfunctions/_kit/survey/parts';
import { rolls } from '../../../cloudfunctions/_kit/survey/rolls';
import type { RoundDocument } from '../../../cloudfunctions/_kit/survey/rounds';
import { countTurnout } from '../../../cloudfunctions/scheduler/jobs/count-turnout';
import { setClock } from '../../support/clock';
import { runJob } from '../../support/jobs';
import { CITY_ADMIN, PROVINCE_ADMIN } from '../../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { findSecret, storedSecrets } from '../../support/secrets';
import { openRound, paperFor, partOf } from '../../support/survey';
import { cancel, draftBy, plan, survey } from '../../support/survey-rounds';

const VIEWER = 'demo-province-1';
const ELSEWHERE = 'demo-10184-admin';

beforeAll(() => {
  // What is said of a round's days hangs on the school's calendar.
  setClock('2026-11-16 10:00');
  return seedTwoSchools();
});
afterAll(() => jest.useRealTimers());

/** As if so many had been asked, and no more: what has opened has ten at least, and the figures do not rely on it. */
async function keepOnRoll(round: RoundDocument, keep: number, schoolId: string = JILIN.id): Promise<void> {
  const { _id } = await partOf(round, schoolId);
  let left = keep;
  for (const roll of (await rolls.find({ partId: _id }).limit(1000).get()).data) {
    const kept = roll.people.slice(0, left);
    left -= kept.length;
    await rolls.updateWhere({ _id: roll._id }, { people: kept, eligible: kept.length });
  }
  await parts.updateWhere({ _id }, { eligible: keep });
}

describe('one round, for those who look after it', () => {
  test('says before it opens whom it would ask, and what is doubtful about it', async () => {
    const grade = (await people.find({ 'student.schoolId': JILIN.id }).limit(1).get()).data[0]?.student?.grade ?? 0;
    const { id } = await draftBy(OFFICER, { eligible: { colleges: null, grades: [grade], classes: null } });
    const seen = await plan(OFFICER, id);
    expect(seen.wire).toHaveLength(2);
    expect(seen.data).toMatchObject({ state: 'draft', steps: ['save', 'cancel'], turnout: null, classes: [] });
    expect(seen.data.who.classes.every((one: { grade: number }) => one.grade === grade)).toBe(true);
    expect((await plan(ADMIN, id)).data.steps).toEqual(['save', 'plan', 'cancel']);
  });

  test('warns where nobody has classes on any of its days', async () => {
    const opensAt = '2027-01-20T00:00:00.000Z';
    const { id } = await draftBy(OFFICER, { opensAt, closesAt: '2027-01-27T00:00:00.000Z' });
    expect((await plan(OFFICER, id)).data.warnings).toEqual(['in-break']);
  });

  test('says since it opened how many were asked and took a paper, as counted on the hour', async () => {
    const round = await openRound({ grouping: 'grade' });
    await paperFor(STUDENT, round);
    expect((await plan(OFFICER, round._id)).data.turnout).toEqual({ eligible: 60, papers: 0, countedAt: null });
    await runJob(countTurnout);
    const seen = await plan(OFFICER, round._id);
    expect(seen.wire).toHaveLength(2);
    expect(seen.data.turnout).toEqual({ eligible: 60, papers: 1, countedAt: expect.any(String) });
    expect(seen.data.schools).toEqual([{ name: JILIN.name, eligible: 60, papers: 1 }]);
    for (const line of [...seen.data.colleges, ...seen.data.grades, ...seen.data.classes])
      expect(line.eligible).toBeGreaterThanOrEqual(10);
    const { data } = await survey(OFFICER, 'rounds', { place: JILIN.id, behind: null });
    expect(data.rounds.find((one: { id: string }) => one.id === round._id).turnout.papers).toBe(1);
  });

  test('of the province shows each school its own part, and nothing of others', async () => {
    const round = await openRound({ place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id] });
    await runJob(countTurnout);
    const above = await plan(PROVINCE_ADMIN, round._id, 'province');
    expect(above.data).toMatchObject({ by: null, steps: ['cancel'], turnout: { eligible: 120 }, classes: [] });
    expect(above.data.schools).toHaveLength(2);
    expect((await plan(VIEWER, round._id, 'province')).data).toMatchObject({ steps: [], turnout: { eligible: 120 } });
    const here = await plan(OFFICER, round._id);
    expect(here.data).toMatchObject({ by: 'province', steps: [], turnout: { eligible: 60 } });
    expect(here.data.schools).toEqual([{ name: JILIN.name, eligible: 60, papers: 0 }]);
    const { data } = await survey(OFFICER, 'rounds', { place: JILIN.id, behind: null });
    expect(data.rounds.find((one: { id: string }) => one.id === round._id)).toMatchObject({
      by: 'province',
      turnout: null,
    });
  });

  test('is nobody’s who looks after another place', async () => {
    const round = await openRound();
    for (const [openid, place] of [
      [ELSEWHERE, JILIN.id],
      [ELSEWHERE, YANBIAN.id],
      [CITY_ADMIN, JILIN.id],
      [PROVINCE_ADMIN, 'province'],
    ] as const)
      expect((await plan(openid, round._id, place)).error.code).toBe('ROUND_NOT_FOUND');
    expect((await plan(STUDENT, round._id)).error.code).toBe('NOT_ALLOWED');
    for (const openid of [ELSEWHERE, CITY_ADMIN, PROVINCE_ADMIN])
      expect((await cancel(openid, round._id)).error.code).toBe('ROUND_NOT_FOUND');
  });

  test('names nobody, in whatever state: no id of a person, no envelope, no seed', async () => {
    const round = await openRound({ grouping: 'college' });
    await paperFor(STUDENT, round);
    await runJob(countTurnout);
    const secrets = await storedSecrets();
    for (const answer of [
      await plan(ADMIN, round._id),
      await survey(ADMIN, 'rounds', { place: JILIN.id, behind: null }),
      await survey(ADMIN, 'round-choices', { place: JILIN.id, asked: null, behind: null }),
    ])
      expect(findSecret(answer.data, secrets)).toBeNull();
  });

  test('of several schools has no sum of papers where it would tell of a small one', async () => {
    const college = '只在这里的学院';
    const move = async (schoolId: string, count: number) => {
      const { data } = await people.find({ 'student.schoolId': schoolId }).limit(count).get();
      for (const { _id } of data) await people.updateWhere({ _id }, { 'student.college': college });
      return data.map(({ _id, student }) => ({ _id, college: student?.college ?? '' }));
    };
    const moved = [...(await move(JILIN.id, 12)), ...(await move(YANBIAN.id, 12))];
    try {
      const provinces = { place: 'province' as const, schoolId: null, schools: [JILIN.id, YANBIAN.id] };
      const few = await openRound({
        ...{ ...provinces, eligible: { colleges: [college], grades: null, classes: null } },
      });
      await keepOnRoll(few, 3, YANBIAN.id);
      const all = await openRound(provinces);
      await runJob(countTurnout);
      const turnoutOf = async ({ _id }: { _id: string }) => (await plan(PROVINCE_ADMIN, _id, 'province')).data.turnout;
      expect(await turnoutOf(few)).toMatchObject({ eligible: 15, papers: null });
      expect(await turnoutOf(all)).toMatchObject({ eligible: 120, papers: 0 });
      const { data } = await survey(PROVINCE_ADMIN, 'rounds', { place: 'province', behind: null });
      const papers = (id: string) => data.rounds.find((one: { id: string }) => one.id === id).turnout.papers;
      expect([papers(few._id), papers(all._id)]).toEqual([null, 0]);
    } finally {
      for (const one of moved) await people.updateWhere({ _id: one._id }, { 'student.college': one.college });
    }
  });

  test('of fewer than ten says nothing of how many took part', async () => {
    const round = await openRound();
    const asked = 6;
    await keepOnRoll(round, asked);
    await runJob(countTurnout);
    const { data } = await plan(OFFICER, round._id);
    expect(data.turnout).toMatchObject({ eligible: asked, papers: null });
    expect(data.schools).toEqual([{ name: JILIN.name, eligible: asked, papers: null }]);
    expect([...data.colleges, ...data.grades, ...data.classes]).toEqual([]);
  });
});
