import type { Questionnaire } from '@types_/survey/questionnaire-schema';
import { addFindings } from '../../cloudfunctions/_kit/survey/findings';
import { main as surveyFunction } from '../../cloudfunctions/survey/index';
import { type Answer, as, freshKey } from './as';
import { day } from './roles';
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
  notNames?: string[];
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

export const listAsking = (openid: string, place = JILIN.id, behind: object | null = null): Promise<Answer> =>
  as(openid, surveyFunction, 'list-questionnaires', { place, behind });

export const showAsking = (openid: string, id: string, place = JILIN.id): Promise<Answer> =>
  as(openid, surveyFunction, 'questionnaire', { place, id });

export const removeAsking = (openid: string, id: string, version: number, key = freshKey()): Promise<Answer> =>
  as(openid, surveyFunction, 'remove-questionnaire', { place: JILIN.id, id, version }, key);

const FINDING = {
  round: { _id: 'a-round-with-findings', place: JILIN.id, questionnaire: CANTEEN, closesAt: new Date() },
  part: { _id: `a-round-with-findings:${JILIN.id}`, schoolId: JILIN.id },
};

/** What somebody is answered who tries everything with questionnaires and findings. */
export async function surveyAnswers(openid: string): Promise<[action: string, answer: Promise<Answer>][]> {
  await addFindings(FINDING.round, FINDING.part, [{ item: 'warm', row: null, positive: 4, n: 20 }]);
  const finding = `${FINDING.part._id}:warm`;
  const say = (action: string, input: object) => () => as(openid, surveyFunction, action, input);
  const id = freshQuestionnaireId();
  const asked: [string, () => Promise<Answer>][] = [
    ['list-questionnaires', () => listAsking(openid)],
    ['save-questionnaire', () => saveAsking(openid, { id })],
    ['questionnaire', () => showAsking(openid, id)],
    ['questionnaire', () => showAsking(openid, 'canteen')],
    ['remove-questionnaire', () => removeAsking(openid, id, 1)],
    ['plan-finding', say('plan-finding', { id: finding, version: 1, owner: '饮食中心', action: '保温', due: day(7) })],
    ['report-finding', say('report-finding', { id: finding, version: 2, text: '装好了。', done: false })],
    ['finding', say('finding', { id: finding })],
    ['findings', say('findings', { schoolId: JILIN.id, round: null, behind: null })],
  ];
  const answers: [string, Promise<Answer>][] = [];
  for (const [action, run] of asked) answers.push([action, Promise.resolve(await run())]);
  return answers;
}
