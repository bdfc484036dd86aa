import { Collection } from '../../cloudfunctions/_kit/database';
import { approvals } from '../../cloudfunctions/_kit/identity/approvals';
import { accountOf } from '../../cloudfunctions/_kit/people';
import { main as identityFunction } from '../../cloudfunctions/identity/index';
import { main as scheduler } from '../../cloudfunctions/scheduler/index';
import type { RosterLine } from '../../tools/seed/synthetic-roster';
import { type Answer, as, freshKey, send } from './as';
import { aLine, bind, stored, wishFor } from './binding';
import { allOf } from './everything';

export const ask = (openid: string, wish: object, key = freshKey()): Promise<Answer> =>
  as(openid, identityFunction, 'ask-rebind', wish, key);
export const object = (openid: string, id: string, key = freshKey()): Promise<Answer> =>
  as(openid, identityFunction, 'object-rebind', { id }, key);
export const list = async (openid: string) => (await as(openid, identityFunction, 'list-approvals')).data;
export const CARD = { approve: true, how: 'campus-card', words: '' };
export const NO = { approve: false, how: null, words: '没带证件' };
export const decide = (openid: string, id: string, say: object = CARD, key = freshKey()): Promise<Answer> =>
  as(openid, identityFunction, 'decide-approval', { id, ...say }, key);
export const me = async (openid: string) => (await as(openid, identityFunction, 'me')).data;
export const told = async (to: string) =>
  (await allOf('notices'))
    .filter((one) => one.to === to)
    .map(({ kind }) => kind)
    .sort();
export const jobs = new Collection<{ _id: string }>('jobs');
/** The scheduler runs once more, as if a minute had passed. */
export const minute = async () => {
  const due = { nextAt: new Date(0), leasedUntil: new Date(0) };
  for (const { _id } of await allOf('jobs')) await jobs.updateWhere({ _id }, due);
  await send(undefined, () => scheduler(), {});
};

let count = 0;
/** A line that an account holds, and another account that asks for it. */
export async function asked() {
  count += 1;
  const line = await aLine();
  const [from, to] = [`old-phone-${count}`, `new-phone-${count}`] as const;
  await bind(from, wishFor(line));
  const answer = await ask(to, wishFor(line));
  const [request] = (
    await approvals
      .find({ askedBy: accountOf(to) })
      .limit(1)
      .get()
  ).data;
  return { line, from, to, answer, id: request?._id ?? '' };
}
export const holderOf = async (line: RosterLine) => (await stored(line)).account;
