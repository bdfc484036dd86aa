import { wordsAt } from '@domain/survey/named-words';
import { SHIPPED } from '@domain/survey/templates/templates';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { unseal } from '../../../cloudfunctions/_kit/crypto';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people, personPlace } from '../../../cloudfunctions/_kit/people';
import { questionnaires } from '../../../cloudfunctions/_kit/survey/questionnaires';
import { roundResults } from '../../../cloudfunctions/_kit/survey/round-results';
import { forgetPersons } from '../../../cloudfunctions/scheduler/jobs/forget-persons';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { CITY_ADMIN, LEAGUE, PROVINCE_ADMIN } from '../../support/roles';
import { ADMIN, CLASSMATE, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { CANTEEN, CANTEEN_ITEMS } from '../../support/survey';
import { ballotPage } from '../../support/survey-answer';
import { freshQuestionnaireId, saveAsking, showAsking } from '../../support/survey-editor';
import { ballotsOf } from '../../support/survey-random';
import { countedRound } from '../../support/survey-results';
import { addQuestionnaire, DAY, survey } from '../../support/survey-rounds';
import { resultsAt, showResults } from '../../support/survey-shown';
import { idOf } from '../../support/time-of-cases';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

const ELSEWHERE = 'demo-10184-student-1';
const NAMED: Questionnaire = { ...CANTEEN, aboutPersons: true, title: { 'zh-CN': '金哲洙 五维评价' } };
const LOW = ballotsOf(CANTEEN_ITEMS, 60, 3).map(() => JSON.stringify(['yes', 1, null, { kind: 1, quick: 1 }, null]));

beforeAll(seedTwoSchools);

async function named(openid: string) {
  const one = await people.get(await idOf(openid));
  if (!one?.name) throw new Error('nobody');
  return { id: one._id, nameHash: one.nameHash, name: unseal(one.name, personPlace(one._id, 'name')) };
}

const counted = (questionnaire: Questionnaire) =>
  countedRound(
    [LOW],
    { questionnaire, publishesBallots: true },
    { own: Array.from({ length: 12 }, (_each, n) => `第${n}句`) },
  );

describe('what names whom it assesses', () => {
  test('is a template that says so, and says so for good', async () => {
    for (const name of ['cadre', 'role-model'] as const) expect(SHIPPED[name].aboutPersons).toBe(true);
    const id = freshQuestionnaireId();
    await saveAsking(OFFICER, { id, draft: true, questionnaire: NAMED });
    await saveAsking(OFFICER, { id, version: 1, draft: true, questionnaire: CANTEEN });
    expect((await showAsking(OFFICER, id)).data.questionnaire).toEqual({ ...CANTEEN, aboutPersons: true });
  });

  test('is what asks a question of the five-dimension review, whatever the phone says of it', async () => {
    const { aboutPersons: _, ...unsaid } = SHIPPED.cadre;
    const { ok, data } = await saveAsking(OFFICER, { questionnaire: unsaid });
    expect([ok, data.questionnaire.aboutPersons]).toEqual([true, true]);
  });

  test('measures what the five-dimension review does, and nothing else: what is a canteen needs a plan', async () => {
    const { cadre } = SHIPPED;
    const named = { ...cadre, title: { ...cadre.title, 'zh-CN': '金哲洙 五维评价' } };
    expect((await saveAsking(OFFICER, { questionnaire: named })).ok).toBe(true);
    const wrong = async (items: Questionnaire['items']) =>
      (await saveAsking(OFFICER, { questionnaire: { ...named, items } })).error?.params;
    const warm = CANTEEN_ITEMS.find(({ id }) => id === 'warm');
    if (!warm) throw new Error('nothing is warm');
    const other = { item: 'warm', problem: 'persons-item' };
    expect(await wrong([...cadre.items, { ...warm, onlyIf: null }])).toMatchObject(other);
    // An id of the review under which something else is asked.
    const reworded = cadre.items.map((one) =>
      one.id === 'duty' ? { ...one, title: { 'zh-CN': '食堂怎么样？' } } : one,
    );
    expect(await wrong(reworded)).toMatchObject({ item: 'duty', problem: 'persons-item' });
    const union = { ...SHIPPED.union, aboutPersons: true as const };
    expect((await saveAsking(OFFICER, { questionnaire: union })).error.params.problem).toBe('persons-item');
    const canteen = { ...CANTEEN, aboutPersons: true as const };
    expect((await saveAsking(OFFICER, { questionnaire: canteen })).error.params.problem).toBe('persons-item');
  });

  test('is never a student of the school without saying so: refused with where the name stands, and kept as a draft', async () => {
    const { name } = await named(CLASSMATE);
    const titled = { ...CANTEEN, title: { 'zh-CN': `你们那里${name}这位同学` } };
    const wrong = async (questionnaire: Questionnaire) => (await saveAsking(OFFICER, { questionnaire })).error;
    const { code, params } = await wrong(titled);
    expect([code, wordsAt(titled, params.places)]).toEqual(['QUESTIONNAIRE_NAMES', [name]]);
    expect(Object.keys(params)).toEqual(['places']);
    expect(JSON.stringify(params)).not.toContain(name);
    const [first, ...others] = CANTEEN_ITEMS;
    const asked = { ...first, title: { 'zh-CN': `你觉得${name}怎么样？` } } as (typeof CANTEEN_ITEMS)[number];
    for (const one of [
      { ...CANTEEN, items: [asked, ...others] },
      { ...CANTEEN, comparedAs: name },
    ])
      expect(wordsAt(one, (await wrong(one)).params.places)).toEqual([name]);
    // Nothing is lost: a draft keeps every word, and is no more finished by being saved again.
    const id = freshQuestionnaireId();
    expect((await saveAsking(OFFICER, { id, draft: true, questionnaire: titled })).data.questionnaire).toEqual(titled);
    const again = await saveAsking(OFFICER, { id, version: 1, questionnaire: titled });
    expect(again.error.code).toBe('QUESTIONNAIRE_NAMES');
    expect((await showAsking(OFFICER, id)).data).toMatchObject({ draft: true, version: 1 });
    const { cadre } = SHIPPED;
    const review = { ...cadre, title: { ...cadre.title, 'zh-CN': `${name} 五维评价` } };
    expect((await saveAsking(OFFICER, { questionnaire: review })).ok).toBe(true);
  });

  test('is never a student of the school behind very many words either, in no more than four requests', async () => {
    const { name } = await named(CLASSMATE);
    const line = (at: number) =>
      Array.from({ length: 120 }, (_none, n) => String.fromCodePoint(0x4e00 + at * 120 + n)).join('');
    const own = CANTEEN_ITEMS.find(({ kind }) => kind === 'text');
    const asked = (at: number, text: string) =>
      ({ ...own, id: `own-${at}`, title: { 'zh-CN': text } }) as Questionnaire['items'][number];
    const items = Array.from({ length: 39 }, (_none, at) => asked(at, line(at)));
    const questionnaire = { ...CANTEEN, items: [...items, asked(39, `${name}怎么样`)] };
    const last = await saveAsking(OFFICER, { questionnaire });
    expect([wordsAt(questionnaire, last.error.params.places), last.wire.length <= 4]).toEqual([[name], true]);
    const said = await saveAsking(OFFICER, { questionnaire, notNames: [name] });
    expect([said.data.notNames.length, said.wire.length]).toEqual([1, 4]);
    const much = await saveAsking(OFFICER, { questionnaire: { ...CANTEEN, items } });
    expect([much.ok, much.data.unsure, much.wire.length]).toEqual([true, true, 4]);
  });

  test('brings no finding to light, and is read at its own school only', async () => {
    const { round, part } = await counted(NAMED);
    expect((await allOf('findings')).filter(({ partId }) => partId === part._id)).toEqual([]);
    const listed = async (openid: string) =>
      (await survey(openid, 'results-list', { school: JILIN.id, behind: null })).data.rounds.some(
        (one: { round: string }) => one.round === round._id,
      );
    const asked = (openid: string) => [
      showResults(openid, round),
      survey(openid, 'ballots-file', { ...resultsAt(round), version: 0 }),
      survey(openid, 'released-texts', { ...resultsAt(round), after: '' }),
    ];
    for (const openid of [STUDENT, OFFICER, ADMIN, LEAGUE]) {
      for (const answer of asked(openid)) expect([openid, (await answer).ok]).toEqual([openid, true]);
      expect(await listed(openid)).toBe(true);
    }
    for (const openid of [ELSEWHERE, CITY_ADMIN, PROVINCE_ADMIN]) {
      for (const answer of asked(openid))
        expect([openid, (await answer).error?.code]).toEqual([openid, 'RESULTS_NOT_FOUND']);
      expect(await listed(openid)).toBe(false);
    }
    expect((await showResults(STUDENT, round)).data.aboutPersons).toBe(true);
    const others = await survey(STUDENT, 'other-schools', { round: round._id, item: 'warm', row: '' });
    expect(others.error.code).toBe('RESULTS_NOT_FOUND');
    // Ballots are had by account only; the list of their ids is everybody's.
    const list = await ballotPage(part._id);
    expect([list.data.ballots.length, list.data.file]).toEqual([60, undefined]);
  });

  test('is no last time of anything that others see, under the same name', async () => {
    const comparedAs = '学生会工作评议';
    const named = await counted({ ...NAMED, comparedAs });
    const vote = await counted({ ...CANTEEN, comparedAs, vote: true });
    // As it was counted before votes were marked.
    await roundResults.updateWhere({ _id: vote.part._id }, { aboutPersons: _.remove() });
    const closesAt = new Date(named.round.closesAt.getTime() + DAY);
    const { round } = await countedRound([LOW], { questionnaire: { ...CANTEEN, comparedAs }, closesAt });
    const lastTimes = async (openid: string) =>
      (await showResults(openid, round)).data.earlier.map((one: { round: string }) => one.round);
    expect((await lastTimes(STUDENT)).sort()).toEqual([named.round._id, vote.round._id].sort());
    for (const openid of [ELSEWHERE, CITY_ADMIN]) expect([openid, await lastTimes(openid)]).toEqual([openid, []]);
    // Such a vote is nowhere else either.
    const { round: old, part } = vote;
    expect((await showResults(ELSEWHERE, old)).error?.code).toBe('RESULTS_NOT_FOUND');
    expect((await showResults(STUDENT, old)).data.aboutPersons).toBe(true);
    const listed = await survey(ELSEWHERE, 'results-list', { school: JILIN.id, behind: null });
    expect(listed.data.rounds.map((one: { round: string }) => one.round)).not.toContain(old._id);
    const others = await survey(ELSEWHERE, 'other-schools', { round: old._id, item: 'warm', row: '' });
    expect(others.error?.code).toBe('RESULTS_NOT_FOUND');
    expect((await ballotPage(part._id)).data.file).toBeUndefined();
  });

  test('is read by the city or the province that asked, where it asked, and by no other of them', async () => {
    const asked = { questionnaire: NAMED, place: 'province' as const, schoolId: null };
    const { round } = await countedRound([LOW], asked);
    expect((await showResults(PROVINCE_ADMIN, round)).ok).toBe(true);
    for (const openid of [ELSEWHERE, CITY_ADMIN])
      expect((await showResults(openid, round)).error?.code).toBe('RESULTS_NOT_FOUND');
  });

  test('goes a school year after its end, wherever the job dies; what is about something else stays', async () => {
    const NAMES = [
      'rounds',
      'round-parts',
      'round-results',
      'round-turnouts',
      'urns',
      'survey-texts',
      'questionnaires',
    ];
    const all = async () => Promise.all(NAMES.map(allOf));
    await runJob(forgetPersons, new Date(Date.now() + 800 * DAY));
    const before = await all();
    const old = new Date(Date.now() + 400 * DAY);
    for (let served = 1; ; served += 1) {
      await counted(NAMED);
      await counted({ ...CANTEEN, vote: true });
      await addQuestionnaire(JILIN.id, { questionnaire: NAMED });
      const young = await all();
      await runJob(forgetPersons, new Date(Date.now() + 300 * DAY));
      expect(await all()).toEqual(young);
      const door = await openWireDoor(localCloud.admin);
      door.dieAfter(served, served % 2 === 0);
      await runJob(forgetPersons, old).catch(() => undefined);
      const died = door.revive();
      await runJob(forgetPersons, old);
      await door.close();
      expect(await all()).toEqual(before);
      if (!died || served > 4) break;
    }
    expect(await questionnaires.count({ 'questionnaire.aboutPersons': true })).toBe(0);
  });
});
