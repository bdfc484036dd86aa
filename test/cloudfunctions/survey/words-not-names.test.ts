import { wordsAt } from '@domain/survey/named-words';
import { MOST_NOT_NAMES } from '@types_/survey/not-name';
import { _ } from '../../../cloudfunctions/_kit/database';
import { nameHashOf, people } from '../../../cloudfunctions/_kit/people';
import { questionnaires } from '../../../cloudfunctions/_kit/survey/questionnaires';
import { newStudent } from '../../../cloudfunctions/identity/student-document';
import { freshKey } from '../../support/as';
import { LEAGUE } from '../../support/roles';
import { ADMIN, CLASSMATE, OFFICER } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { CANTEEN } from '../../support/survey';
import { freshQuestionnaireId, removeAsking, saveAsking, showAsking } from '../../support/survey-editor';
import {
  addQuestionnaire,
  changeQuestionnaire,
  plan,
  roundOf,
  settle,
  survey,
  wishOf,
} from '../../support/survey-rounds';
import { idOf } from '../../support/time-of-cases';

declare const explained: { collection: string; action: string; index: string | null; examined: number }[];

const ASKING = { ...CANTEEN, title: { 'zh-CN': '食堂高峰期的校园文明' } };
const WORDS = ['高峰', '文明'];

beforeAll(async () => {
  await seedTwoSchools();
  await joined(...WORDS);
});

let joinedSoFar = 0;

/** Students who are called so come to the school. */
async function joined(...names: string[]): Promise<void> {
  const line = await people.get(await idOf(CLASSMATE));
  if (!line?.student) throw new Error('nobody');
  const { college, grade, className, level } = line.student;
  const school = { _id: JILIN.id, name: JILIN.name };
  const added = names.map((name) => {
    joinedSoFar += 1;
    const number = `9999${String(joinedSoFar).padStart(4, '0')}`;
    return newStudent(school, { number }, { ...{ name, college, grade, className, level }, codeHash: null }, null);
  });
  await people.addAll(added);
}

test('every word that a student is called by is told, at once, in the order of the text; what is said to be a word passes', async () => {
  const refused = await saveAsking(OFFICER, { questionnaire: ASKING });
  expect([refused.error.code, wordsAt(ASKING, refused.error.params.places)]).toEqual(['QUESTIONNAIRE_NAMES', WORDS]);
  expect(refused.wire).toHaveLength(1);
  const half = await saveAsking(OFFICER, { questionnaire: ASKING, notNames: ['文明'] });
  expect(wordsAt(ASKING, half.error.params.places)).toEqual(['高峰']);
  const said = await saveAsking(OFFICER, { questionnaire: ASKING, notNames: WORDS });
  expect([said.ok, said.wire.length]).toEqual([true, 3]);
});

test('who said it and when is kept, and shown as an office; later versions are not asked again, by nobody', async () => {
  const id = freshQuestionnaireId();
  const before = Date.now();
  const { data } = await saveAsking(OFFICER, { id, questionnaire: ASKING, notNames: WORDS });
  const { notNames = [] } = (await questionnaires.get(id)) ?? {};
  const [first] = notNames;
  expect([notNames.map(({ word }) => word).sort(), first?.by, first?.office]).toEqual([
    [...WORDS].sort(),
    await idOf(OFFICER),
    expect.stringMatching(/./),
  ]);
  expect(first?.at.getTime()).toBeGreaterThanOrEqual(before);
  expect(data.notNames).toEqual(notNames.map(({ word, office, at }) => ({ word, office, at: at.toISOString() })));
  const more = { ...ASKING, intro: { 'zh-CN': '高峰期怎么样？' } };
  expect((await saveAsking(ADMIN, { id, version: 1, questionnaire: more })).data.notNames).toEqual(data.notNames);
  const taken = await removeAsking(ADMIN, id, 2);
  expect((await saveAsking(ADMIN, { id, version: taken.data.version, questionnaire: more })).ok).toBe(true);
  expect((await showAsking(ADMIN, id)).data.notNames).toEqual(data.notNames);
});

