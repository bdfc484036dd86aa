import { SHIPPED } from '@domain/survey/templates/templates';
import type { RoundState } from '@types_/survey/round';
import { TEMPLATES } from '@types_/survey/template';
import { questionnaires } from '../../../cloudfunctions/_kit/survey/questionnaires';
import { rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { freshKey, said } from '../../support/as';
import { allOf, everything } from '../../support/everything';
import { CITY_ADMIN, LEAGUE, PROVINCE_ADMIN } from '../../support/roles';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, YANBIAN } from '../../support/schools';
import { STRANGERS, seedStrangers } from '../../support/strangers';
import { CANTEEN } from '../../support/survey';
import { freshQuestionnaireId, listAsking, removeAsking, saveAsking, showAsking } from '../../support/survey-editor';
import { addQuestionnaire, DAY, roundOf, survey, wishOf } from '../../support/survey-rounds';

beforeAll(seedStrangers);
beforeEach(() => questionnaires.removeAll({}));

const renamed = (title: string) => ({ ...CANTEEN, title: { 'zh-CN': title } });
const UNFINISHED = { ...CANTEEN, title: { 'zh-CN': '二食堂评议', en: 'Canteen' } };

test('a questionnaire is saved and found by the whole desk, in three requests to save and two to read', async () => {
  const id = freshQuestionnaireId();
  const saved = await saveAsking(OFFICER, { id });
  expect(saved.data).toEqual({
    id,
    version: 1,
    draft: false,
    unsure: false,
    questionnaire: CANTEEN,
    notNames: [],
    problems: [],
  });
  expect(saved.wire).toHaveLength(3);
  const { data, wire } = await showAsking(ADMIN, id);
  expect([data, wire.length]).toEqual([saved.data, 1]);
  const list = await listAsking(ADMIN);
  expect(list.data.questionnaires).toMatchObject([
    { id, version: 1, draft: false, title: CANTEEN.title, items: 5, languages: ['zh-CN'] },
  ]);
  expect(list.wire).toHaveLength(2);
});

test('the list goes on behind a hundred, each once, also where many were saved in the same moment', async () => {
  const saved = { unsure: false, savedBy: 'an-officer', removedAt: null, recent: [], draft: false, version: 1 };
  const savedAt = new Date();
  const many = Array.from({ length: 119 }, (_each, n) => ({
    ...{ ...saved, _id: `one-of-many-questionnaires-${n}`, place: JILIN.id, questionnaire: CANTEEN, savedAt },
  }));
  await questionnaires.addAll([
    ...many,
    { ...saved, _id: 'the-oldest-of-all', place: JILIN.id, questionnaire: CANTEEN, savedAt: new Date(0) },
  ]);
  const first = (await listAsking(OFFICER)).data;
  const { data: next, wire } = await listAsking(OFFICER, JILIN.id, first.after);
  const ids = [first, next].map(({ questionnaires: all }) => all.map(({ id }: { id: string }) => id));
  expect([ids.map(({ length }) => length), next.after, wire.length]).toEqual([[100, 20], null, 2]);
  expect([new Set(ids.flat()).size, ids[1]?.at(-1)]).toEqual([120, 'the-oldest-of-all']);
});

test('the questionnaires that come with the app are listed with three languages, shown whole, and cost no check of their texts', async () => {
  const { data } = await listAsking(OFFICER);
  expect(data.templates.map(({ name }: { name: string }) => name)).toEqual(TEMPLATES);
  for (const name of TEMPLATES.filter((one) => !SHIPPED[one].vote)) {
    const shown = (await showAsking(OFFICER, name)).data;
    expect(shown).toMatchObject({ id: '', version: 0, questionnaire: SHIPPED[name], problems: [] });
    const saved = await saveAsking(OFFICER, { questionnaire: shown.questionnaire });
    expect([saved.ok, saved.wire.length]).toEqual([true, 2]);
  }
});

test('what is changed is the next version, by who has seen the present one; who has not loses nothing of it', async () => {
  const id = freshQuestionnaireId();
  await saveAsking(OFFICER, { id });
  const second = await saveAsking(ADMIN, { id, version: 1, questionnaire: renamed('三食堂评议') });
  expect(second.data).toMatchObject({ version: 2, questionnaire: { title: { 'zh-CN': '三食堂评议' } } });
  const stale = await saveAsking(OFFICER, { id, version: 1, questionnaire: renamed('一食堂评议') });
  expect([stale.error.code, stale.wire.length]).toEqual(['QUESTIONNAIRE_CHANGED', 1]);
  expect((await saveAsking(OFFICER, { id, version: 0 })).error.code).toBe('QUESTIONNAIRE_CHANGED');
  expect((await saveAsking(OFFICER, { version: 3 })).error.code).toBe('QUESTIONNAIRE_CHANGED');
  expect((await showAsking(OFFICER, id)).data).toEqual(second.data);
});

