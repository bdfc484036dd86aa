import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { main as surveyFunction } from '../../cloudfunctions/survey/index';
import { type Answer, as, freshKey } from './as';
import { JILIN } from './schools';
import { CANTEEN } from './survey';

let made = 0;

/** An id as a phone makes it. */
export const freshQuestionnaireId = (): string => {
  made += 1;
  return `questionnaire-${String(made).padStart(6, '0')}`;
};

export interface Saving {
  place?: string;
  id?: string;
  version?: number;
  draft?: boolean;
  questionnaire?: Questionnaire;
}

/** Saves a questionnaire of 吉林大学, a new one unless it says otherwise. */
export const saveAsking = (openid: string, saving: Saving = {}, key = freshKey()): Promise<Answer> =>
  as(
    openid,
    surveyFunction,
    'save-questionnaire',
    { place: JILIN.id, id: freshQuestionnaireId(), version: 0, draft: false, questionnaire: CANTEEN, ...saving },
    key,
  );

export const listAsking = (openid: string, place = JILIN.id): Promise<Answer> =>
  as(openid, surveyFunction, 'list-questionnaires', { place });

export const showAsking = (openid: string, id: string, place = JILIN.id): Promise<Answer> =>
  as(openid, surveyFunction, 'questionnaire', { place, id });

export const removeAsking = (openid: string, id: string, version: number, key = freshKey()): Promise<Answer> =>
  as(openid, surveyFunction, 'remove-questionnaire', { place: JILIN.id, id, version }, key);

/** What somebody is answered who tries everything with questionnaires. */
export async function questionnaireAnswers(openid: string): Promise<[action: string, answer: Promise<Answer>][]> {
  const id = freshQuestionnaireId();
  const asked: [string, () => Promise<Answer>][] = [
    ['list-questionnaires', () => listAsking(openid)],
    ['save-questionnaire', () => saveAsking(openid, { id })],
    ['questionnaire', () => showAsking(openid, id)],
    ['questionnaire', () => showAsking(openid, 'canteen')],
    ['remove-questionnaire', () => removeAsking(openid, id, 1)],
  ];
  const answers: [string, Promise<Answer>][] = [];
  for (const [action, run] of asked) answers.push([action, Promise.resolve(await run())]);
  return answers;
}
