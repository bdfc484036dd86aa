import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import type { Role } from '@types_/identity/role';
import { keyedHash, seal } from '../../cloudfunctions/_kit/crypto';
import { accountOf, people, personPlace } from '../../cloudfunctions/_kit/people';
import { staffDocument } from '../../tools/seed/documents';
import { CLASSMATE } from './scene';
import { JILIN, seedTwoSchools } from './schools';

const DAY = 86_400_000;

/** A person with one role at a school for a term in days from now. */
async function appoint(
  openid: string,
  role: Role,
  from: number,
  to: number | null,
  schoolId = JILIN.id,
): Promise<void> {
  const _id = `staff:${openid}`;
  const day = (days: number) => new Date(Date.now() + days * DAY);
  const membership = {
    ...{
      id: keyedHash('membership', openid),
      role,
      office: '权益部',
      scopeName: JILIN.name,
      schoolId,
      prefecture: JILIN.prefecture,
    },
    ...{ from: day(from), to: to === null ? null : day(to), grantedBy: 'test' },
  };
  const document = {
    ...staffDocument(_id, '王立群'),
    ...{ account: accountOf(openid), openid: seal(openid, personPlace(_id, 'openid')), boundAt: new Date() },
    agreements: [{ version: AGREEMENT_VERSION, at: new Date() }],
    memberships: [membership],
  };
  await people.add(document);
}

/** Everybody whom a case of 吉林大学's first student is none of the business of. */
export const STRANGERS = [
  ['a classmate', CLASSMATE],
  ['a student of another school', 'demo-10184-student-1'],
  ['an officer of another school', 'demo-10184-officer'],
  ['the union head of another school', 'demo-10184-admin'],
  ['the youth league, before anything was escalated', 'demo-10183-league'],
  ['the youth league of another school', 'demo-10184-league'],
  ['a city viewer', `demo-city-${JILIN.prefecture}`],
  ['a province viewer', 'demo-province-1'],
  ['an officer whose term has ended', 'was-officer'],
  ['an officer whose term has not begun', 'will-be-officer'],
  ['a class representative', 'has-been-elected'],
  ['a department', 'works-in-a-department'],
  ['an officer of nowhere', 'officer-of-nowhere'],
  ['an account that is not bound', 'account-of-nobody'],
] as const;

/** The two schools, and those among the strangers whom a demo does not have. */
export async function seedStrangers(): Promise<void> {
  await seedTwoSchools();
  await appoint('was-officer', 'officer', -100, -1 / 24);
  await appoint('will-be-officer', 'union-admin', 1 / 24, 100);
  await appoint('has-been-elected', 'representative', -100, null);
  await appoint('works-in-a-department', 'department', -100, null);
  await appoint('officer-of-nowhere', 'officer', -100, null, '0000000000');
}