test('sent again it is one version, and the same key with other words is refused', async () => {
  const saving = { id: freshQuestionnaireId(), questionnaire: ASKING, notNames: WORDS };
  const key = freshKey();
  const first = await saveAsking(OFFICER, saving, key);
  expect((await saveAsking(OFFICER, saving, key)).data).toEqual(first.data);
  expect((await saveAsking(OFFICER, { ...saving, notNames: ['高峰'] }, key)).error.code).toBe('KEY_REUSED');
});

test('of a word that nobody is called by, or that stands nowhere, nothing is kept', async () => {
  const { data } = await saveAsking(OFFICER, { questionnaire: CANTEEN, notNames: [...WORDS, '食堂', '评议'] });
  expect(data.notNames).toEqual([]);
});

test('a draft keeps what was said of it already, and names whom it likes', async () => {
  const id = freshQuestionnaireId();
  const parked = await saveAsking(OFFICER, { id, draft: true, questionnaire: ASKING, notNames: ['高峰'] });
  expect(parked.data.notNames).toMatchObject([{ word: '高峰' }]);
  const { error } = await saveAsking(ADMIN, { id, version: 1, questionnaire: ASKING });
  expect(wordsAt(ASKING, error.params.places)).toEqual(['文明']);
});

test.each([
  ['one character', ['高']],
  ['five', ['食堂高峰期']],
  ['other letters', ['peak']],
  ['more than there may be', Array.from({ length: MOST_NOT_NAMES + 1 }, () => '高峰')],
])('%s are no words to be said', async (_what, notNames) => {
  expect((await saveAsking(OFFICER, { questionnaire: ASKING, notNames })).error.code).toBe('INPUT_INVALID');
});

test('no more are kept than may be said: the next one is refused', async () => {
  const id = freshQuestionnaireId();
  await saveAsking(OFFICER, { id });
  const one = { word: '某某', by: 'somebody', office: '权益部', at: new Date() };
  const all = Array.from({ length: MOST_NOT_NAMES - 1 }, () => one);
  await questionnaires.updateWhere({ _id: id }, { notNames: _.set(all) });
  const { error } = await saveAsking(OFFICER, { id, version: 1, questionnaire: ASKING, notNames: WORDS });
  expect(wordsAt(ASKING, error.params.places)).toHaveLength(1);
});

test('the look reads whom the words name, by the index, and nobody else', async () => {
  explained.length = 0;
  await saveAsking(OFFICER, { questionnaire: ASKING });
  const looks = explained.filter(({ collection, index }) => collection === 'people' && index === 'names');
  expect(looks.reduce((all, { examined }) => all + examined, 0)).toBe(WORDS.length);
});

