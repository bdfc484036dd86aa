import { countCases } from '../../cloudfunctions/scheduler/jobs/count-cases';
import type { Institution } from '../../config/seed/province';
import type { LocalCloud } from '../../local-cloud';
import type { RatesView } from '../../types/case/figures-view';
import type { CaseView } from '../../types/case/view';
import { type DemoOfficer, demoPeopleOf } from '../seed/demo/people';
import { seedSchools } from '../seed/seed-schools';
import { rosterOf } from '../seed/synthetic-roster';
import { Client } from './client';
import { playOfficer } from './officer';
import { playStudent } from './student';

/** How one school's part of a scenario ended. */
export interface SchoolResult {
  school: string;
  views: CaseView[];
  rates: RatesView;
}

/** A roster longer than the demo people need, so that the students of the scenario are others. */
const ROSTER_SIZE = 120;
const FIRST_STUDENT = 60;
const COUNTING_MS = 60_000;

/** One school: its students all at once, two officers at the desk. */
async function playSchool(cloud: LocalCloud, school: Institution, students: number): Promise<SchoolResult> {
  const lines = rosterOf(school, ROSTER_SIZE).slice(FIRST_STUDENT, FIRST_STUDENT + students);
  const officers = demoPeopleOf(school).filter(
    (person): person is DemoOfficer => person.as === 'officer' || person.as === 'union-admin',
  );
  let over = false;
  const desk = officers.map(({ openid }) => playOfficer(new Client(cloud, openid), () => over));
  const played = lines.map((line, index) =>
    playStudent(new Client(cloud, `scenario-${school.code}-${index}`), school.id, line, index),
  );
  const views = await Promise.race([Promise.all(played), failing(desk)]);
  over = true;
  await Promise.all(desk);
  // What the scheduler does every minute: the figures are at most as old as that.
  await countCases.run({ now: new Date(), endsAt: new Date(Date.now() + COUNTING_MS) });
  const rates = await new Client(cloud, `scenario-${school.code}-0`).call('case', 'rates', { schoolId: school.id });
  return { school: school.name, views, rates };
}

/** Never resolves, but rejects when an officer failed: the students would wait for ever. */
const failing = (desk: Promise<void>[]): Promise<never> =>
  new Promise((_, reject) => {
    for (const officer of desk) officer.catch(reject);
  });

/** The whole loop at several schools at once, on an empty cloud. */
export async function play(
  cloud: LocalCloud,
  schools: readonly Institution[],
  studentsPerSchool: number,
): Promise<SchoolResult[]> {
  const people = schools.flatMap(demoPeopleOf);
  await seedSchools(schools, people, ROSTER_SIZE, new Date());
  return Promise.all(schools.map((school) => playSchool(cloud, school, studentsPerSchool)));
}
