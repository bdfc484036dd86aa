import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { accountOf, people } from '../../cloudfunctions/_kit/people';
import { main as identityFunction } from '../../cloudfunctions/identity/index';
import { type Answer, as, freshKey } from '../support/as';
import { invite, role } from '../support/granting';
import { day } from '../support/roles';
import { ADMIN } from '../support/scene';
import { seedTwoSchools } from '../support/schools';

jest.setTimeout(60_000);
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
  const [first, second] = [await invite(ADMIN, LEADER), await invite(ADMIN, LEADER)];
  const taken = await accept('leads-first', first);
  // Who has the office is looked up with the code: it costs no more than another role.
  expect([taken.ok, taken.wire.length]).toEqual([true, 4]);
  expect((await termOf('leads-first'))?.succeeds).toBeUndefined();
  // Said again it is as it was.
  expect((await accept('leads-first', first)).ok).toBe(true);
  const refused = await accept('leads-second', second);
  expect(refused.error).toMatchObject({ code: 'OFFICE_TAKEN', params: { office: OFFICE } });
  expect((await role(ADMIN, 'invite-staff', LEADER)).error.code).toBe('OFFICE_TAKEN');
  // Another office, and a department, which is shared.
  expect((await role(ADMIN, 'invite-staff', { ...LEADER, office: '副校长（分管教学）' })).ok).toBe(true);
  for (const openid of ['of-the-department', 'also-of-it'])
    expect((await accept(openid, await invite(ADMIN, { ...LEADER, role: 'department', office: '图书馆' }))).ok).toBe(
      true,
    );
  // Once the one before has given it up the code that was refused is good.
  const before = await termOf('leads-first');
  expect((await role(ADMIN, 'end-role', { id: before?.id })).ok).toBe(true);
  expect((await accept('leads-second', second)).ok).toBe(true);
  const [ended, after] = [await termOf('leads-first'), await termOf('leads-second')];
  expect(after?.succeeds).toEqual(ended?.to);
});
