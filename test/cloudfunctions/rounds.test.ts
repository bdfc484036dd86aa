import { EVERYBODY, type RosterPlace } from '@domain/survey/groups';
import { unseal } from '../../cloudfunctions/_kit/crypto';
import { noAccount, people, personPlace } from '../../cloudfunctions/_kit/people';
import { parts } from '../../cloudfunctions/_kit/survey/parts';
import { rolls } from '../../cloudfunctions/_kit/survey/rolls';
import { type RoundDocument, rounds } from '../../cloudfunctions/_kit/survey/rounds';
import { countTurnout } from '../../cloudfunctions/scheduler/jobs/count-turnout';
import { openRounds } from '../../cloudfunctions/scheduler/jobs/open-rounds';
import { freshKey } from '../support/as';
import { runJob } from '../support/jobs';
import { CITY_ADMIN, LEAGUE, PROVINCE_ADMIN } from '../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../support/schools';
import { findSecret, storedSecrets } from '../support/secrets';
import { openRound, paperFor, partOf } from '../support/survey';
import { addQuestionnaire, changeQuestionnaire, DAY, draftBy, roundOf, survey, wishOf } from '../support/survey-rounds';

const VIEWER = 'demo-province-1';
const ELSEWHERE = 'demo-10184-admin';
const HOUR = 3_600_000;

beforeAll(seedTwoSchools);

const plan = (openid: string, id: string, place: string = JILIN.id) => survey(openid, 'round-plan', { place, id });
const settle = (openid: string, { id, version }: { id: string; version: number }, key = freshKey()) =>
  survey(openid, 'plan-round', { id, version }, key);
const cancel = (openid: string, id: string, key = freshKey()) =>
  survey(openid, 'cancel-round', { id, reason: '问卷写错了' }, key);

describe('a draft', () => {
  test('is written by an officer in three requests, and seen by those who look after the place', async () => {
    const saved = await survey(OFFICER, 'save-round', wishOf(await addQuestionnaire()));
    expect(saved).toMatchObject({ ok: true, data: { id: expect.any(String), version: 1 } });
    expect(saved.wire).toHaveLength(3);
    const list = await survey(ADMIN, 'rounds', { place: JILIN.id });
    expect(list.wire).toHaveLength(2);
    expect(list.data).toMatchObject({ mayWrite: true, at: { scope: JILIN.name } });
    expect(list.data.rounds[0]).toMatchObject({ id: saved.data.id, state: 'draft', turnout: null, by: null });
  });

  test('is changed by whoever saw the present one, and by nobody else', async () => {
    const { id } = await draftBy(OFFICER);
    const questionnaireId = (await roundOf(id)).questionnaireId;
    const change = (version: number) =>
      survey(ADMIN, 'save-round', wishOf(questionnaireId, { id, version, threshold: 0.5 }));
    const changed = await change(1);
    expect(changed).toMatchObject({ ok: true, data: { version: 2 } });
    expect(changed.wire).toHaveLength(3);
    expect((await change(1)).error.code).toBe('ROUND_CHANGED');
    expect((await roundOf(id)).threshold).toBe(0.5);
  });

  test('sent twice is one; the same key with another wish is refused', async () => {
    const [questionnaireId, key] = [await addQuestionnaire(), freshKey()];
    const wish = wishOf(questionnaireId);
    const first = await survey(OFFICER, 'save-round', wish, key);
    const again = await survey(OFFICER, 'save-round', wish, key);
    expect(again.data).toEqual(first.data);
    expect((await survey(OFFICER, 'save-round', { ...wish, threshold: 0.4 }, key)).error.code).toBe('KEY_REUSED');
  });

  test.each([
    ['a questionnaire that is nowhere', { questionnaireId: 'nowhere' }, 'QUESTIONNAIRE_NOT_FOUND'],
    ['a school that is not theirs', { schools: [YANBIAN.id] }, 'ROUND_SCHOOLS_WRONG'],
    ['an hour that is past', { opensAt: '2026-01-01T00:00:00.000Z' }, 'ROUND_TIMES_WRONG'],
    ['another place', { place: YANBIAN.id }, 'NOT_ALLOWED'],
    ['the province', { place: 'province' }, 'NOT_ALLOWED'],
    ['a round that is nowhere', { id: 'a-round-that-is-nowhere', version: 1 }, 'ROUND_NOT_FOUND'],
  ])('of %s is refused', async (_what, more, code) => {
    const wish = wishOf(await addQuestionnaire());
    expect((await survey(OFFICER, 'save-round', { ...wish, ...more })).error.code).toBe(code);
  });

  test('cannot take the questionnaire of another place', async () => {
    const theirs = await addQuestionnaire(YANBIAN.id);
    expect((await survey(OFFICER, 'save-round', wishOf(theirs))).error.code).toBe('QUESTIONNAIRE_NOT_FOUND');
  });

  test('cannot take a questionnaire that is not finished, or was taken out', async () => {
    for (const more of [{ draft: true }, { removedAt: new Date() }]) {
      const id = await addQuestionnaire(JILIN.id, more);
      expect((await survey(OFFICER, 'save-round', wishOf(id))).error.code).toBe('QUESTIONNAIRE_NOT_FOUND');
      const { data } = await survey(OFFICER, 'round-choices', { place: JILIN.id });
      expect(data.questionnaires.map((one: { id: string }) => one.id)).not.toContain(id);
    }
  });

  test('that was thrown away is in no list', async () => {
    const { id } = await draftBy(OFFICER);
    expect((await cancel(OFFICER, id)).ok).toBe(true);
    const { data } = await survey(OFFICER, 'rounds', { place: JILIN.id });
    expect(data.rounds.map((round: { id: string }) => round.id)).not.toContain(id);
  });
});

