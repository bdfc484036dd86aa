import { minutes } from '../../../cloudfunctions/_kit/appointment/minutes';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { addApplication, addAttendance, appointment } from '../../support/appointment';
import { heldSession, publish, submit } from '../../support/minutes';
import { draft } from '../../support/minutes-calls';
import { LEAGUE } from '../../support/roles';
import { ADMIN, file, OFFICER, STUDENT } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

beforeAll(seedTwoSchools);

test('who is kept out of a case neither reads, nor sends back, nor takes away what minutes say of it', async () => {
  const session = await heldSession();
  const caseId = await file(STUDENT);
  await addApplication(session, idOf(STUDENT), { caseIds: [caseId] });
  await addAttendance(session, idOf(STUDENT));
  const outcome = { caseId, text: '周五前去看暖气片。' };
  expect((await submit(session, { outcomes: [outcome] }, ADMIN)).ok).toBe(true);
  await cases.updateWhere({ _id: caseId }, { recused: [idOf(OFFICER)] });
  const read = await draft(OFFICER, session);
  expect([read.data.outcomes, read.data.cases]).toEqual([[], []]);
  expect(JSON.stringify(read.data)).not.toContain(outcome.text);
  expect((await draft(LEAGUE, session)).data.outcomes).toEqual([outcome]);
  const back = { id: session._id, version: 1, reason: '写得不对，再改改' };
  expect((await appointment(OFFICER, 'return-minutes', back)).error.code).toBe('MINUTES_OWN');
  expect((await publish(session, 1, OFFICER)).error.code).toBe('MINUTES_OWN');
  const written = await submit(session, { version: 1, text: '谈了宿舍网和食堂的价格，再写清楚一点。' });
  expect([written.ok, written.wire.length]).toEqual([true, 4]);
  expect((await draft(ADMIN, session)).data.outcomes).toEqual([outcome]);
  expect((await publish(session, 2, LEAGUE)).ok).toBe(true);
  expect((await minutes.get(session._id))?.versions.at(-1)?.outcomes).toEqual([outcome]);
});
