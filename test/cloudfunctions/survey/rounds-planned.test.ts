import { EVERYBODY, type RosterPlace } from '@domain/survey/groups';
import { noAccount, people } from '../../../cloudfunctions/_kit/people';
import { questionnaires } from '../../../cloudfunctions/_kit/survey/questionnaires';
import { rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { openRounds } from '../../../cloudfunctions/scheduler/jobs/open-rounds';
import { freshKey } from '../../support/as';
import { runJob } from '../../support/jobs';
import { LEAGUE, PROVINCE_ADMIN } from '../../support/roles';
import { ADMIN, OFFICER } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import {
  addQuestionnaire,
  cancel,
  changeQuestionnaire,
  DAY,
  draftBy,
  plan,
  roundOf,
  settle,
  survey,
  wishOf,
} from '../../support/survey-rounds';

const VIEWER = 'demo-province-1';
const HOUR = 3_600_000;

beforeAll(seedTwoSchools);

describe('a draft', () => {
  test('is written by an officer in three requests, and seen by those who look after the place', async () => {
    const saved = await survey(OFFICER, 'save-round', wishOf(await addQuestionnaire()));
    expect(saved).toMatchObject({ ok: true, data: { id: expect.any(String), version: 1 } });
    expect(saved.wire).toHaveLength(3);
    const list = await survey(ADMIN, 'rounds', { place: JILIN.id, behind: null });
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
    expect((await survey(OFFICER, 'save-round', { ...wish, threshold: 0.7 }, key)).error.code).toBe('KEY_REUSED');
  });

  test.each([
    ['a questionnaire that is nowhere', { questionnaireId: 'nowhere' }, 'QUESTIONNAIRE_NOT_FOUND'],
    ['a school that is not theirs', { schools: [YANBIAN.id] }, 'ROUND_SCHOOLS_WRONG'],
    ['an hour that is past', { opensAt: '2026-01-01T00:00:00.000Z' }, 'ROUND_TIMES_WRONG'],
    ['a share that nobody is offered', { threshold: 0.1 }, 'INPUT_INVALID'],
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
      const { data } = await survey(OFFICER, 'round-choices', { place: JILIN.id, asked: null, behind: null });
      expect(data.questionnaires.map((one: { id: string }) => one.id)).not.toContain(id);
    }
  });

  test('that was thrown away is in no list', async () => {
    const { id } = await draftBy(OFFICER);
    expect((await cancel(OFFICER, id)).ok).toBe(true);
    const { data } = await survey(OFFICER, 'rounds', { place: JILIN.id, behind: null });
    expect(data.rounds.map((round: { id: string }) => round.id)).not.toContain(id);
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

const everyClass = async (): Promise<RosterPlace[]> =>
  (await survey(OFFICER, 'round-choices', { place: JILIN.id, asked: null, behind: null })).data.who.classes.map(
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
    // Nor is it copied by somebody who has chosen what it was.
    const blind = await survey(ADMIN, 'save-round', wishOf(questionnaireId, { ...draft }));
    expect([blind.error.code, blind.wire.length]).toEqual(['ROUND_ASKS_OLDER', 2]);
    const { data } = await survey(ADMIN, 'round-choices', { place: JILIN.id, asked: null, behind: null });
    const { version } = data.questionnaires.find((one: { id: string }) => one.id === questionnaireId);
    const seen = await survey(
      ADMIN,
      'save-round',
      wishOf(questionnaireId, { ...draft, questionnaireVersion: version }),
    );
    // The youth league settles, and may not open questionnaires: the draft itself shows what it asks.
    expect((await plan(LEAGUE, draft.id)).data.questionnaire).toEqual((await roundOf(draft.id)).questionnaire);
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
    const { data } = await survey(OFFICER, 'rounds', { place: JILIN.id, behind: null });
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
    expect(await seen(id)).toEqual(['planned', 'people', 'people']);
    await leave('active');
    expect(await seen(id)).toEqual(['open', null, null]);
  });
});

describe('what a round is made of', () => {
  test('are the questionnaires of the place and the classes of its roster, in two requests', async () => {
    const id = await addQuestionnaire();
    const choices = await survey(OFFICER, 'round-choices', { place: JILIN.id, asked: null, behind: null });
    expect(choices.wire).toHaveLength(2);
    expect(choices.data.mayPlan).toBe(false);
    const row = { id, version: 3, title: { 'zh-CN': '二食堂评议' }, items: 5, vote: false };
    expect(choices.data.questionnaires).toContainEqual(row);
    const students = choices.data.who.classes.reduce((sum: number, one: { students: number }) => sum + one.students, 0);
    expect(students).toBe(await people.count({ 'student.schoolId': JILIN.id, 'student.state': 'active' }));
  });

  test('are of very many questionnaires those that were saved last, and the one that a draft asks; behind them all others, each once, in two requests each', async () => {
    await questionnaires.removeAll({});
    const old = (n: number) => ({ _id: `a-questionnaire-${n}`, savedAt: new Date(Date.now() - (n + 1) * DAY) });
    for (let n = 0; n < 60; n += 1) await addQuestionnaire(JILIN.id, old(n));
    await addQuestionnaire(JILIN.id, { _id: 'z-the-newest' });
    const offered = async (asked: string | null, behind: object | null = null) => {
      const { data, wire } = await survey(OFFICER, 'round-choices', { place: JILIN.id, asked, behind });
      expect(wire).toHaveLength(2);
      return { after: data.after, ids: data.questionnaires.map(({ id }: { id: string }) => id) };
    };
    const latest = await offered(null);
    expect([latest.ids[0], latest.ids.length, latest.after.id]).toEqual([
      ...['z-the-newest', 60, 'a-questionnaire-58'],
    ]);
    expect(latest.ids).not.toContain('a-questionnaire-59');
    expect(await offered(null, latest.after)).toEqual({ after: null, ids: ['a-questionnaire-59'] });
    const { ids, after } = await offered('a-questionnaire-59');
    expect([ids, after]).toEqual([[...latest.ids, 'a-questionnaire-59'], null]);
    for (const n of [60, 61]) await addQuestionnaire(JILIN.id, old(n));
    for (const n of [59, 60, 61]) {
      const more = await offered(`a-questionnaire-${n}`);
      expect([more.ids.at(-1), more.ids.length, more.after]).toEqual([`a-questionnaire-${n}`, 61, latest.after]);
    }
    expect((await offered('z-the-newest')).ids).toEqual(latest.ids);
    expect((await offered(await addQuestionnaire(YANBIAN.id))).ids).toEqual(latest.ids);
    // Many of one moment, and what cannot be asked: neither is a part begun or ended by.
    const { savedAt } = old(200);
    for (let n = 0; n < 70; n += 1) await addQuestionnaire(JILIN.id, { _id: `saved-in-one-moment-${n}`, savedAt });
    await addQuestionnaire(JILIN.id, { _id: 'one-that-is-not-finished', savedAt, draft: true });
    await addQuestionnaire(JILIN.id, { _id: 'one-that-is-taken-out', savedAt, removedAt: savedAt });
    const parts = [await offered(null)];
    for (let last = parts[0]; last?.after; last = parts.at(-1)) parts.push(await offered(null, last.after));
    const all = parts.flatMap((part) => part.ids);
    expect([parts.map((part) => part.ids.length), new Set(all).size]).toEqual([[60, 60, 13], 133]);
    await questionnaires.removeAll({});
  });

  test('of the province are its schools with their numbers', async () => {
    const choices = await survey(PROVINCE_ADMIN, 'round-choices', { place: 'province', asked: null, behind: null });
    expect(choices.wire).toHaveLength(2);
    expect(choices.data).toMatchObject({ mayPlan: true, who: { classes: [] } });
    expect(choices.data.who.schools.map((one: { name: string }) => one.name).sort()).toEqual(
      [JILIN.name, YANBIAN.name].sort(),
    );
  });

  test('are nothing to whoever only reads', async () => {
    expect((await survey(VIEWER, 'round-choices', { place: 'province', asked: null, behind: null })).error.code).toBe(
      'NOT_ALLOWED',
    );
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
