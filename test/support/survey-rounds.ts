import { _ } from '../../cloudfunctions/_kit/database';
import { notices } from '../../cloudfunctions/_kit/notice/notices';
import { questionnaires } from '../../cloudfunctions/_kit/survey/questionnaires';
import { type RollDocument, rollsOf } from '../../cloudfunctions/_kit/survey/rolls';
import { roundKeys } from '../../cloudfunctions/_kit/survey/round-keys';
import { type RoundDocument, rounds } from '../../cloudfunctions/_kit/survey/rounds';
import { main as surveyFunction } from '../../cloudfunctions/survey/index';
import { type Answer, as, freshKey } from './as';
import { OFFICER } from './scene';
import { JILIN } from './schools';
import { CANTEEN } from './survey';

let made = 0;

/** A questionnaire of a place, as an editor would have left it. */
export async function addQuestionnaire(place: string = JILIN.id, more: object = {}): Promise<string> {
  made += 1;
  const _id = `questionnaire-of-test-${made}`;
  const saved = { unsure: false, savedBy: 'an-officer-of-the-tests', savedAt: new Date(), removedAt: null, recent: [] };
  await questionnaires.add({ _id, place, version: 3, questionnaire: CANTEEN, draft: false, ...saved, ...more });
  return _id;
}

export const changeQuestionnaire = (_id: string, title: string): Promise<boolean> =>
  questionnaires.updateWhere({ _id }, { version: 4, 'questionnaire.title': { 'zh-CN': title } });

export const survey = (openid: string, action: string, input: object, key = freshKey()): Promise<Answer> =>
  as(openid, surveyFunction, action, input, key);

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** What an officer settles: everybody of 吉林大学, from tomorrow on for ten days. */
export const wishOf = (questionnaireId: string, more: object = {}) => ({
  ...{ place: JILIN.id, id: null, version: 0, questionnaireId, questionnaireVersion: 3, schools: null },
  ...{ eligible: { colleges: null, grades: null, classes: null }, grouping: 'none', threshold: 0.6 },
  ...{ publishesBallots: false, opensAt: new Date(Date.now() + DAY).toISOString() },
  ...{ closesAt: new Date(Date.now() + 11 * DAY).toISOString(), ...more },
});

/** A draft that somebody has written. */
export async function draftBy(openid: string, more: object = {}): Promise<{ id: string; version: number }> {
  const place = 'place' in more ? String(more.place) : JILIN.id;
  const { ok, data, error } = await survey(openid, 'save-round', wishOf(await addQuestionnaire(place), more));
  if (!ok) throw new Error(`${openid} wrote no draft: ${error.code} ${JSON.stringify(error.params)}`);
  return data;
}

export const plan = (openid: string, id: string, place: string = JILIN.id): Promise<Answer> =>
  survey(openid, 'round-plan', { place, id });
export const settle = (openid: string, { id, version }: { id: string; version: number }, key = freshKey()) =>
  survey(openid, 'plan-round', { id, version }, key);
export const cancel = (openid: string, id: string, key = freshKey()): Promise<Answer> =>
  survey(openid, 'cancel-round', { id, reason: '问卷写错了' }, key);

export const roundOf = async (id: string): Promise<RoundDocument> => {
  const round = await rounds.get(id);
  if (!round) throw new Error('no such round');
  return round;
};

export const hasSeed = async (id: string): Promise<boolean> => (await roundKeys.get(id)) !== null;

/** Who was told what of a round, by person. */
export async function toldOf(roundId: string): Promise<Record<string, string[]>> {
  const { data } = await notices.find({ 'params.round': roundId }).limit(1000).get();
  const told: Record<string, string[]> = {};
  for (const { to, kind } of data) told[to] = [...(told[to] ?? []), kind].sort();
  return told;
}

/** An hour at which people are told, days from now. */
export const noon = (days: number): Date => new Date(Math.floor(Date.now() / DAY + days) * DAY + 4 * HOUR);

/** A round that is due, not opened yet. */
export async function dueRound(more: Partial<RoundDocument> = {}): Promise<string> {
  const { id } = await draftBy(OFFICER, { grouping: 'grade' });
  const past = { opensAt: new Date(Date.now() - 1000), closesAt: noon(9) };
  await rounds.updateWhere({ _id: id }, { state: 'planned', ...past, ...more });
  return id;
}

export const rollOf = (id: string): Promise<RollDocument[]> => rollsOf(id, '', 1000);

/** Jobs look at all rounds that run: only the one of each test does. */
export const restOtherRounds = (): void =>
  void beforeEach(() =>
    rounds.updateAll(
      {},
      { state: 'closed', told: _.set([]), begun: _.set([]), place: JILIN.id, 'cancelled.left': 'nothing' },
    ),
  );