test('of ten who save at once one does, and the others are told to look', async () => {
  const id = freshQuestionnaireId();
  await saveAsking(OFFICER, { id });
  const saving = (at: number) =>
    saveAsking(at % 2 ? OFFICER : ADMIN, { id, version: 1, questionnaire: renamed(`评议${at}`) });
  const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => saving(at)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(new Set(answers.filter(({ ok }) => !ok).map(({ error }) => error.code))).toEqual(
    new Set(['QUESTIONNAIRE_CHANGED']),
  );
  expect((await showAsking(OFFICER, id)).data.version).toBe(2);
});

test('the same call again saves nothing twice, also after somebody else went on, and another wish under its key is refused', async () => {
  const [id, key] = [freshQuestionnaireId(), freshKey()];
  const first = await saveAsking(OFFICER, { id }, key);
  expect(said(await saveAsking(OFFICER, { id }, key))).toEqual(said(first));
  await saveAsking(ADMIN, { id, version: 1, questionnaire: renamed('三食堂评议') });
  expect((await saveAsking(OFFICER, { id }, key)).data).toMatchObject({ version: 2 });
  const other = await saveAsking(OFFICER, { id, questionnaire: renamed('别的') }, key);
  expect(other.error.code).toBe('KEY_REUSED');
  expect(await allOf('questionnaires')).toHaveLength(1);
});

test('what is saved as it stands stored is no new version, in one request; what is finished, taken out or said is', async () => {
  const [id, key] = [freshQuestionnaireId(), freshKey()];
  const first = await saveAsking(OFFICER, { id, draft: true });
  const before = await everything();
  const again = await saveAsking(ADMIN, { id, version: 1, draft: true }, key);
  expect([again.data, again.wire.length]).toEqual([first.data, 1]);
  expect(said(await saveAsking(ADMIN, { id, version: 1, draft: true }, key))).toEqual(said(again));
  // Of ten who do so at once none is in another's way.
  const all = await Promise.all(Array.from({ length: 10 }, () => saveAsking(OFFICER, { id, version: 1, draft: true })));
  expect(all.map(({ data }) => data)).toEqual(all.map(() => first.data));
  expect(await everything()).toEqual(before);
  expect((await saveAsking(OFFICER, { id, version: 1 })).data).toMatchObject({ version: 2, draft: false });
  // Nothing was done under its key; what it would save is not what stands there any more.
  const late = await saveAsking(ADMIN, { id, version: 1, draft: true }, key);
  expect(late.error.code).toBe('QUESTIONNAIRE_CHANGED');
  await removeAsking(OFFICER, id, 2);
  expect((await saveAsking(OFFICER, { id, version: 3 })).data.version).toBe(4);
  expect((await listAsking(OFFICER)).data.questionnaires).toMatchObject([{ id, version: 4 }]);
});

test('who saves what stands there and who changes it do not meet: both are told what is true', async () => {
  const id = freshQuestionnaireId();
  await saveAsking(OFFICER, { id });
  const [same, other] = await Promise.all([
    saveAsking(OFFICER, { id, version: 1 }),
    saveAsking(ADMIN, { id, version: 1, questionnaire: renamed('三食堂评议') }),
  ]);
  expect([1, 'QUESTIONNAIRE_CHANGED']).toContain(same.ok ? same.data.version : same.error.code);
  expect([other.ok, (await showAsking(OFFICER, id)).data]).toEqual([true, other.data]);
});

test('one that does not hold together is kept as a draft only, and says what is wrong at which item', async () => {
  const items = [CANTEEN.items[1]] as typeof CANTEEN.items;
  const wrong = await saveAsking(OFFICER, { questionnaire: { ...CANTEEN, items } });
  expect(wrong.error).toMatchObject({
    code: 'QUESTIONNAIRE_WRONG',
    params: { item: 'warm', problem: 'condition-nowhere' },
  });
  expect(await allOf('questionnaires')).toEqual([]);
  const draft = await saveAsking(OFFICER, { questionnaire: UNFINISHED, draft: true });
  expect(draft.data).toMatchObject({
    draft: true,
    problems: expect.arrayContaining([expect.objectContaining({ language: 'en' })]),
  });
  expect((await listAsking(OFFICER)).data.questionnaires).toMatchObject([{ draft: true, languages: ['zh-CN'] }]);
});

test('what is taken out is gone from the list, and comes back under its id with its next version', async () => {
  const id = freshQuestionnaireId();
  await saveAsking(OFFICER, { id });
  expect((await removeAsking(ADMIN, id, 7)).error.code).toBe('QUESTIONNAIRE_CHANGED');
  const key = freshKey();
  const removed = await removeAsking(ADMIN, id, 1, key);
  expect([removed.data, removed.wire.length]).toEqual([{ version: 2 }, 2]);
  expect((await removeAsking(ADMIN, id, 1, key)).data).toEqual({ version: 2 });
  expect((await listAsking(OFFICER)).data.questionnaires).toEqual([]);
  expect((await showAsking(OFFICER, id)).error.code).toBe('QUESTIONNAIRE_NOT_FOUND');
  expect((await saveAsking(OFFICER, { id, version: 2 })).data.version).toBe(3);
  expect((await removeAsking(ADMIN, id, 1, key)).data).toEqual({ version: 3 });
  expect((await listAsking(OFFICER)).data.questionnaires).toHaveLength(1);
});

