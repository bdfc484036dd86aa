import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { accountOf, people } from '../../../cloudfunctions/_kit/people';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { rosterOf } from '../../../tools/seed/synthetic-roster';
import { type Answer, as, freshKey } from '../../support/as';
import { grant, invite, role } from '../../support/granting';
import { day, LEAGUE } from '../../support/roles';
import { ADMIN } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { idOf } from '../../support/time-of-cases';

beforeAll(seedTwoSchools);

const OFFICE = '副校长（分管后勤）';
const LEADER = { role: 'leader', office: OFFICE, name: '李建国', from: day(0), to: null };
const accept = (openid: string, code: string, key = freshKey()): Promise<Answer> =>
  as(openid, identityFunction, 'accept-invitation', { code, agreed: AGREEMENT_VERSION }, key);
const termOf = async (openid: string) =>
  (
    await people
      .find({ account: accountOf(openid) })
      .limit(1)
      .get()
  ).data[0]?.memberships.at(-1);

test('an office of the leadership is held by one person at a time; who comes after is known to come after', async () => {
  const [first, second] = [await invite(LEAGUE, LEADER), await invite(LEAGUE, LEADER)];
  expect((await accept('leads-first', first)).ok).toBe(true);
  expect((await termOf('leads-first'))?.succeeds).toBeUndefined();
  // Said again it is as it was.
  expect((await accept('leads-first', first)).ok).toBe(true);
  const refused = await accept('leads-second', second);
  expect(refused.error).toMatchObject({ code: 'OFFICE_TAKEN', params: { office: OFFICE } });
  expect((await role(LEAGUE, 'invite-staff', LEADER)).error.code).toBe('OFFICE_TAKEN');
  // Another office, and a department, which is shared.
  expect((await role(LEAGUE, 'invite-staff', { ...LEADER, office: '副校长（分管教学）' })).ok).toBe(true);
  for (const openid of ['of-the-department', 'also-of-it'])
    expect((await accept(openid, await invite(ADMIN, { ...LEADER, role: 'department', office: '图书馆' }))).ok).toBe(
      true,
    );
  // Once the one before has given it up the code that was refused is good.
  const before = await termOf('leads-first');
  expect((await role(LEAGUE, 'end-role', { id: before?.id })).ok).toBe(true);
  expect((await accept('leads-second', second)).ok).toBe(true);
  const [ended, after] = [await termOf('leads-first'), await termOf('leads-second')];
  expect(after?.succeeds).toEqual(ended?.to);
});

describe('the office of somebody of the leadership', () => {
  const OTHER = '副校长（分管科研）';
  const [line] = rosterOf(JILIN, 40).slice(20);
  if (!line) throw new Error('nobody on the roster');

  test('is nobody’s under another role, and no department’s name', async () => {
    const early = await invite(ADMIN, { ...LEADER, role: 'department', office: OTHER });
    expect((await accept('leads-research', await invite(LEAGUE, { ...LEADER, office: OTHER }))).ok).toBe(true);
    expect((await accept('same-name', early)).error.code).toBe('OFFICE_TAKEN');
    const department = { ...LEADER, role: 'department', office: OTHER };
    expect((await role(ADMIN, 'invite-staff', department)).error.code).toBe('OFFICE_TAKEN');
    const representative = { role: 'representative', office: OTHER };
    expect((await grant(ADMIN, line, representative)).error.code).toBe('OFFICE_TAKEN');
    const { version, departments } = (await role(ADMIN, 'show-departments', {})).data;
    const [one, ...others] = departments.map(({ name, topics }: { name: string; topics: string[] }) => ({
      ...{ was: name, name, topics },
    }));
    for (const wish of [
      [{ ...one, name: OTHER }, ...others],
      [one, ...others, { was: null, name: OTHER, topics: [] }],
    ])
      expect((await role(ADMIN, 'set-departments', { version, departments: wish })).error).toMatchObject({
        ...{ code: 'OFFICE_TAKEN', params: { office: OTHER } },
      });
    // Nor is what others hold one person's.
    expect((await accept('of-the-library', await invite(ADMIN, { ...department, office: '档案馆' }))).ok).toBe(true);
    expect((await role(LEAGUE, 'invite-staff', { ...LEADER, office: '档案馆' })).error.code).toBe('OFFICE_TAKEN');
  });

  test('is taken by no name that only the league, or the desk, uses: what was invited can be accepted', async () => {
    const { memberships = [] } = (await people.get(idOf(LEAGUE))) ?? {};
    await people.updateWhere(
      { _id: idOf(LEAGUE) },
      { memberships: memberships.map((one) => ({ ...one, office: '书记' })) },
    );
    for (const office of ['书记', '主席团']) {
      const code = await invite(LEAGUE, { ...LEADER, office });
      expect((await accept(`leads-as-${office}`, code)).ok).toBe(true);
    }
    await people.updateWhere({ _id: idOf(LEAGUE) }, { memberships });
  });

  test('is given and ended by the youth league, not by the union', async () => {
    for (const one of [LEADER, { ...LEADER, role: 'delegate', office: '省政协委员' }])
      expect((await role(ADMIN, 'invite-staff', { ...one, office: '校长助理' })).error.code).toBe('NOT_ALLOWED');
    expect((await accept('leads-teaching', await invite(LEAGUE, { ...LEADER, office: '教务长' }))).ok).toBe(true);
    const term = await termOf('leads-teaching');
    expect((await role(ADMIN, 'end-role', { id: term?.id })).error.code).toBe('NOT_ALLOWED');
    expect((await role(LEAGUE, 'end-role', { id: term?.id })).ok).toBe(true);
  });
});
