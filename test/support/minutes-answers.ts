import { sessions } from '../../cloudfunctions/_kit/appointment/sessions';
import { addApplication, addAttendance, addLine, appointment } from './appointment';
import type { Answer } from './as';
import { appointStaff, DUE, HOST_OFFICE, heldSession, LEADER, minuted, submit } from './minutes';
import { CLASSMATE, STUDENT } from './scene';
import { JILIN } from './schools';
import { idOf } from './time-of-cases';

/** Sessions as they stand when somebody looks at their topics, minutes and promises. */
export async function minutesScene() {
  // Another name than the sessions print: whoever is met is no secret, who of the staff it is in the database would be.
  await appointStaff(LEADER, 'leader', HOST_OFFICE, JILIN.id, '孙启明');
  const [done, waiting] = [await heldSession(), await heldSession()];
  for (const one of [done, waiting]) {
    for (const student of [STUDENT, CLASSMATE]) {
      await addApplication(one, idOf(student));
      await addAttendance(one, idOf(student));
    }
  }
  await minuted(done);
  await submit(waiting);
  const coming = await heldSession({ startsAt: new Date(Date.now() - 60_000), endsAt: new Date(Date.now() + 60_000) });
  await addApplication(coming, idOf(STUDENT));
  await addLine(coming);
  await sessions.updateWhere({ _id: coming._id }, { state: 'frozen' });
  return { done: done._id, waiting: waiting._id, coming: coming._id };
}

/** What somebody hears who tries everything with them. */
export async function minutesAnswers(
  openid: string,
  { done, waiting, coming }: Awaited<ReturnType<typeof minutesScene>>,
): Promise<[action: string, answer: Promise<Answer>][]> {
  const promise = `${done}:0`;
  const written = { text: '谈了宿舍网和食堂的价格，再写一遍。', promises: [], outcomes: [], reason: '' };
  const wishes: [action: string, input: object][] = [
    ['topics', { id: coming }],
    ['minutes', { id: done }],
    ['minutes-draft', { id: waiting }],
    ['minutes-due', {}],
    ['outcomes-due', {}],
    ['write-outcome', { id: done, caseId: 'no-such-case', outcome: '后勤周五前来看。' }],
    ['submit-minutes', { id: waiting, version: 1, ...written }],
    ['return-minutes', { id: waiting, version: 2, reason: '写清楚谁负责' }],
    ['publish-minutes', { id: waiting, version: 1 }],
    ['rate-session', { id: done, rating: 4 }],
    ['commitments', { schoolId: JILIN.id }],
    ['commitment', { id: promise }],
    ['last-promises', { id: coming }],
    ['report-commitment', { id: promise, version: 1, say: { what: 'kept', text: `都换了，${DUE} 以前。` } }],
    ['say-of-commitment', { id: promise, so: false, word: '没有换' }],
    ['commitment', { id: promise }],
    ['host-desk', {}],
  ];
  const answers: [string, Promise<Answer>][] = [];
  for (const [action, input] of wishes)
    answers.push([action, Promise.resolve(await appointment(openid, action, input))]);
  return answers;
}
