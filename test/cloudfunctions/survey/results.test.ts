import { thenAndNow } from '@domain/survey/compare-results';
import { EVERYBODY } from '@domain/survey/groups';
import { columnsOf, tallyOf } from '@domain/survey/tally';
import { SHIPPED } from '@domain/survey/templates/templates';
import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { people } from '../../../cloudfunctions/_kit/people';
import { institutions } from '../../../cloudfunctions/_kit/survey/findings';
import { type ResultsDocument, roundResults } from '../../../cloudfunctions/_kit/survey/round-results';
import type { RoundDocument } from '../../../cloudfunctions/_kit/survey/rounds';
import { urns } from '../../../cloudfunctions/_kit/survey/urns';
import { OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { about, CANTEEN_ITEMS, openRound, partOf } from '../../support/survey';
import { ballotPage } from '../../support/survey-answer';
import { ballotsOf } from '../../support/survey-random';
import { closeNow, countedRound, fillUrns } from '../../support/survey-results';
import { DAY, survey } from '../../support/survey-rounds';
import { resultsAt, showResults } from '../../support/survey-shown';

beforeAll(seedTwoSchools);

const ELSEWHERE = 'demo-10184-student-1';

describe('results', () => {
  test('are shown to every student in two requests, with what was asked and what was counted', async () => {
    const ballots = ballotsOf(CANTEEN_ITEMS, 45, 9);
    const { round } = await countedRound([ballots], { questionnaire: about('头一回评议') });
    for (const openid of [STUDENT, OFFICER, ELSEWHERE]) {
      const { ok, data, wire } = await showResults(openid, round);
      expect([ok, wire.length]).toEqual([true, 2]);
      expect(data).toMatchObject({ eligible: 60, ballots: 45, papers: 0, version: 1, by: null, earlier: [] });
      expect(data.school.name).toBe(JILIN.name);
      expect(data.items).toHaveLength(CANTEEN_ITEMS.length);
      expect(data.table.total).toEqual(tallyOf(CANTEEN_ITEMS, ballots).map((count) => ({ state: 'shown', ...count })));
      expect(data.mayReview).toBe(openid === OFFICER);
      expect(data.mayRecount).toBe(false);
      expect(data).toMatchObject({ asked: EVERYBODY, altered: 0 });
    }
  });

  test('say who was asked, and how many ballots were changed', async () => {
    const grade = (await people.find({ 'student.schoolId': JILIN.id }).limit(1).get()).data[0]?.student?.grade ?? 0;
    const asked = { ...EVERYBODY, grades: [grade] };
    const round = await openRound({ questionnaire: about('一个年级的评议'), eligible: asked });
    const part = await partOf(round);
    await fillUrns(part, 0, ballotsOf(CANTEEN_ITEMS, 12, 9));
    const [urn] = (await urns.find({ partId: part._id }).get()).data;
    const [first, ...others] = urn?.ballots ?? [];
    if (urn && first) await urns.updateWhere({ _id: urn._id }, { ballots: [{ ...first, answers: '[]' }, ...others] });
    await closeNow(round);
    expect((await showResults(STUDENT, round)).data).toMatchObject({ asked, altered: 1, ballots: 11 });
  });

  test('do not exist before they are counted, nor of a version that there is not', async () => {
    const round = await openRound();
    expect((await showResults(STUDENT, round)).error.code).toBe('RESULTS_NOT_FOUND');
    await closeNow(round);
    expect((await showResults(STUDENT, round)).ok).toBe(true);
    expect((await showResults(STUDENT, round, 2)).error.code).toBe('RESULTS_NOT_FOUND');
  });

  test('stand beside what came of rounds about the same there before, and of no others', async () => {
    const earlier = { opensAt: new Date(Date.now() - 40 * DAY), closesAt: new Date(Date.now() - 30 * DAY) };
    const questionnaire = about('三食堂 评议');
    const { round: before } = await countedRound([ballotsOf(CANTEEN_ITEMS, 40, 1)], { questionnaire, ...earlier });
    // The same questionnaire under another title is about something else: another canteen, or another officer.
    await countedRound([ballotsOf(CANTEEN_ITEMS, 40, 2)], {
      questionnaire: about('四食堂评议'),
      ...earlier,
    });
    const { round: now } = await countedRound([ballotsOf(CANTEEN_ITEMS, 50, 3)], {
      questionnaire: about('三食堂评议'),
    });
    const { data, wire } = await showResults(STUDENT, now);
    expect(data.earlier.map(({ round }: { round: string }) => round)).toEqual([before._id]);
    expect(data.earlier[0]).toMatchObject({ ballots: 40, eligible: 60 });
    expect(wire).toHaveLength(2);
    expect((await showResults(STUDENT, before)).data.earlier).toEqual([]);
  });

  test('are compared whatever the titles say, where the questionnaire says that it goes on: in them what is asked alike', async () => {
    const titled = (title: string, more: Partial<Questionnaire> = {}): Questionnaire => ({ ...about(title), ...more });
    const under = { comparedAs: '五食堂评议' };
    const long = (days: number) => ({
      opensAt: new Date(Date.now() - (days + 7) * DAY),
      closesAt: new Date(Date.now() - days * DAY),
    });
    const asked = async (days: number, questionnaire: Questionnaire) =>
      (await countedRound([ballotsOf(CANTEEN_ITEMS, 45, days)], { questionnaire, ...long(days) })).round;
    // Before anybody thought of terms; with a term; about another canteen; now, with one question changed.
    const first = await asked(90, titled('五食堂 评议'));
    const second = await asked(60, titled('五食堂评议 2026春', under));
    await asked(40, titled('六食堂评议 2026春'));
    const warm = CANTEEN_ITEMS.map((item) =>
      item.id === 'warm' ? { ...item, title: { 'zh-CN': '汤够热吗？' } } : item,
    );
    const third = await asked(10, titled('五食堂评议 2026秋', { ...under, items: warm }));
    const { data, wire } = await showResults(STUDENT, third);
    expect(data.earlier.map(({ round }: { round: string }) => round)).toEqual([second._id, first._id]);
    expect(wire).toHaveLength(2);
    const pairs = thenAndNow(data.earlier[0], { ...data, total: data.table.total });
    const columns = new Set(pairs.map(({ column }) => column.item));
    expect([columns.has('eats'), columns.has('warm')]).toEqual([true, false]);
  });

  test('of a template that was taken twice, by the school and by the province, are each other’s then and now', async () => {
    const { canteen } = SHIPPED;
    const ballots = (seed: number) => [ballotsOf(canteen.items, 45, seed)];
    const long = (days: number) => ({
      opensAt: new Date(Date.now() - (days + 7) * DAY),
      closesAt: new Date(Date.now() - days * DAY),
    });
    const asked = { questionnaire: canteen, questionnaireId: 'a-copy-of-the-template' };
    const grades = { colleges: null, grades: [2025, 2026], classes: null };
    const { round: first } = await countedRound(ballots(1), { ...asked, ...long(60), eligible: grades });
    const { round: second } = await countedRound(ballots(2), {
      ...asked,
      ...long(40),
      questionnaireId: 'another-copy',
    });
    const { round: third } = await countedRound(ballots(3), {
      ...{ ...asked, questionnaireId: 'the-copy-of-the-province' },
      ...{ place: 'province', schoolId: null },
    });
    const { data } = await showResults(STUDENT, third);
    expect(
      data.earlier.map(({ round, sameAsked }: { round: string; sameAsked: boolean }) => [round, sameAsked]),
    ).toEqual([
      [second._id, true],
      [first._id, false],
    ]);
    const pairs = thenAndNow(data.earlier[0], { ...data, total: data.table.total });
    expect(pairs.length).toBeGreaterThan(3);
  });

  test('cost the same whatever was answered', async () => {
    const sizes: number[] = [];
    for (const count of [20, 60]) {
      const { round } = await countedRound([ballotsOf(CANTEEN_ITEMS, count, 3)], {
        questionnaire: about(`${count} 人的评议`),
      });
      const { data, wire } = await showResults(STUDENT, round);
      expect(wire).toHaveLength(2);
      sizes.push(JSON.stringify(data).length);
    }
    // Longer numbers, no more.
    expect(Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 0))).toBeLessThan(100);
  });

  test('of fewer than ten who were asked say neither how many answered nor how many took a paper', async () => {
    const { round, part } = await countedRound([ballotsOf(CANTEEN_ITEMS, 7, 9)], {
      questionnaire: about('几个人的评议'),
    });
    const shown = async (eligible: number) => {
      const groups = [{ name: '', eligible, ballots: 7 }];
      const found = (await roundResults.get(part._id)) as ResultsDocument;
      await roundResults.updateWhere(
        { _id: part._id },
        {
          eligible,
          papers: eligible - 1,
          groupPapers: [8],
          versions: found.versions.map((one) => ({ ...one, groups })),
        },
      );
      const { data } = await showResults(STUDENT, round);
      const { rounds: listed } = (await survey(STUDENT, 'results-list', { school: JILIN.id, behind: null })).data;
      const row = listed.find((one: { round: string }) => one.round === round._id);
      return [data.papers, data.ballots, data.groups[0].ballots, data.groups[0].papers, row.ballots];
    };
    expect(await shown(10)).toEqual([9, 7, 7, 8, 7]);
    expect(await shown(9)).toEqual([null, null, null, null, null]);
  });

  test('are listed by school, the newest first', async () => {
    const { data, wire } = await survey(STUDENT, 'results-list', { school: JILIN.id, behind: null });
    const days = data.rounds.map(({ closesAt }: { closesAt: string }) => closesAt);
    expect(days).toEqual([...days].sort().reverse());
    expect(wire).toHaveLength(2);
  });

  test('of older rounds can be reached, each once, also where several closed in the same moment', async () => {
    const { round } = await countedRound([ballotsOf(CANTEEN_ITEMS, 30, 2)]);
    const one = (await roundResults.get(`${round._id}:${JILIN.id}`)) as ResultsDocument;
    const school = '4199999999';
    await institutions.add({ _id: school, name: '老学校' });
    const copies = Array.from({ length: 65 }, (_each, n) => {
      const roundId = `older-round-${100 + n}`;
      const closesAt = new Date(one.closesAt.getTime() - (n % 2) * DAY);
      return { ...one, _id: `${roundId}:${school}`, roundId, schoolId: school, closesAt };
    });
    await roundResults.addAll(copies);
    const ids: string[] = [];
    for (let after: unknown = null, pages = 0; pages === 0 || after !== null; pages += 1) {
      const { data, wire } = await survey(STUDENT, 'results-list', { school, behind: after });
      expect([wire.length, pages < 3]).toEqual([2, true]);
      ids.push(...data.rounds.map((listed: { round: string }) => listed.round));
      after = data.after;
    }
    expect([ids.length, new Set(ids).size]).toEqual([65, 65]);
  });

  test('of a round of several schools are told school by school, those with too few answers without a share', async () => {
    const round = await openRound({ place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id] });
    const yes = JSON.stringify(['yes', 5, null, { kind: 4, quick: 4 }, null]);
    await fillUrns(
      await partOf(round, JILIN.id),
      0,
      Array.from({ length: 40 }, () => yes),
    );
    await fillUrns(
      await partOf(round, YANBIAN.id),
      0,
      Array.from({ length: 20 }, () => yes),
    );
    await closeNow(round);
    const { data, wire } = await survey(ELSEWHERE, 'other-schools', { round: round._id, item: 'warm', row: '' });
    expect(wire).toHaveLength(2);
    expect(data.schools).toEqual(
      [
        { id: JILIN.id, name: JILIN.name, state: 'shown', share: { positive: 40, n: 40 } },
        { id: YANBIAN.id, name: YANBIAN.name, state: 'thin', share: null },
      ].sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
    expect((await showResults(STUDENT, round)).data.by).toBe('province');
    const nowhere = await survey(STUDENT, 'other-schools', { round: round._id, item: 'nothing', row: '' });
    expect(nowhere.error.code).toBe('RESULTS_NOT_FOUND');
  });

  test('of a round of several schools say why a school has no share: nobody was asked, nobody answered, or it is hidden', async () => {
    const round = await openRound({ place: 'province', schoolId: null, schools: [JILIN.id, YANBIAN.id] });
    const here = await partOf(round, JILIN.id);
    const there = await partOf(round, YANBIAN.id);
    const ballots = (...values: object[]) => values.map((value) => JSON.stringify(value));
    const times = <T>(count: number, value: T) => Array.from({ length: count }, () => value);
    const fed = ['yes', 5, null, { kind: 4, quick: 4 }, null];
    await fillUrns(here, 0, ballots(...times(50, fed)));
    const unfed = (staff: unknown) => ['no', null, null, staff, null];
    const few = times(5, unfed({ kind: 4, quick: 'unused' }));
    await fillUrns(there, 0, ballots(...times(there.eligible - few.length, unfed('unused')), ...few));
    await closeNow(round);
    const states = async (item: string, row = '') => {
      const { data } = await survey(STUDENT, 'other-schools', { round: round._id, item, row });
      const own = (await survey(STUDENT, 'results', { ...resultsAt(round, YANBIAN.id), version: 0 })).data;
      const at = columnsOf(own.items).findIndex((one) => one.item === item && (one.row ?? '') === row);
      const of = (id: string) => data.schools.find((one: { id: string }) => one.id === id);
      expect(of(YANBIAN.id).state).toBe(own.table.total[at].state);
      return [of(JILIN.id), of(YANBIAN.id)].map(({ state, share }) => [state, share !== null]);
    };
    expect(await states('warm')).toEqual([
      ['shown', true],
      ['not-asked', false],
    ]);
    expect(await states('staff', 'quick')).toEqual([
      ['shown', true],
      ['zero', false],
    ]);
    expect(await states('staff', 'kind')).toEqual([
      ['shown', true],
      ['hidden', false],
    ]);
  });
});