const everyClass = async (): Promise<RosterPlace[]> =>
  (await survey(OFFICER, 'round-choices', { place: JILIN.id })).data.who.classes.map(
    ({ college, grade, className }: RosterPlace) => ({ college, grade, className }),
  );
const lastClass = async () => (await everyClass()).at(-1) as RosterPlace;
const inClass = ({ college, grade, className }: RosterPlace) => ({
  ...{ 'student.schoolId': JILIN.id, 'student.college': college },
  ...{ 'student.grade': grade, 'student.className': className },
});
const studentsIn = (place: RosterPlace) => people.count(inClass(place));

describe('settling a round', () => {
  test('is the union admin’s or the youth league’s, in four requests; an officer only writes', async () => {
    const draft = await draftBy(OFFICER);
    expect((await settle(OFFICER, draft)).error.code).toBe('NOT_ALLOWED');
    const planned = await settle(ADMIN, draft);
    expect(planned).toMatchObject({ ok: true, data: { version: 2 } });
    expect(planned.wire.length).toBeLessThanOrEqual(4);
    expect((await settle(LEAGUE, await draftBy(OFFICER))).ok).toBe(true);
  });

  test('asks what the draft showed: a changed questionnaire is seen first, and later changes do not reach it', async () => {
    const draft = await draftBy(OFFICER);
    const { questionnaireId } = await roundOf(draft.id);
    await changeQuestionnaire(questionnaireId, '改过的题目');
    const refused = await settle(ADMIN, draft);
    expect([refused.error.code, refused.wire.length]).toEqual(['ROUND_ASKS_OLDER', 2]);
    const seen = await survey(ADMIN, 'save-round', wishOf(questionnaireId, { ...draft }));
    expect((await settle(ADMIN, seen.data)).ok).toBe(true);
    await changeQuestionnaire(questionnaireId, '又改了');
    expect(await roundOf(draft.id)).toMatchObject({
      ...{ state: 'planned', questionnaireVersion: 4, questionnaire: { title: { 'zh-CN': '改过的题目' } } },
    });
  });

  test('leaves nothing to change: not whom it asks, not how results are shown', async () => {
    const draft = await draftBy(OFFICER);
    await settle(ADMIN, draft);
    const before = await roundOf(draft.id);
    const wish = wishOf(before.questionnaireId, {
      id: draft.id,
      version: 2,
      publishesBallots: true,
      grouping: 'college',
    });
    for (const openid of [OFFICER, ADMIN, LEAGUE])
      expect((await survey(openid, 'save-round', wish)).error.code).toBe('ROUND_NOT_NOW');
    expect(await roundOf(draft.id)).toEqual(before);
  });

  test('of nobody is refused', async () => {
    const draft = await draftBy(OFFICER, { eligible: { colleges: ['没有的学院'], grades: null, classes: null } });
    expect((await settle(ADMIN, draft)).error.code).toBe('ROUND_ASKS_NOBODY');
  });

  test('of fewer than ten at a school is refused, and of a class that is not there beside one that is', async () => {
    const place = await lastClass();
    expect(await studentsIn(place)).toBeLessThan(10);
    const asking = async (more: object) =>
      settle(ADMIN, await draftBy(OFFICER, { eligible: { ...EVERYBODY, ...more } }));
    expect((await asking({ classes: [place] })).error).toMatchObject({
      ...{ code: 'ROUND_ASKS_FEW', params: { school: JILIN.name } },
    });
    const gone = { ...place, className: '没有的班' };
    expect((await asking({ classes: [...(await everyClass()), gone] })).error).toMatchObject({
      ...{ code: 'ROUND_CHOICE_GONE', params: { name: `${gone.college} ${gone.grade} 没有的班` } },
    });
    expect((await asking({ colleges: [place.college, '没有的学院'] })).error.code).toBe('ROUND_CHOICE_GONE');
    expect((await asking({ grades: [place.grade, 1999] })).error.code).toBe('ROUND_CHOICE_GONE');
  });

  test('by two at once happens once, and the other is told that it is done', async () => {
    const draft = await draftBy(OFFICER);
    const answers = await Promise.all([settle(ADMIN, draft), settle(LEAGUE, draft), settle(ADMIN, draft)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const { ok, error } of answers)
      if (!ok) expect(['BUSY', 'ROUND_NOT_NOW', 'ROUND_CHANGED']).toContain(error.code);
    expect(await roundOf(draft.id)).toMatchObject({ state: 'planned', version: 2 });
  });

  test('against a change of the same moment: what is settled is what was seen, or nothing', async () => {
    for (let round = 0; round < 4; round += 1) {
      const draft = await draftBy(OFFICER);
      const { questionnaireId } = await roundOf(draft.id);
      const wish = wishOf(questionnaireId, { ...draft, publishesBallots: true });
      const [planned, changed] = await Promise.all([settle(ADMIN, draft), survey(OFFICER, 'save-round', wish)]);
      expect([planned.ok, changed.ok].filter(Boolean)).toHaveLength(1);
      const { state, publishesBallots } = await roundOf(draft.id);
      expect([state, publishesBallots]).toEqual(planned.ok ? ['planned', false] : ['draft', true]);
    }
  });
});

describe('a round whose hour has come', () => {
  const HELD_MINUTES = 10;
  const due = async (more: object) => {
    const draft = await draftBy(OFFICER, { eligible: { ...EVERYBODY, ...more } });
    expect((await settle(ADMIN, draft)).ok).toBe(true);
    await rounds.updateWhere({ _id: draft.id }, { opensAt: new Date(Date.now() - HELD_MINUTES * 60_000) });
    return draft.id;
  };
  const seen = async (id: string) => {
    await runJob(openRounds);
    const { data } = await survey(OFFICER, 'rounds', { place: JILIN.id });
    const { waitsFor } = data.rounds.find((one: { id: string }) => one.id === id);
    return [(await roundOf(id)).state, waitsFor, (await plan(OFFICER, id)).data.waitsFor];
  };

  test('is held, and its desk told, as long as a class it asks is not on the roster', async () => {
    const place = await lastClass();
    const id = await due({ classes: await everyClass() });
    const rename = (to: RosterPlace, from: RosterPlace) =>
      people.updateAll(inClass(from), { 'student.className': to.className });
    const other = { ...place, className: `${place.className}（新）` };
    await rename(other, place);
    expect(await seen(id)).toEqual(['planned', 'people', 'people']);
    await rename(place, other);
    expect(await seen(id)).toEqual(['open', null, null]);
  });

  test('is held as long as fewer than ten are left of those it asks, also when they go while it opens', async () => {
    const classes: RosterPlace[] = [];
    const asked: string[] = [];
    for (const one of await everyClass()) {
      if (asked.length >= 10) break;
      classes.push(one);
      asked.push(...(await people.find(inClass(one)).limit(100).field({ _id: true }).get()).data.map(({ _id }) => _id));
    }
    const id = await due({ classes });
    // Somebody of each class stays.
    const leave = (state: 'active' | 'closed') =>
      Promise.all(
        asked.slice(1, asked.length - 8).map((_id) => people.updateWhere({ _id }, { 'student.state': state })),
      );
    await leave('closed');
    expect(await seen(id)).toEqual(['planned', 'people', 'people']);
    await rounds.updateWhere({ _id: id }, { state: 'opening', lacksPeople: false });
    expect(await seen(id)).toEqual(['opening', 'people', 'people']);
    await leave('active');
    expect(await seen(id)).toEqual(['open', null, null]);
  });
});

describe('cancelling a round', () => {
  const planned = async () => {
    const draft = await draftBy(OFFICER);
    await settle(ADMIN, draft);
    return draft.id;
  };

  test('that is planned is no officer’s, and costs two requests', async () => {
    const id = await planned();
    expect((await cancel(OFFICER, id)).error.code).toBe('NOT_ALLOWED');
    const key = freshKey();
    const done = await cancel(ADMIN, id, key);
    expect(done).toMatchObject({ ok: true, data: { version: 3 } });
    expect(done.wire).toHaveLength(2);
    expect((await cancel(ADMIN, id, key)).ok).toBe(true);
    expect((await cancel(ADMIN, id)).error.code).toBe('ROUND_NOT_NOW');
    expect((await plan(ADMIN, id)).data.cancelled).toMatchObject({ reason: '问卷写错了', wasOpen: false });
  });

  test('in the moment in which it opens: it is open or cancelled, and cancelled is for good', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await planned();
      await rounds.updateWhere({ _id: id }, { opensAt: new Date(Date.now() - 1000) });
      const [done] = await Promise.all([cancel(ADMIN, id), runJob(openRounds)]);
      const again = done.ok ? done : await cancel(ADMIN, id);
      expect(again.ok).toBe(true);
      await runJob(openRounds);
      expect((await roundOf(id)).state).toBe('cancelled');
    }
  });

  test('ends papers at once', async () => {
    const round = await openRound();
    const done = await cancel(ADMIN, round._id);
    expect([done.ok, done.wire.length]).toEqual([true, 4]);
    await expect(paperFor(STUDENT, round)).rejects.toThrow('ROUND_NOT_OPEN');
  });
});

