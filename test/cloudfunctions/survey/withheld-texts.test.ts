import { WITHHELD_FOR, type WithheldFor } from '@types_/survey/results';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import type { RoundDocument } from '../../../cloudfunctions/_kit/survey/rounds';
import { surveyTexts } from '../../../cloudfunctions/_kit/survey/texts';
import { countTextsAgain } from '../../../cloudfunctions/scheduler/jobs/count-texts';
import { tellOfDanger } from '../../../cloudfunctions/scheduler/jobs/tell-of-danger';
import { freshKey } from '../../support/as';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { LEAGUE } from '../../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { CANTEEN, CANTEEN_ITEMS, openRound } from '../../support/survey';
import { roundFor } from '../../support/survey-answer';
import { freshQuestionnaireId, saveAsking } from '../../support/survey-editor';
import { ballotsOf } from '../../support/survey-random';
import { countedRound } from '../../support/survey-results';
import { DAY, survey } from '../../support/survey-rounds';
import { resultsAt, showResults } from '../../support/survey-shown';
import { idOf } from '../../support/time-of-cases';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

beforeAll(seedTwoSchools);

const ABOUT_UNION = { ...CANTEEN, aboutUnion: true as const };

const withTexts = async (own: readonly string[], questionnaire = CANTEEN) =>
  (await countedRound([ballotsOf(CANTEEN_ITEMS, 30, 2)], { questionnaire }, { own })).round;
const listed = (openid: string, round: RoundDocument, list = 'withheld-texts') =>
  survey(openid, list, { ...resultsAt(round), after: '' });
const waiting = (openid: string, round: RoundDocument) => survey(openid, 'text-review', resultsAt(round));
const first = async (openid: string, round: RoundDocument): Promise<string> =>
  (await waiting(openid, round)).data.texts[0].id;
const decide = (openid: string, id: string, why: string | null, remark = '', key = freshKey()) =>
  survey(openid, 'decide-text', { id, why, remark }, key);
/** By somebody who sees for what it is withheld now, unless it says for what they saw it withheld. */
const release = async (openid: string, id: string, key = freshKey(), seen?: WithheldFor) => {
  const why = seen ?? (await surveyTexts.get(id))?.why ?? 'other';
  return survey(openid, 'release-withheld', { id, why }, key);
};

/** What the youth league was told of danger in what was written in a round. */
const dangersToldIn = async ({ _id }: RoundDocument) =>
  (await allOf('notices')).filter(
    ({ kind, params }) => kind === 'text-danger' && (params as { round: string }).round === _id,
  );

const leagues = { 'memberships.schoolId': JILIN.id, 'memberships.role': 'youth-league' };
/** The youth league of the school is nobody for a while. */
async function withoutLeague(work: () => Promise<void>): Promise<void> {
  const { data } = await people.find(leagues).limit(10).get();
  for (const { _id } of data) await people.updateWhere({ _id }, { memberships: _.set([]) });
  await work();
  for (const { _id, memberships } of data) await people.updateWhere({ _id }, { memberships: _.set(memberships) });
}

