import { main as caseFunction } from '../../cloudfunctions/case/index';
import { type Answer, as, freshKey } from './as';
import { OFFICER, step } from './scene';

/** Staff of 后勤保障处 at 吉林大学. */
export const DEPARTMENT = 'demo-10183-department';
export const OFFICE = '后勤保障处';

export const hands = (openid: string, id: string): Promise<Answer> => as(openid, caseFunction, 'hands', { id });
export const get = (openid: string, id: string): Promise<Answer> => as(openid, caseFunction, 'get', { id });
export const queueOf = async (openid: string): Promise<string[]> =>
  (await as(openid, caseFunction, 'queue')).data.cases.map(({ id }: { id: string }) => id);

/** Gives a case to the department. */
export async function assigned(id: string, by = OFFICER, department = OFFICE): Promise<Answer> {
  const answer = await step(by, id, 'assign', { department });
  if (!answer.ok) throw new Error(`not assigned: ${answer.error.code}`);
  return answer;
}

/** What a step names a colleague by, from the caller's own list. */
export async function colleague(openid: string, id: string, office: string, list = 'colleagues'): Promise<string> {
  const { data } = await hands(openid, id);
  const found = data[list].find((one: { office: string }) => one.office === office);
  if (!found) throw new Error(`nobody of ${office} among ${list}`);
  return found.ticket;
}

const TOLD = {
  topic: 'fee',
  text: '补卡收了三十元，没有收据。',
  place: '',
  danger: false,
  told: 'counter',
  number: '',
  name: '',
};

/** What an officer writes down for somebody. */
export const tell = (openid: string, more: object = {}, key = freshKey()): Promise<Answer> =>
  as(openid, caseFunction, 'file-for', { ...TOLD, ...more }, key);