describe('a round', () => {
  const drafted = async (questionnaireId: string, more: object = {}) =>
    (await survey(OFFICER, 'save-round', wishOf(questionnaireId, more))).data as { id: string; version: number };

  test('asks again when it is settled: who came since the questionnaire was written is not named either', async () => {
    const questionnaireId = await addQuestionnaire();
    await changeQuestionnaire(questionnaireId, '教学楼的电梯');
    const draft = await drafted(questionnaireId, { questionnaireVersion: 4 });
    await joined('电梯');
    const { questionnaire } = await roundOf(draft.id);
    for (const openid of [ADMIN, LEAGUE]) {
      const { error, wire } = await settle(openid, draft);
      expect([error.code, wordsAt(questionnaire, error.params.places)]).toEqual(['QUESTIONNAIRE_NAMES', ['电梯']]);
      expect(wire).toHaveLength(2);
    }
    expect((await roundOf(draft.id)).state).toBe('draft');
    const [desk, league] = [await plan(ADMIN, draft.id), await plan(LEAGUE, draft.id)];
    expect([desk.data.mayOpen, league.data.mayOpen]).toEqual([true, false]);
  });

  test('goes on with what is said of its questionnaire then: no draft is saved again, and nobody settles what they have not read', async () => {
    const questionnaireId = await addQuestionnaire();
    await changeQuestionnaire(questionnaireId, '图书馆的灯光');
    const draft = await drafted(questionnaireId, { questionnaireVersion: 4 });
    const settled = await drafted(questionnaireId, { questionnaireVersion: 4 });
    expect((await settle(ADMIN, settled)).ok).toBe(true);
    await joined('灯光');
    expect((await settle(LEAGUE, draft)).error.code).toBe('QUESTIONNAIRE_NAMES');
    const { questionnaire } = await roundOf(draft.id);
    const saying = { id: questionnaireId, version: 4, questionnaire, notNames: ['灯光'] };
    expect((await saveAsking(OFFICER, saying)).data.version).toBe(5);
    const told = await settle(ADMIN, draft);
    expect([told.error.code, told.wire.length]).toEqual(['ROUND_WORDS_SAID', 3]);
    expect((await settle(LEAGUE, draft)).error.code).toBe('ROUND_CHANGED');
    const { data } = await plan(LEAGUE, draft.id);
    expect([data.version, data.notNames.map(({ word }: { word: string }) => word)]).toEqual([
      draft.version + 1,
      ['灯光'],
    ]);
    expect((await settle(LEAGUE, { id: draft.id, version: data.version })).ok).toBe(true);
    expect(await roundOf(draft.id)).toMatchObject({ questionnaireVersion: 5, questionnaire });
    // What was settled before is as it was.
    expect(await roundOf(settled.id)).toMatchObject({ questionnaireVersion: 4, notNames: [] });
  });

  test('of which later versions were saved, the last of them asking and saying the same, is settled as it is', async () => {
    const questionnaireId = await addQuestionnaire();
    const draft = await drafted(questionnaireId);
    const { questionnaire } = await roundOf(draft.id);
    const changed = { ...questionnaire, intro: { 'zh-CN': '另一句话' } };
    for (const [version, next] of [
      [3, changed],
      [4, questionnaire],
    ] as const)
      expect((await saveAsking(OFFICER, { id: questionnaireId, version, questionnaire: next })).ok).toBe(true);
    expect((await settle(ADMIN, draft)).ok).toBe(true);
    expect((await roundOf(draft.id)).questionnaireVersion).toBe(5);
  });

  test('whose questions were changed beside what was said goes on with nothing: it is read and saved again', async () => {
    const questionnaireId = await addQuestionnaire();
    const draft = await drafted(questionnaireId);
    const { questionnaire } = await roundOf(draft.id);
    const changed = { ...questionnaire, intro: { 'zh-CN': '另一句话' } };
    expect((await saveAsking(OFFICER, { id: questionnaireId, version: 3, questionnaire: changed })).ok).toBe(true);
    expect(await roundOf(draft.id)).toMatchObject({ version: draft.version, questionnaireVersion: 3 });
    expect((await settle(ADMIN, draft)).error.code).toBe('ROUND_ASKS_OLDER');
  });

  test('carries what was said of its questionnaire, to be read before it is settled, and is settled with it', async () => {
    const questionnaireId = freshQuestionnaireId();
    const { data } = await saveAsking(OFFICER, { id: questionnaireId, questionnaire: ASKING, notNames: WORDS });
    const draft = await drafted(questionnaireId, { questionnaireVersion: 1 });
    expect((await plan(LEAGUE, draft.id)).data.notNames).toEqual(data.notNames);
    const settled = await settle(ADMIN, draft);
    expect([settled.ok, settled.wire.length <= 4]).toEqual([true, true]);
    // What is said later is of the questionnaire, and not of what is asked already.
    const more = { ...ASKING, intro: { 'zh-CN': '问的是电梯。' } };
    await saveAsking(ADMIN, { id: questionnaireId, version: 1, questionnaire: more, notNames: ['电梯'] });
    expect((await plan(LEAGUE, draft.id)).data.notNames).toEqual(data.notNames);
  });

  test('that assesses people by name names them', async () => {
    const questionnaireId = await addQuestionnaire(JILIN.id, {
      questionnaire: { ...ASKING, aboutPersons: true },
    });
    expect((await settle(ADMIN, await drafted(questionnaireId))).ok).toBe(true);
  });
});

test('a student who is called like a word of the templates is nobody here', async () => {
  const id = await idOf(CLASSMATE);
  const { nameHash } = (await people.get(id)) ?? {};
  await people.updateWhere({ _id: id }, { nameHash: nameHashOf(JILIN.id, '满意') });
  expect((await saveAsking(OFFICER, { questionnaire: { ...CANTEEN, title: { 'zh-CN': '食堂满意吗' } } })).ok).toBe(
    true,
  );
  await people.updateWhere({ _id: id }, { nameHash });
});