describe('a text is withheld', () => {
  test('for one of a few kinds, with a word more where somebody is in danger or the kind says nothing', async () => {
    const round = await withTexts(WITHHELD_FOR);
    for (const why of WITHHELD_FOR) {
      const id = await first(OFFICER, round);
      const bare = await decide(OFFICER, id, why);
      expect([why, bare.ok]).toEqual([why, !['danger', 'other'].includes(why)]);
      if (!bare.ok) {
        expect(bare.error.code).toBe('TEXT_REASON_MISSING');
        expect((await decide(OFFICER, id, why, '告诉了心理中心')).ok).toBe(true);
      }
    }
    const { data, wire } = await listed(LEAGUE, round);
    expect(wire).toHaveLength(2);
    expect(data.texts.map(({ why }: { why: string }) => why).sort()).toEqual([...WITHHELD_FOR].sort());
    const danger = data.texts.find(({ why }: { why: string }) => why === 'danger');
    expect(danger).toMatchObject({ remark: '告诉了心理中心', office: '权益部', item: 'own' });
    expect(Object.keys(danger).sort()).toEqual(['at', 'id', 'item', 'office', 'remark', 'text', 'why']);
    for (const openid of [OFFICER, ADMIN, STUDENT])
      expect((await listed(openid, round)).error.code).toBe('NOT_ALLOWED');
    expect((await listed('demo-10184-league', round)).error.code).toBe('RESULTS_NOT_FOUND');
  });

  test('for danger, and the youth league hears of it, once; not for anything else', async () => {
    const round = await withTexts(['我不想活了', '骂人的话']);
    const id = await first(OFFICER, round);
    const key = freshKey();
    const { ok, wire } = await decide(OFFICER, id, 'danger', '告诉了心理中心', key);
    expect([ok, wire.length]).toEqual([true, 2]);
    expect((await decide(OFFICER, id, 'danger', '告诉了心理中心', key)).ok).toBe(true);
    await decide(OFFICER, await first(OFFICER, round), 'insult');
    for (const _again of [1, 2]) await runJob(tellOfDanger);
    const here = await dangersToldIn(round);
    expect(here).toHaveLength(1);
    expect(here[0]).toMatchObject({ to: idOf(LEAGUE), params: { round: round._id, school: JILIN.id } });
  });

  test.each([2, 3])('for danger, and it is heard of where the function died after %i requests', async (served) => {
    const round = await withTexts(['我不想活了']);
    const id = await first(OFFICER, round);
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const door = await openWireDoor(localCloud.admin);
    door.dieAfter(served - 1, true);
    await decide(OFFICER, id, 'danger', '告诉了心理中心').catch(() => undefined);
    door.revive();
    for (let more = 0; more < 4; more += 1) {
      door.dieAfter(more, more % 2 === 0);
      await runJob(tellOfDanger).catch(() => undefined);
      door.revive();
    }
    await door.close();
    said.mockRestore();
    await runJob(tellOfDanger);
    expect([(await surveyTexts.get(id))?.state, (await dangersToldIn(round)).length]).toEqual(['withheld', 1]);
  });

  test('for danger, and whoever comes to an empty youth league hears of it', async () => {
    const round = await withTexts(['我不想活了']);
    await withoutLeague(async () => {
      await decide(OFFICER, await first(OFFICER, round), 'danger', '告诉了心理中心');
      await runJob(tellOfDanger);
      expect(await dangersToldIn(round)).toEqual([]);
    });
    await runJob(tellOfDanger);
    expect(await dangersToldIn(round)).toHaveLength(1);
  });

  test('for danger also by whoever reads it after it was withheld for something else; for nothing else any more', async () => {
    const round = await withTexts(['我不想活了']);
    const id = await first(OFFICER, round);
    await decide(OFFICER, id, 'insult', '骂人');
    expect((await decide(ADMIN, id, 'danger', '告诉了心理中心')).data).toEqual({ id, state: 'withheld' });
    for (const why of ['names', 'danger']) await decide(OFFICER, id, why, '别的');
    const { data } = await listed(LEAGUE, round);
    expect(data.texts).toMatchObject([{ why: 'danger', remark: '告诉了心理中心' }]);
    expect((await surveyTexts.get(id))?.earlier).toMatchObject([{ why: 'insult', remark: '骂人' }]);
    await runJob(tellOfDanger);
    expect(await dangersToldIn(round)).toHaveLength(1);
    const both = await first(OFFICER, await withTexts(['我不想活了']));
    await Promise.all([decide(OFFICER, both, 'insult', '骂人'), decide(ADMIN, both, 'danger', '告诉了心理中心')]);
    expect((await surveyTexts.get(both))?.why).toBe('danger');
  });

  test('and released after all by the youth league alone; who withheld it stays recorded, and the desk cannot take it back', async () => {
    const round = await withTexts(['食堂经理说一套做一套']);
    const id = await first(OFFICER, round);
    expect((await release(LEAGUE, id)).error.code).toBe('TEXT_NOT_FOUND');
    await decide(OFFICER, id, 'insult');
    expect((await release(ADMIN, id)).error.code).toBe('NOT_ALLOWED');
    expect((await release('demo-10184-league', id)).error.code).toBe('TEXT_NOT_FOUND');
    const key = freshKey();
    const after = await release(LEAGUE, id, key);
    expect([after.data, after.wire.length]).toEqual([{ id, state: 'released' }, 3]);
    const stored = await surveyTexts.get(id);
    expect(stored).toMatchObject({ state: 'released', why: null, office: '团委', afterAll: true });
    expect(stored?.earlier).toMatchObject([{ state: 'withheld', why: 'insult', office: '权益部' }]);
    const forDesk = (await listed(OFFICER, round, 'released-texts')).data.texts;
    expect(forDesk).toMatchObject([{ id, mayTakeBack: false }]);
    expect((await decide(OFFICER, id, 'insult')).data).toEqual({ id, state: 'released' });
    expect((await listed(LEAGUE, round, 'released-texts')).data.texts[0].mayTakeBack).toBe(true);
    expect((await decide(LEAGUE, id, 'names')).data).toEqual({ id, state: 'withheld' });
    // What was sent before, and arrives once more only now, changes nothing.
    expect((await release(LEAGUE, id, key)).ok).toBe(true);
    expect((await surveyTexts.get(id))?.state).toBe('withheld');
    const twice = await Promise.all([release(LEAGUE, id), release(LEAGUE, id)]);
    expect(twice.map(({ data }) => data)).toEqual([
      { id, state: 'released' },
      { id, state: 'released' },
    ]);
  });

  test('and is not released by who saw it withheld for something else than now: a danger is told, and not public unseen', async () => {
    const round = await withTexts(['我不想活了']);
    const id = await first(OFFICER, round);
    await decide(OFFICER, id, 'off-topic');
    const page = (await listed(LEAGUE, round)).data.texts;
    await decide(ADMIN, id, 'danger', '告诉了心理中心');
    expect((await release(LEAGUE, id, freshKey(), page[0].why)).error.code).toBe('TEXT_NOT_FOUND');
    expect(await surveyTexts.get(id)).toMatchObject({ state: 'withheld', why: 'danger' });
    const untold = () => surveyTexts.count({ _id: id, untold: true });
    // Who has seen the danger may release it: the others of the youth league are to hear of it nevertheless.
    const copy = await surveyTexts.get(id);
    expect((await release(LEAGUE, id, freshKey(), 'danger')).ok).toBe(true);
    expect(await untold()).toBe(1);
    await surveyTexts.updateWhere({ _id: id }, { by: copy?.by ?? null });
    await runJob(tellOfDanger);
    expect([(await dangersToldIn(round)).length, await untold()]).toEqual([1, 0]);
  });

  test('and everybody reads how many, and for what where nobody can be told by it', async () => {
    const own = Array.from({ length: 36 }, (_none, at) => `第${at}句`);
    const round = await withTexts(own);
    const { data } = await surveyTexts
      .find({ partId: `${round._id}:${JILIN.id}` })
      .limit(100)
      .get();
    const set = (from: number, to: number, why: string) =>
      surveyTexts.updateAll(
        { _id: _.in(data.slice(from, to).map(({ _id }) => _id)) },
        { state: 'withheld', why, by: 'somebody', uncounted: true },
      );
    await set(0, 12, 'names');
    await set(12, 15, 'danger');
    await runJob(countTextsAgain);
    const few = await showResults(STUDENT, round);
    expect(few.wire).toHaveLength(2);
    expect(few.data.texts).toEqual({ waiting: 21, released: 0, withheld: 15, reasons: [] });
    await set(15, 25, 'insult');
    await runJob(countTextsAgain);
    const told = {
      ...{ waiting: 11, released: 0, withheld: 25 },
      reasons: [
        { why: 'names', count: 12 },
        { why: null, count: 13 },
      ],
    };
    expect((await showResults(STUDENT, round)).data.texts).toEqual(told);
    expect((await listed(STUDENT, round, 'released-texts')).data.left).toEqual(told);
    const less = await withTexts(own.slice(0, 9));
    expect((await showResults(STUDENT, less)).data.texts).toBeNull();
  });

  test('and no page counts: what was decided is counted beside the results, wherever the job dies', async () => {
    const round = await withTexts(Array.from({ length: 12 }, (_none, at) => `第${at}句`));
    const partId = `${round._id}:${JILIN.id}`;
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const door = await openWireDoor(localCloud.admin);
    for (let served = 0; served < 7; served += 1) {
      await decide(OFFICER, await first(OFFICER, round), served % 2 === 0 ? null : 'insult');
      door.dieAfter(served, served % 2 === 0);
      await runJob(countTextsAgain).catch(() => undefined);
      door.revive();
    }
    await door.close();
    said.mockRestore();
    await runJob(countTextsAgain);
    expect(await surveyTexts.count({ uncounted: true })).toBe(0);
    const counts = { waiting: 5, released: 4, withheld: 3, reasons: [] };
    expect((await showResults(STUDENT, round)).data.texts).toEqual(counts);
    await surveyTexts.removeAll({ partId });
    expect((await showResults(STUDENT, round)).data.texts).toEqual(counts);
    expect((await listed(STUDENT, round, 'released-texts')).data.left).toEqual(counts);
  });
});

