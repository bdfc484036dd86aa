import { storm } from '../../../tools/bench/survey/storm';

/** A tenth of the storm that `npm run bench -- survey storm` makes with 3,000 students. */
const STUDENTS = 300;

jest.setTimeout(180_000);

test('of a school that votes at once through eight processes, some killed at work, nobody is lost or counted twice', async () => {
  const result = await storm({ students: STUDENTS, workers: 8, kills: 2 });
  expect(result.killedAtWork).toBeGreaterThan(0);
  expect(result.papers).toEqual({ held: STUDENTS, noted: STUDENTS });
  expect(result.ballots).toEqual({ told: STUDENTS, lying: STUDENTS, lost: 0, twice: 0, strange: 0 });
  expect(result.refusedSecond).toBe(STUDENTS / 20);
});
