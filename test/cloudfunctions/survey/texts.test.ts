import type { Item } from '@types_/survey/questionnaire-schema';
import { unseal } from '../../../cloudfunctions/_kit/crypto';
import { people, personPlace } from '../../../cloudfunctions/_kit/people';
import type { RoundDocument } from '../../../cloudfunctions/_kit/survey/rounds';
import { surveyTexts } from '../../../cloudfunctions/_kit/survey/texts';
import { freshKey } from '../../support/as';
import { allOf } from '../../support/everything';
import { LEAGUE } from '../../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { CANTEEN, CANTEEN_ITEMS } from '../../support/survey';
import { ballotsOf } from '../../support/survey-random';
import { closeNow, countedRound, fillUrns } from '../../support/survey-results';
import { survey } from '../../support/survey-rounds';
import { resultsAt, showResults } from '../../support/survey-shown';

beforeAll(seedTwoSchools);

describe('texts', () => {
  const withTexts = async (...own: string[]) =>
    (await countedRound([ballotsOf(CANTEEN_ITEMS, 30, 2)], {}, { own })).round;
  const waiting = async (round: RoundDocument, openid = OFFICER) => survey(openid, 'text-review', resultsAt(round));
  const first = async (round: RoundDocument): Promise<string> => (await waiting(round)).data.texts[0].id;
  const decide = (id: string, release: boolean, remark = '', openid = OFFICER, key = freshKey()) =>
    survey(openid, 'decide-text', { id, why: release ? null : 'insult', remark }, key);
  const released = async (round: RoundDocument) =>
    (await survey(STUDENT, 'released-texts', { ...resultsAt(round), after: '' })).data;

  test('are read by the school alone, and by nobody before', async () => {
    const round = await withTexts('排队太长', '再热一点');
    const { data, wire } = await waiting(round);
    expect(wire).toHaveLength(2);
    expect(data.left).toBe(2);
    expect(data.texts.map(({ text }: { text: string }) => text).sort()).toEqual(['再热一点', '排队太长']);
    expect(Object.keys(data.texts[0]).sort()).toEqual(['id', 'item', 'text']);
    for (const openid of ['demo-10184-officer'])
      expect((await waiting(round, openid)).error.code).toBe('RESULTS_NOT_FOUND');
    expect((await waiting(round, STUDENT)).error.code).toBe('NOT_ALLOWED');
    expect(await released(round)).toMatchObject({ texts: [], after: null });
    expect((await waiting(round, LEAGUE)).ok).toBe(true);
  });

  test('are read by everybody once they are released, and say nothing of a group', async () => {
    const round = await withTexts('排队太长', '再热一点');
    const id = await first(round);
    const { ok, wire } = await decide(id, true);
    expect([ok, wire.length]).toEqual([true, 3]);
    const { texts, left, items } = await released(round);
    expect(texts.map((one: { id: string }) => one.id)).toEqual([id]);
    expect(items.map((one: { id: string }) => one.id)).toEqual(texts.map(({ item }: { item: string }) => item));
    expect(texts[0].mayTakeBack).toBe(false);
    const forOfficer = await survey(OFFICER, 'released-texts', { ...resultsAt(round), after: '' });
    expect(forOfficer.data.texts[0].mayTakeBack).toBe(true);
    expect(left).toBeNull(); // of fewer than ten nobody learns how many came
  });

  test('that are withheld stay so for the desk', async () => {
    const round = await withTexts('某某是骗子');
    const id = await first(round);
    const { ok, wire } = await decide(id, false, '骂人');
    expect([ok, wire.length]).toEqual([true, 2]);
    expect((await released(round)).texts).toEqual([]);
    // Somebody who was given the same text and comes second is told what was decided, and changes nothing.
    expect((await decide(id, true)).data).toEqual({ id, state: 'withheld' });
    expect((await decide(id, false, '别的理由')).data).toEqual({ id, state: 'withheld' });
    expect(await surveyTexts.get(id)).toMatchObject({ state: 'withheld', why: 'insult', remark: '骂人' });
  });

  test('can be taken back after they were released', async () => {
    const round = await withTexts('排队太长');
    const id = await first(round);
    await decide(id, true);
    expect((await decide(id, false, '看错了')).ok).toBe(true);
    expect((await released(round)).texts).toEqual([]);
  });

  test('that hang on something hidden, however far, have no number and are read by nobody', async () => {
    const [eats, , , , own] = CANTEEN_ITEMS as [Item, Item, Item, Item, Item];
    const hanging = (id: string, item: string): Item =>
      ({ ...(id === 'why' ? own : eats), id, onlyIf: { item, any: ['no'] } }) as Item;
    const items = [eats, hanging('where', 'eats'), hanging('there', 'where'), hanging('why', 'there'), own];
    const yes = JSON.stringify(['yes', null, null, null, null]);
    const no = JSON.stringify(['no', 'no', 'no', null, null]);
    const some = (count: number, text: string) => Array.from({ length: count }, () => text);
    const { round, part } = await countedRound(
      [[...some(30, yes), ...some(12, no)]],
      { questionnaire: { ...CANTEEN, items } },
      { why: some(11, '在外面吃'), own: some(13, '排队太长') },
    );
    expect((await showResults(STUDENT, round)).data.texts).toMatchObject({ waiting: 24 });
    const { data } = await waiting(round);
    const one = data.texts.find(({ item }: { item: string }) => item === 'why').id;
    await decide(one, true);
    // As if the first count had been wrong: fewer were asked.
    await fillUrns(part, 0, [...some(30, yes), ...some(4, no)]);
    await survey(ADMIN, 'recount-results', { ...resultsAt(round), reason: '多数了' });
    await closeNow(round);
    expect((await showResults(STUDENT, round)).data.texts).toMatchObject({ waiting: 13 });
    expect((await released(round)).texts).toEqual([]);

    const { round: few } = await countedRound(
      [[...some(30, yes), ...some(4, no)]],
      { questionnaire: { ...CANTEEN, items } },
      { why: some(4, '在外面吃'), own: some(13, '排队太长') },
    );
    const found = await waiting(few);
    expect((await showResults(STUDENT, few)).data.texts).toMatchObject({ waiting: 13 });
    expect(found.data.left).toBe(13);
    expect(found.data.texts.every(({ item }: { item: string }) => item === 'own')).toBe(true);
  });

  test('that fewer than ten were asked for, or only one of several groups, are read by nobody', async () => {
    const { data: all } = await people.find({ 'student.schoolId': JILIN.id }).limit(1000).get();
    for (const [n, { _id }] of all.entries()) await people.updateWhere({ _id }, { 'student.grade': 2023 + (n % 2) });
    const [eats, , , , own] = CANTEEN_ITEMS as [Item, Item, Item, Item, Item];
    const why = { ...own, id: 'why', onlyIf: { item: 'eats', any: ['no'] } } as Item;
    const asked = { grouping: 'grade' as const, questionnaire: { ...CANTEEN, items: [eats, why] } };
    const some = (yes: number, no: number) => [
      ...Array.from({ length: yes }, () => '["yes",null]'),
      ...Array.from({ length: no }, () => '["no",null]'),
    ];
    const textsOf = async (...groups: string[][]) => {
      const { round } = await countedRound(groups, asked, { why: ['饭里有虫子'] });
      return (await waiting(round)).data.left;
    };
    expect(await textsOf(some(15, 4), some(15, 5))).toBe(0);
    expect(await textsOf(some(15, 12), some(20, 0))).toBe(0);
    expect(await textsOf(some(15, 4), some(15, 6))).toBe(1);
    for (const { _id, student } of all) await people.updateWhere({ _id }, { 'student.grade': student?.grade });
  });

  test('that name a student of the school are not released', async () => {
    const student = (await allOf('people')).find(({ _id }) => _id.startsWith(`${JILIN.id}:`));
    const name = unseal(student?.name as never, personPlace(String(student?._id), 'name'));
    const round = await withTexts(`班长${name}从来不管`);
    expect((await decide(await first(round), true)).error.code).toBe('TEXT_NAMES_STUDENT');
    expect((await released(round)).texts).toEqual([]);
  });

  test('of two officers one decides and the other hears it; the same call again hears the same', async () => {
    const round = await withTexts('排队太长');
    const id = await first(round);
    const answers = await Promise.all([decide(id, true), decide(id, false, '骂人', ADMIN)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    // Whoever came first: what one of them withholds stays withheld, and they are told so.
    expect(answers[1]?.data.state).toBe('withheld');
    expect(await surveyTexts.get(id)).toMatchObject({ state: 'withheld', why: 'insult', remark: '骂人' });
    // Who decides late is told what was decided.
    expect((await decide(id, true)).data).toEqual({ id, state: 'withheld' });
    const again = await withTexts('再热一点');
    const key = freshKey();
    const one = await decide(await first(again), false, '骂人', OFFICER, key);
    const { data } = await decide(one.data.id, false, '骂人', OFFICER, key);
    expect(data).toEqual(one.data);
    expect((await decide(one.data.id, false, '别的', OFFICER, key)).error.code).toBe('KEY_REUSED');
  });

  test('elsewhere are nobody’s here', async () => {
    const round = await withTexts('排队太长');
    const id = await first(round);
    expect((await decide(id, true, '', 'demo-10184-officer')).error.code).toBe('TEXT_NOT_FOUND');
    expect((await surveyTexts.get(id))?.state).toBe('waiting');
  });
});
