import { notices } from '../../cloudfunctions/_kit/notices';
import { cases } from '../../cloudfunctions/case/repository';
import { institutions } from '../../config/seed/province';
import { demoCases } from './demo-cases';
import { demoNotices } from './demo-notices';
import { type DemoOfficer, type DemoStudent, demoPeople } from './demo-people';
import { seedSchools } from './seed-schools';

/** Students per school in the demo. */
const ROSTER_SIZE = 120;

/** The whole demo province in an empty database: 68 schools, their rosters, demo people and three months of cases. */
export async function seedProvince(now: Date): Promise<void> {
  const everybody = demoPeople();
  await seedSchools(institutions, everybody, ROSTER_SIZE, now);
  for (const school of institutions) {
    const here = everybody.filter((person) => 'institution' in person && person.institution.id === school.id);
    const students = here.filter((person): person is DemoStudent => person.as === 'student');
    const officer = here.find((person): person is DemoOfficer => person.as === 'officer');
    if (!officer) continue;
    const documents = demoCases(students, officer, now);
    await cases.addAll(documents);
    await notices.addAll(demoNotices(documents, now));
  }
}
