import { imports } from '../../cloudfunctions/_kit/imports';
import { cases } from '../../cloudfunctions/case/repository';
import { institutions } from '../../config/seed/province';
import { demoCases } from './demo-cases';
import { demoImport } from './demo-import';
import { type DemoOfficer, type DemoStudent, demoPeople } from './demo-people';
import { seedSchools } from './seed-schools';

/** Students per school in the demo. */
const ROSTER_SIZE = 120;

/** The whole demo province in an empty database: 68 schools, their rosters, demo people and three months of cases and an import each. */
export async function seedProvince(now: Date): Promise<void> {
  const everybody = demoPeople();
  await seedSchools(institutions, everybody, ROSTER_SIZE, now);
  for (const school of institutions) {
    const here = everybody.filter((person) => 'institution' in person && person.institution.id === school.id);
    const students = here.filter((person): person is DemoStudent => person.as === 'student');
    const officerAs = (as: DemoOfficer['as']) => here.find((person): person is DemoOfficer => person.as === as);
    const [officer, admin] = [officerAs('officer'), officerAs('union-admin')];
    if (admin) await imports.add(demoImport(admin, ROSTER_SIZE, now));
    if (officer) await cases.addAll(demoCases(students, officer, now));
  }
}
