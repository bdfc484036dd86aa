import type { Membership } from '@domain/identity/membership';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { Collection } from '../../cloudfunctions/_kit/database';
import { accountOf, type PersonDocument, people } from '../../cloudfunctions/_kit/people';
import { main as identityFunction } from '../../cloudfunctions/identity/index';
import { main as scheduler } from '../../cloudfunctions/scheduler/index';
import { studentIdAt } from '../../tools/seed/documents';
import type { RosterLine } from '../../tools/seed/synthetic-roster';
import { type Answer, as, freshKey, send } from './as';
import { allOf } from './everything';
import { day, PLACE } from './roles';
import { JILIN } from './schools';

export const role = (openid: string, action: string, input: object, key = freshKey()): Promise<Answer> =>
  as(openid, identityFunction, action, { place: PLACE, ...input }, key);

/** What find-member gives a granter for a line. */
export async function ticketFor(
  openid: string,
  { number }: Pick<RosterLine, 'number'>,
  place = PLACE,
): Promise<string> {
  const { ok, data, error } = await role(openid, 'find-member', { number, place });
  if (!ok) throw new Error(`${openid} does not find: ${error.code}`);
  return data.ticket;
}

export const term = (more: object = {}) => ({ role: 'officer', office: '权益部', from: day(0), to: null, ...more });

/** Gives a student of 吉林大学 a role, from looking for the number on. */
export const grant = async (openid: string, line: RosterLine, more: object = {}, key = freshKey()): Promise<Answer> =>
  role(openid, 'grant-role', { ticket: await ticketFor(openid, line), ...term(more) }, key);

export async function invite(openid: string, more: object, key = freshKey()): Promise<string> {
  const input = { role: 'department', office: '后勤处', name: '周文君', from: day(0), to: null, ...more };
  const { ok, data, error } = await role(openid, 'invite-staff', input, key);
  if (!ok) throw new Error(`${openid} may not invite: ${error.code}`);
  return data.code;
}

/** Somebody of the staff who was invited to an office, and accepted. */
export async function takeOffice(openid: string, by: string, office: string, more: object = {}): Promise<void> {
  const code = await invite(by, { role: 'department', office, name: '王五', ...more });
  const input = { code, agreed: AGREEMENT_VERSION };
  const { ok, error } = await as(openid, identityFunction, 'accept-invitation', input, freshKey());
  if (!ok) throw new Error(`${openid} did not accept: ${error.code}`);
}

export async function personOf(openid: string): Promise<PersonDocument> {
  const { data } = await people
    .find({ account: accountOf(openid) })
    .limit(1)
    .get();
  if (!data[0]) throw new Error(`nobody is ${openid}`);
  return data[0];
}

export const termsOfLine = async (line: RosterLine): Promise<Membership[]> =>
  (await people.get(studentIdAt(JILIN, line)))?.memberships ?? [];

/** What the timer would do a minute later. */
export async function aMinuteLater(): Promise<void> {
  const jobs = await allOf('jobs');
  for (const { _id } of jobs) await new Collection('jobs').removeAll({ _id });
  await send(undefined, () => scheduler(), {});
}
