import { cases } from '../../../cloudfunctions/_kit/case/store';
import { carryOutMatters } from '../../../cloudfunctions/scheduler/jobs/carry-out-matters';
import { runJob } from '../../support/jobs';
import { ANSWER, ask } from '../../support/matters';
import { ADMIN, CLASSMATE, file, OFFICER, STUDENT } from '../../support/scene';
import { seedTwoSchools } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

beforeAll(seedTwoSchools);

const answeredBy = async (id: string) =>
  (await cases.get(id))?.events.find(({ what }) => what.name === 'answer')?.by.id;

test('an answer to all stands under an officer’s name only where they had read it when they had a case join', async () => {
  const [first, second, late] = [await file(STUDENT), await file(CLASSMATE), await file(STUDENT)];
  // Decided by the officer before there is an answer; the second case is not taken in yet when the admin gives one.
  const { data: matter } = await ask(OFFICER, 'open-matter', { cases: [first, second] });
  expect(matter.left).toBe(1);
  expect((await ask(ADMIN, 'answer-matter', { id: matter.id, ...ANSWER })).ok).toBe(true);
  for (let run = 0; run < 3; run += 1) await runJob(carryOutMatters);
  for (const id of [first, second]) expect(await answeredBy(id)).toBe(idOf(ADMIN));
  // Who has read it answers with it.
  expect((await ask(OFFICER, 'join', { id: matter.id, cases: [late], answers: 1 })).ok).toBe(true);
  for (let run = 0; run < 3; run += 1) await runJob(carryOutMatters);
  expect(await answeredBy(late)).toBe(idOf(OFFICER));
});
