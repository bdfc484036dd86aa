import { seatCode, seatText } from '@domain/appointment/seat-code';
import { passOf, ticketOf } from '../../cloudfunctions/_kit/appointment/applications';
import { type AttendanceDocument, attendances, seatSecretOf } from '../../cloudfunctions/_kit/appointment/attendances';
import type { SessionDocument } from '../../cloudfunctions/_kit/appointment/sessions';
import { studentIdAt } from '../../tools/seed/documents';
import { rosterOf } from '../../tools/seed/synthetic-roster';
import { appointment } from './appointment';
import type { Answer } from './as';
import { freshKey } from './as';
import { OFFICER } from './scene';
import { JILIN } from './schools';

const lines = rosterOf(JILIN, 60);
export const nth = (index: number): string => studentIdAt(JILIN, lines[index] as (typeof lines)[number]);
export const numberOf = (index: number): string => lines[index]?.number ?? '';
export const MINUTE = 60_000;
export const ago = (minutes: number): Date => new Date(Date.now() - minutes * MINUTE);
export const codeOf = (session: SessionDocument, person: string, at = new Date()) =>
  seatCode(seatSecretOf(ticketOf(session._id, person)), at);
/** What a person's ticket says, or another code beside it; `typed`: without the ticket. */
interface Shown {
  code?: string;
  pass?: string;
  typed?: true;
}
export const scan = (session: SessionDocument, person: string, by = OFFICER, shown: Shown = {}, key = freshKey()) => {
  const { code = codeOf(session, person), pass = passOf(ticketOf(session._id, person)), typed } = shown;
  return appointment(by, 'check-in', { id: session._id, text: typed ? code : seatText(pass, code) }, key);
};
export const tick = (session: SessionDocument, person: string, by = OFFICER) =>
  appointment(by, 'check-in-by-name', { id: session._id, pass: passOf(ticketOf(session._id, person)) });
export const walkIn = (session: SessionDocument, index: number, by = OFFICER, key = freshKey()) =>
  appointment(by, 'check-in-walk-in', { id: session._id, number: numberOf(index) }, key);
export const undo = (session: SessionDocument, person: string, by = OFFICER) =>
  appointment(by, 'undo-check-in', { id: session._id, pass: passOf(ticketOf(session._id, person)) });
export const end = (session: SessionDocument, by = OFFICER, key = freshKey()) =>
  appointment(by, 'end-session', { id: session._id }, key);
export const list = (session: SessionDocument, by = OFFICER) => appointment(by, 'door-list', { id: session._id });
export const came = async ({ _id }: SessionDocument): Promise<AttendanceDocument[]> =>
  (await attendances.find({ sessionId: _id }).limit(1000).get()).data;
/** As a phone asks: who lost a race tries again with the same key. */
export async function tried(ask: (key: string) => Promise<Answer>): Promise<Answer> {
  const key = freshKey();
  let answer = await ask(key);
  for (let n = 0; n < 8 && !answer.ok && ['BUSY', 'INTERNAL'].includes(answer.error.code); n += 1)
    answer = await ask(key);
  return answer;
}
export const twelve = (count = 14) => Array.from({ length: count }, (_none, index) => nth(index + 10));
