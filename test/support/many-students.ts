import { type DemoPerson, demoPeopleOf } from '../../tools/seed/demo-people';
import { seedSchools } from '../../tools/seed/seed-schools';
import { rosterOf } from '../../tools/seed/synthetic-roster';
import { JILIN } from './schools';

/** Seeds 吉林大学 with this many bound students beside its officers, and gives the students' openids. */
export async function seedManyStudents(count: number): Promise<string[]> {
  const students = rosterOf(JILIN, count).map((roster, index): DemoPerson => {
    const openid = `one-of-many-${String(index).padStart(3, '0')}`;
    return { openid, as: 'student', institution: JILIN, roster, label: '' };
  });
  const officers = demoPeopleOf(JILIN).filter(({ as }) => as === 'officer' || as === 'union-admin');
  await seedSchools([JILIN], [...officers, ...students], count, new Date());
  return students.map(({ openid }) => openid);
}
