import { seatCode, seatText } from '@domain/appointment/seat-code';
import { ticketOf } from '../../cloudfunctions/_kit/appointment/applications';
import { seatSecretOf } from '../../cloudfunctions/_kit/appointment/attendances';
import { sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { settleSessions } from '../../cloudfunctions/scheduler/jobs/settle-sessions';
import { addDrawn, appointment, studentOf } from './appointment';
import type { Answer } from './as';
import { runJob } from './jobs';
import { ADMIN, CLASSMATE, STUDENT } from './scene';
import { person } from './schools';

/** What somebody is told at the door of a session that began some minutes ago, and of absences afterwards, whoever they are. */
export async function doorAnswers(openid: string): Promise<[action: string, answer: Promise<Answer>][]> {
  const [mine, other] = [studentOf(STUDENT), studentOf(CLASSMATE)];
  const session = await addDrawn([mine, other], { seats: 3, inMinutes: -20 });
  const { _id: id } = session;
  const ticket = ticketOf(id, other);
  const text = seatText(ticket, seatCode(seatSecretOf(ticket), new Date()));
  const { number } = person<'new'>('demo-10183-new-2').roster;
  const answers: [string, Promise<Answer>][] = [];
  const ask = async (action: string, input: object, by = openid): Promise<Answer> => {
    const answer = appointment(by, action, input);
    answers.push([action, answer]);
    return answer;
  };
  for (const student of [openid, STUDENT]) await ask('my-ticket', { id }, student);
  await ask('check-in', { id, text });
  await ask('check-in-by-name', { id, ticket });
  await ask('check-in-walk-in', { id, number });
  await ask('door-list', { id });
  await ask('undo-check-in', { id, ticket });
  await ask('end-session', { id });
  await appointment(ADMIN, 'end-session', { id });
  await sessions.updateWhere({ _id: id }, { 'ended.at': new Date(Date.now() - 3 * 60_000) });
  await runJob(settleSessions);
  const said = { id, says: 'not-counted', text: '那天补考，没能来。' };
  await ask('appeal-absence', said);
  await ask('appeal-absence', said, STUDENT);
  for (const by of [openid, STUDENT]) await ask('my-absences', {}, by);
  await ask('appeals', {});
  await ask('decide-appeal', { id, ticket: ticketOf(id, mine), granted: true, text: '教务处证实了。' });
  return answers;
}
