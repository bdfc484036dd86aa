import { applicationIdOf, applications } from '../../cloudfunctions/_kit/appointment/applications';
import type { SessionDocument } from '../../cloudfunctions/_kit/appointment/sessions';
import { accountOf, people } from '../../cloudfunctions/_kit/people';
import { about, apply as applyTo } from './appointment';
import type { Answer } from './as';
import { CLASSMATE, STUDENT } from './scene';

export const HOUR = 3_600_000;
export const from = (hours: number) => new Date(Date.now() + hours * HOUR);
export const ELSEWHERE = 'demo-10184-student-1';
export const MANY = [STUDENT, CLASSMATE, ...Array.from({ length: 6 }, (_none, n) => `one-more-student-${n}`)];
export const apply = (session: SessionDocument, openid = STUDENT, more: object = {}, key?: string): Promise<Answer> =>
  applyTo(session, openid, more, key);
export const act = (action: string, session: SessionDocument, openid = STUDENT, more: object = {}, key?: string) =>
  about(session, openid, action, more, key);
export const idOf = async (openid: string): Promise<string> => {
  const { data } = await people
    .find({ account: accountOf(openid) })
    .limit(1)
    .get();
  return data[0]?._id ?? '';
};
export const ofMine = async (session: SessionDocument, openid = STUDENT) =>
  applications.get(applicationIdOf(session._id, await idOf(openid)));
export const claim = (session: SessionDocument, openid: string, key?: string) =>
  act('claim-seat', session, openid, {}, key);
