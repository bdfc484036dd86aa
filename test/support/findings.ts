import { dayOf, plusDays } from '@domain/core/school-clock';
import { main as surveyFunction } from '../../cloudfunctions/survey/index';
import { type Answer, as, freshKey } from './as';
import { OFFICE } from './routing';
import { JILIN } from './schools';
import { CANTEEN } from './survey';

export const DUE = plusDays(dayOf(new Date()), 7);
export const LOW = [
  { item: 'warm', row: null, positive: 41, n: 100 },
  { item: 'staff', row: 'quick', positive: 3, n: 12 },
];
export const ROUND = {
  _id: 'round-of-findings',
  place: JILIN.id,
  questionnaire: CANTEEN,
  closesAt: new Date(),
  threshold: 0.6,
};
export const PART = { _id: `${ROUND._id}:${JILIN.id}`, schoolId: JILIN.id };
export const WARM = `${PART._id}:warm`;

export const ask = (openid: string, action: string, input: object, key = freshKey()): Promise<Answer> =>
  as(openid, surveyFunction, action, input, key);
export const list = (openid: string, schoolId = JILIN.id, round: string | null = null, behind: object | null = null) =>
  ask(openid, 'findings', { schoolId, round, behind });
export const show = (openid: string, id = WARM) => ask(openid, 'finding', { id });
export const plan = (openid: string, more: object = {}, key = freshKey()) =>
  ask(openid, 'plan-finding', { id: WARM, version: 1, owner: OFFICE, action: '加两个保温台', due: DUE, ...more }, key);
export const report = (openid: string, more: object = {}, key = freshKey()) =>
  ask(openid, 'report-finding', { id: WARM, version: 2, text: '已经订了，周五装。', done: false, ...more }, key);