test('why an open round is cancelled is read by everybody: nothing that the platform will not have, no student’s name', async () => {
  const { _id: id } = await openRound();
  const why = (reason: string) => survey(ADMIN, 'cancel-round', { id, reason }, freshKey());
  const [student] = (await people.find({ 'student.schoolId': JILIN.id }).limit(1).get()).data;
  const name = unseal(student?.name as never, personPlace(String(student?._id), 'name'));
  expect((await why('risky-word')).error.code).toBe('CONTENT_REFUSED');
  expect((await why(`${name}填错了`)).error.code).toBe('REASON_NAMES_STUDENT');
  expect((await roundOf(id)).state).toBe('open');
});

describe('what a round is made of', () => {
  test('are the questionnaires of the place and the classes of its roster, in two requests', async () => {
    const id = await addQuestionnaire();
    const choices = await survey(OFFICER, 'round-choices', { place: JILIN.id });
    expect(choices.wire).toHaveLength(2);
    expect(choices.data.mayPlan).toBe(false);
    expect(choices.data.questionnaires).toContainEqual({ id, title: { 'zh-CN': '二食堂评议' }, items: 5 });
    const students = choices.data.who.classes.reduce((sum: number, one: { students: number }) => sum + one.students, 0);
    expect(students).toBe(await people.count({ 'student.schoolId': JILIN.id, 'student.state': 'active' }));
  });

  test('of the province are its schools with their numbers', async () => {
    const choices = await survey(PROVINCE_ADMIN, 'round-choices', { place: 'province' });
    expect(choices.wire).toHaveLength(2);
    expect(choices.data).toMatchObject({ mayPlan: true, who: { classes: [] } });
    expect(choices.data.who.schools.map((one: { name: string }) => one.name).sort()).toEqual(
      [JILIN.name, YANBIAN.name].sort(),
    );
  });

  test('are nothing to whoever only reads', async () => {
    expect((await survey(VIEWER, 'round-choices', { place: 'province' })).error.code).toBe('NOT_ALLOWED');
  });
});

