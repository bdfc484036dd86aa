import { type DemoOfficer, type DemoPerson, demoPeopleOf } from '../../tools/seed/demo/people';
import { seedSchools } from '../../tools/seed/seed-schools';
import { type RosterLine, rosterOf } from '../../tools/seed/synthetic-roster';
import { JILIN } from './schools';

/** Seeds 吉林大学 with this many bound students beside its officers, and gives the students' openids. */
export async function seedManyStudents(count: number): Promise<string[]> {
  const officers = demoPeopleOf(JILIN).filter(
    (one): one is DemoOfficer => one.as === 'officer' || one.as === 'union-admin',
  );
  const isOfficer = ({ number }: RosterLine) => officers.some(({ roster }) => roster.number === number);
  const others = rosterOf(JILIN, count + officers.length).filter((line) => !isOfficer(line));
  const students = others.map((roster, index): DemoPerson => {
    const openid = `one-of-many-${String(index).padStart(3, '0')}`;
    return { openid, as: 'student', institution: JILIN, roster, label: '' };
  });
  await seedSchools([JILIN], [...officers, ...students], count + officers.length, new Date());
  return students.map(({ openid }) => openid);
}