describe('the list of what was withheld', () => {
  const withheldIn = async (count: number) => {
    const round = await withTexts(Array.from({ length: count }, (_none, at) => `第${at}句`));
    const partId = `${round._id}:${JILIN.id}`;
    await surveyTexts.updateAll({ partId }, { state: 'withheld', why: 'insult', by: 'somebody', uncounted: true });
    return round;
  };
  const after = (round: RoundDocument, last: string) =>
    survey(LEAGUE, 'withheld-texts', { ...resultsAt(round), after: last });
  /** The texts of all pages, one after the other; what is done between two of them. */
  async function pages(round: RoundDocument, between = async (_shown: string[]): Promise<unknown> => undefined) {
    const all: string[][] = [];
    for (let last: string | null = ''; last !== null; ) {
      const { data, wire } = await after(round, last);
      expect(wire).toHaveLength(2);
      all.push(data.texts.map(({ id }: { id: string }) => id));
      last = data.after;
      await between(all.flat());
    }
    return all;
  }

  test('goes on behind the first twenty, and behind the next, each text once, until there is none', async () => {
    const round = await withheldIn(45);
    const all = await pages(round);
    expect(all.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(new Set(all.flat()).size).toBe(45);
    expect(all.flat()).toEqual([...all.flat()].sort());
    const texts = await surveyTexts
      .find({ partId: `${round._id}:${JILIN.id}` })
      .limit(100)
      .get();
    expect(new Set(all.flat())).toEqual(new Set(texts.data.map(({ _id }) => _id)));
    expect((await pages(await withheldIn(20))).map(({ length }) => length)).toEqual([20, 0]);
  });

  test('leaves out nothing where one that was shown was released meanwhile', async () => {
    const round = await withheldIn(45);
    const all = await pages(round, async (shown) => release(LEAGUE, shown.at(-1) as string));
    expect(all.flat()).toHaveLength(45);
    expect(new Set(all.flat()).size).toBe(45);
  });
});

describe('texts about the union’s desk', () => {
  test('are read and released by the youth league, and not by whom they are about', async () => {
    const round = await withTexts(['权益部只会说收到', '再公开一点'], ABOUT_UNION);
    for (const openid of [OFFICER, ADMIN]) {
      expect((await waiting(openid, round)).error.code).toBe('RESULTS_NOT_FOUND');
      expect((await showResults(openid, round)).data).toMatchObject({ reader: 'league', mayReview: false });
    }
    const id = await first(LEAGUE, round);
    expect((await decide(OFFICER, id, null)).error.code).toBe('TEXT_NOT_FOUND');
    expect((await decide(LEAGUE, id, null)).data).toEqual({ id, state: 'released' });
    expect((await listed(OFFICER, round, 'released-texts')).data.texts).toMatchObject([{ mayTakeBack: false }]);
    expect((await showResults(LEAGUE, round)).data).toMatchObject({ mayReview: true, maySeeWithheld: true });
  });

  test('are read by nobody who is of the desk as well, nor where there is no youth league: students hear it before they write', async () => {
    const round = await openRound({ questionnaire: ABOUT_UNION });
    const open = await roundFor(STUDENT, round._id);
    expect([open.wire.length, open.data.reader]).toEqual([2, 'league']);
    const counted = await withTexts(['权益部只会说收到'], ABOUT_UNION);
    await withoutLeague(async () => {
      expect((await roundFor(STUDENT, round._id)).data.reader).toBe('nobody');
      expect((await showResults(STUDENT, counted)).data.reader).toBe('nobody');
      expect((await listed(STUDENT, counted, 'released-texts')).data.reader).toBe('nobody');
    });
    const [league] = (await people.find(leagues).limit(1).get()).data;
    if (!league) throw new Error('no youth league');
    const both = [...league.memberships, ...league.memberships.map((one) => ({ ...one, role: 'officer' as const }))];
    await people.updateWhere({ _id: league._id }, { memberships: _.set(both) });
    expect((await waiting(LEAGUE, counted)).error.code).toBe('RESULTS_NOT_FOUND');
    expect((await showResults(STUDENT, counted)).data.reader).toBe('nobody');
    await people.updateWhere({ _id: league._id }, { memberships: _.set(league.memberships) });
    // Of other surveys the desk reads, as ever.
    expect((await roundFor(STUDENT, (await openRound())._id)).data.reader).toBe('desk');
  });

  test('are so too where nobody says it and the questionnaire names the union', async () => {
    const named = { ...CANTEEN, title: { 'zh-CN': '学生会工作' } };
    const id = freshQuestionnaireId();
    const { data } = await saveAsking(OFFICER, { id, questionnaire: named });
    const asked = { questionnaire: data.questionnaire };
    expect((await roundFor(STUDENT, (await openRound(asked))._id)).data.reader).toBe('league');
    const round = await withTexts(['权益部只会说收到'], data.questionnaire);
    expect((await waiting(OFFICER, round)).error.code).toBe('RESULTS_NOT_FOUND');
    expect((await showResults(STUDENT, round)).data.reader).toBe('league');
    expect((await decide(OFFICER, await first(LEAGUE, round), null)).error.code).toBe('TEXT_NOT_FOUND');
  });

  test.each([
    ['left it when the round opened', 0, false],
    ['left it within a year before the round opened', 364, false],
    ['left it more than a year before', 366, true],
  ])('are not for who %s, though they are of the youth league now', async (_when, days, isTheirs) => {
    const counted = await withTexts(['权益部只会说收到', '再公开一点'], ABOUT_UNION);
    const open = await openRound({ questionnaire: ABOUT_UNION });
    const id = await first(LEAGUE, counted);
    const later = (await waiting(LEAGUE, counted)).data.texts[1].id;
    expect((await decide(LEAGUE, later, 'insult')).ok).toBe(true);
    const [league] = (await people.find(leagues).limit(1).get()).data;
    const [own] = league?.memberships ?? [];
    if (!league || !own) throw new Error('no youth league');
    const to = new Date(counted.opensAt.getTime() - days * DAY);
    const ended = { ...own, id: 'was-of-the-desk', role: 'officer' as const, from: new Date(to.getTime() - DAY), to };
    await people.updateWhere({ _id: league._id }, { memberships: _.set([own, ended]) });
    expect((await waiting(LEAGUE, counted)).ok).toBe(isTheirs);
    expect((await listed(LEAGUE, counted)).ok).toBe(isTheirs);
    expect((await showResults(LEAGUE, counted)).data).toMatchObject({ mayReview: isTheirs, maySeeWithheld: isTheirs });
    const reader = isTheirs ? 'league' : 'nobody';
    for (const { data } of [await showResults(STUDENT, counted), await roundFor(STUDENT, open._id)])
      expect(data.reader).toBe(reader);
    expect((await release(LEAGUE, later)).ok).toBe(isTheirs);
    expect((await decide(LEAGUE, id, null)).ok).toBe(isTheirs);
    if (isTheirs) expect((await decide(LEAGUE, id, 'insult')).data.state).toBe('withheld');
    await people.updateWhere({ _id: league._id }, { memberships: _.set(league.memberships) });
  });

  test('stay so: no later version of a questionnaire makes them the desk’s own', async () => {
    const id = freshQuestionnaireId();
    await saveAsking(OFFICER, { id, questionnaire: ABOUT_UNION });
    const next = await saveAsking(OFFICER, { id, version: 1, questionnaire: CANTEEN });
    expect(next.data.questionnaire.aboutUnion).toBe(true);
  });
});