describe('a class', () => {
  const HIGH = '高中部';
  const ONE = '1班';
  const enrol = async (grade: number, count: number) => {
    const [like] = (await people.find({ 'student.schoolId': JILIN.id }).limit(1).get()).data;
    if (!like?.student) throw new Error('nobody is there');
    const student = { ...like.student, college: HIGH, grade, className: ONE };
    for (let n = 0; n < count; n += 1) {
      const _id = `${JILIN.id}:one-of-${grade}-${n}`;
      await people.add({ ...like, _id, account: noAccount(_id), openid: null, memberships: [], student });
    }
  };
  afterAll(() => people.removeAll({ 'student.college': HIGH }));

  test('is one of its year and college: its namesakes are not asked with it', async () => {
    await enrol(2025, 12);
    await enrol(2026, 15);
    const one = { college: HIGH, grade: 2026, className: ONE };
    const { id, version } = await draftBy(OFFICER, {
      eligible: { colleges: null, grades: null, classes: [one, one] },
    });
    expect((await roundOf(id)).eligible.classes).toEqual([one]);
    const seen = await plan(OFFICER, id);
    expect(seen.data.who.classes).toEqual([{ ...one, students: 15 }]);
    expect(seen.data.settled.eligible.classes).toEqual([one]);
    await rounds.updateWhere({ _id: id }, { opensAt: new Date(Date.now() + HOUR) });
    expect((await settle(ADMIN, { id, version })).ok).toBe(true);
    await runJob(openRounds, new Date(Date.now() + 2 * HOUR));
    expect((await roundOf(id)).turnout).toMatchObject({ eligible: 15 });
  });

  test('that nobody is in is asked of nobody, though its name is in another year', async () => {
    const eligible = { colleges: null, grades: null, classes: [{ college: HIGH, grade: 2027, className: ONE }] };
    expect((await settle(ADMIN, await draftBy(OFFICER, { eligible }))).error.code).toBe('ROUND_ASKS_NOBODY');
  });
});

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
    const { data } = await survey(OFFICER, 'rounds', { place: JILIN.id });
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
    const { data } = await survey(OFFICER, 'rounds', { place: JILIN.id });
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
      await survey(ADMIN, 'rounds', { place: JILIN.id }),
      await survey(ADMIN, 'round-choices', { place: JILIN.id }),
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
      const { data } = await survey(PROVINCE_ADMIN, 'rounds', { place: 'province' });
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

test('times are told apart by what is wrong with them', async () => {
  const wish = wishOf(await addQuestionnaire());
  const opensAt = new Date(Date.now() + DAY);
  const closing = (hours: number) => new Date(opensAt.getTime() + hours * 3_600_000).toISOString();
  for (const [closesAt, problem] of [
    [closing(2), 'too-short'],
    [closing(24 * 61), 'too-long'],
  ]) {
    const { error } = await survey(OFFICER, 'save-round', { ...wish, opensAt: opensAt.toISOString(), closesAt });
    expect([error.code, error.params.problem]).toEqual(['ROUND_TIMES_WRONG', problem]);
  }
});