test('the platform refuses what may not be published, once: what stood there already is not asked about again', async () => {
  const id = freshQuestionnaireId();
  const refused = await saveAsking(OFFICER, { id, questionnaire: renamed('risky-word 怎么样') });
  expect(refused.error.code).toBe('CONTENT_REFUSED');
  await saveAsking(OFFICER, { id });
  const like = { ...CANTEEN, items: CANTEEN.items.slice(0, -1) };
  const same = await saveAsking(OFFICER, { id, version: 1, questionnaire: like });
  expect([same.ok, same.data.version, same.wire.length]).toEqual([true, 2, 2]);
});

test('very much new text costs four requests and stays marked as not looked at to its end', async () => {
  const long = (at: number) => ({
    ...CANTEEN.items[4],
    id: `own-${at}`,
    title: { 'zh-CN': `${at}`.padEnd(120, '问') },
  });
  const items = (count: number) => Array.from({ length: count }, (_, at) => long(at)) as typeof CANTEEN.items;
  const id = freshQuestionnaireId();
  const much = await saveAsking(OFFICER, { id, questionnaire: { ...CANTEEN, items: items(38) } });
  expect([much.ok, much.data.unsure, much.wire.length]).toEqual([true, false, 4]);
  const [first, ...rest] = items(40);
  const all = [{ ...first, title: { 'zh-CN': '一'.repeat(120), ko: '가'.repeat(120), en: 'a'.repeat(120) } }, ...rest];
  const more = await saveAsking(OFFICER, { draft: true, questionnaire: { ...CANTEEN, items: all } as typeof CANTEEN });
  expect([more.data.unsure, more.wire.length]).toEqual([true, 4]);
});

describe('who asks in the name of a place', () => {
  test('a city’s and the province’s admins ask in their own name, and in no school’s', async () => {
    for (const [openid, place] of [
      [CITY_ADMIN, 'city-2201'],
      [PROVINCE_ADMIN, 'province'],
    ] as const) {
      const id = freshQuestionnaireId();
      expect((await saveAsking(openid, { id, place })).ok).toBe(true);
      expect((await listAsking(openid, place)).data.questionnaires).toMatchObject([{ id }]);
      expect((await saveAsking(openid)).error.code).toBe('QUESTIONNAIRE_NOT_FOUND');
      expect((await listAsking(openid)).error.code).toBe('QUESTIONNAIRE_NOT_FOUND');
      expect((await showAsking(OFFICER, id)).error.code).toBe('QUESTIONNAIRE_NOT_FOUND');
      expect((await showAsking(OFFICER, id, place)).error.code).toBe('QUESTIONNAIRE_NOT_FOUND');
    }
  });

  test('nobody else reads, writes or takes anything out, nor makes it their school’s by its id', async () => {
    const id = freshQuestionnaireId();
    await saveAsking(OFFICER, { id });
    const before = await everything();
    const others = [...STRANGERS, ['a student', STUDENT], ['the youth league', LEAGUE]] as const;
    for (const [who, openid] of others)
      for (const answer of [
        await listAsking(openid),
        await showAsking(openid, id),
        await showAsking(openid, id, YANBIAN.id),
        await saveAsking(openid, { id, version: 1 }),
        await saveAsking(openid, { id, version: 1, place: YANBIAN.id }),
        await saveAsking(openid, { id, version: 0, place: YANBIAN.id }),
        await removeAsking(openid, id, 1),
      ])
        expect([who, answer.error?.code]).toEqual([
          who,
          expect.stringMatching(/^(NOT_ALLOWED|NOT_BOUND|AGREEMENT_NEEDED|QUESTIONNAIRE_NOT_FOUND)$/),
        ]);
    expect(await everything()).toEqual(before);
    expect(JILIN.id).not.toBe(YANBIAN.id);
  });
});

test('who opens what is being answered is told which version that is, before what is planned and what is over; in one request', async () => {
  const id = await addQuestionnaire();
  const asked = async () => {
    const { data, wire } = await showAsking(OFFICER, id);
    return [data.asked, wire.length];
  };
  const draft = await survey(OFFICER, 'save-round', wishOf(id));
  expect(await asked()).toEqual([undefined, 1]);
  const like = await roundOf(draft.data.id);
  const add = (state: RoundState, questionnaireVersion: number, days: number) => {
    const opensAt = new Date(Date.now() + days * DAY);
    return rounds.add({ ...like, _id: `a-round-that-is-${state}-${days}`, state, questionnaireVersion, opensAt });
  };
  await add('cancelled', 9, 3);
  expect(await asked()).toEqual([undefined, 1]);
  await add('closed', 1, -90);
  await add('counting', 2, -30);
  expect(await asked()).toEqual([{ version: 2, state: 'over' }, 1]);
  await add('planned', 7, 10);
  expect(await asked()).toEqual([{ version: 7, state: 'planned' }, 1]);
  await add('open', 3, -1);
  expect(await asked()).toEqual([{ version: 3, state: 'open' }, 1]);
  expect((await showAsking(OFFICER, await addQuestionnaire())).data.asked).toBeUndefined();
});