describe('published ballots', () => {
  const fileOf = async (round: RoundDocument, version = 0) => {
    const { ok, data, error, wire } = await survey(STUDENT, 'ballots-file', { ...resultsAt(round), version });
    if (!ok) return error.code;
    expect(wire).toHaveLength(2);
    return (await fetch(data.url)).text();
  };

  test('can be had where the round says so, in the order of what they say, without texts, ids and groups', async () => {
    const ballots = ballotsOf(CANTEEN_ITEMS, 55, 9);
    const { round, part } = await countedRound([ballots], { publishesBallots: true }, { own: ['排队太长'] });
    expect((await showResults(STUDENT, round)).data.hasBallots).toBe(true);
    const text = await fileOf(round);
    // Whoever looks for their own among them gets there without an account.
    const page = await ballotPage(part._id);
    expect([page.wire.length, await (await fetch(page.data.file)).text()]).toEqual([3, text]);
    const [kind, , head, ...lines] = text.trimEnd().split('\n');
    expect([kind, head]).toEqual(['# xuesheng ballots 1', 'eats,warm,change,staff.kind,staff.quick']);
    expect(lines).toHaveLength(55);
    expect(lines).toEqual([...lines].sort());
    expect(text).not.toContain('排队太长');
  });

  test('are those that the version in hand was counted from', async () => {
    const { round, part } = await countedRound([ballotsOf(CANTEEN_ITEMS, 55, 9)], { publishesBallots: true });
    await fillUrns(part, 0, ballotsOf(CANTEEN_ITEMS, 56, 9));
    await roundResults.updateWhere({ _id: part._id }, { recount: '少数了一张' });
    await closeNow(round);
    const lines = async (version: number) => (await fileOf(round, version)).trimEnd().split('\n').length - 3;
    expect([await lines(1), await lines(2), await lines(0)]).toEqual([55, 56, 56]);
    expect(await fileOf(round, 3)).toBe('RESULTS_NOT_FOUND');
  });

  test('are not published where the round does not say so, nor of fewer than fifty', async () => {
    const { round: quiet } = await countedRound([ballotsOf(CANTEEN_ITEMS, 55, 9)]);
    const { round: few } = await countedRound([ballotsOf(CANTEEN_ITEMS, 49, 9)], { publishesBallots: true });
    expect([await fileOf(quiet), await fileOf(few)]).toEqual(['RESULTS_NOT_FOUND', 'RESULTS_NOT_FOUND']);
  });
});
