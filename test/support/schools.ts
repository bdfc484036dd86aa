import { institutions } from '../../config/seed/province';
import { type DemoPerson, demoAdmins, demoPeopleOf, demoViewers } from '../../tools/seed/demo/people';
import { seedSchools } from '../../tools/seed/seed-schools';

const school = (code: string) => {
  const found = institutions.find((institution) => institution.code === code);
  if (!found) throw new Error(`no institution ${code}`);
  return found;
};

/** Two schools in two prefectures: 吉林大学 and 延边大学. */
export const JILIN = school('10183');
export const YANBIAN = school('10184');

const peopleHere = [...demoPeopleOf(JILIN), ...demoPeopleOf(YANBIAN), ...demoViewers(), ...demoAdmins()];

/** A demo person by openid, such as `demo-10183-officer`. */
export const person = <P extends DemoPerson['as']>(openid: string): Extract<DemoPerson, { as: P }> => {
  const found = peopleHere.find((one) => one.openid === openid);
  if (!found) throw new Error(`no demo person ${openid}`);
  return found as Extract<DemoPerson, { as: P }>;
};

/** Both with their demo people, and so many students each beside them. */
export const seedTwoSchools = (students = 60): Promise<void> =>
  seedSchools([JILIN, YANBIAN], peopleHere, students, new Date());
