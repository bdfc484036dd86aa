import { SPOKEN_LETTERS } from '@types_/core/spoken-letters';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { CODE_LENGTH } from '@types_/identity/role-limits';
import { accountOf, personOf } from '../../../cloudfunctions/_kit/people';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { invitationIdOf, lookAtInvitation } from '../../../cloudfunctions/identity/invitation';
import { type Answer, as, freshKey, said } from '../../support/as';
import { aLine, bind, wishFor } from '../../support/binding';
import { allOf, everything } from '../../support/everything';
import { aMinuteLater, grant, invite, role, termsOfLine } from '../../support/granting';
import { CITY_ADMIN, day, LEAGUE, PROVINCE_ADMIN } from '../../support/roles';
import { ADMIN, OFFICER } from '../../support/scene';
import { JILIN } from '../../support/schools';
import { STRANGERS, seedStrangers } from '../../support/strangers';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

beforeAll(seedStrangers);

const accept = (openid: string, code: string, key = freshKey(), agreed = AGREEMENT_VERSION): Promise<Answer> =>
  as(openid, identityFunction, 'accept-invitation', { code, agreed }, key);
const me = async (openid: string) => (await as(openid, identityFunction, 'me')).data;

describe('an invitation', () => {
  test('has a code that nobody misreads, is kept as a hash, and is shown again to a retry', async () => {
    const key = freshKey();
    const code = await invite(ADMIN, { name: '欧阳周文君' }, key);
    expect(code).toMatch(new RegExp(`^[${SPOKEN_LETTERS}]{${CODE_LENGTH}}$`));
    expect(await invite(ADMIN, { name: '欧阳周文君' }, key)).toBe(code);
    expect(await invite(ADMIN, { name: '欧阳周文君' })).not.toBe(code);
    const input = { role: 'department', office: '教务处', name: '欧阳周文君', from: day(0), to: null };
    expect((await role(ADMIN, 'invite-staff', input, key)).error.code).toBe('KEY_REUSED');
    expect(JSON.stringify(await allOf('invitations'))).not.toMatch(new RegExp(`${code}|欧阳`));
    expect((await role(ADMIN, 'invite-staff', input)).wire).toHaveLength(3);
  });

  test('makes a person of an account that was nobody, in four requests', async () => {
    const code = await invite(ADMIN, {});
    const typed = ` ${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`;
    const key = freshKey();
    const taken = await accept('new-staff', typed, key);
    expect(taken.data).toMatchObject({ role: 'department', office: '后勤处', scope: JILIN.name });
    expect(taken.wire.length).toBeLessThanOrEqual(4);
    expect(await me('new-staff')).toMatchObject({
      ...{ student: null, agreed: AGREEMENT_VERSION },
      memberships: [{ role: 'department', office: '后勤处' }],
    });
    for (const later of [async () => {}, aMinuteLater, async () => {}]) {
      await later();
      expect((await accept('new-staff', code, key)).ok).toBe(true);
    }
    expect((await personOf(accountOf('new-staff')))?.memberships).toHaveLength(1);
  });

  test('of a city or the province looks at nobody beside it: without a school there is none to ask who works there', async () => {
    const wish = { place: 'province', role: 'province-viewer', office: '省学联', name: '周文君' };
    for (const [code, found] of [
      [await invite(PROVINCE_ADMIN, wish), false],
      [await invite(ADMIN, {}), true],
    ] as const) {
      const { look, invitation } = (await lookAtInvitation(invitationIdOf(code), '')) ?? {};
      expect([(look?.holders ?? []).length > 0, invitation && 'schools' in invitation]).toEqual([found, false]);
    }
  });

  test('is one more role for somebody who is known, a student or of the staff', async () => {
    const line = await aLine();
    await bind('student-and-staff', wishFor(line));
    for (const office of ['图书馆', '后勤处']) {
      const code = await invite(ADMIN, {
        office,
        ...(office === '后勤处' ? { from: day(40), to: day(80) } : { to: day(30) }),
      });
      const { ok, wire } = await accept('student-and-staff', code);
      expect([ok, wire.length]).toEqual([true, 4]);
    }
    expect(await termsOfLine(line)).toHaveLength(2);
    expect((await me('student-and-staff')).student).not.toBeNull();
  });

  test('of a role that is held already is not used up', async () => {
    const [first, second] = [await invite(ADMIN, {}), await invite(ADMIN, {})];
    await accept('has-it-already', first);
    expect((await accept('has-it-already', second)).error.code).toBe('ROLE_HELD');
    expect((await accept('another-teacher', second)).ok).toBe(true);
  });

  test('wrong, used, too old, or of somebody out of office: one answer', async () => {
    const used = await invite(ADMIN, {});
    await accept('took-it', used);
    const line = await aLine();
    await bind('soon-out', wishFor(line));
    await grant(LEAGUE, line, { role: 'union-admin', office: '主席团' });
    const orphan = await invite('soon-out', {});
    const [term] = await termsOfLine(line);
    await role(LEAGUE, 'end-role', { id: term?.id });
    const old = await invite(ADMIN, {});
    const { invitations } = await import('../../../cloudfunctions/_kit/identity/invitations');
    const { invitationIdOf } = await import('../../../cloudfunctions/identity/invitation');
    await invitations.updateWhere({ _id: invitationIdOf(old) }, { until: new Date() });
    const before = await everything();
    const answers = await Promise.all(['2222222222', used, orphan, old].map((code) => accept('comes-late', code)));
    for (const answer of answers) expect(said(answer)).toEqual({ ok: false, code: 'INVITATION_INVALID', params: {} });
    expect(await everything()).toEqual(before);
  });

  test('wants the agreement in force', async () => {
    const code = await invite(ADMIN, {});
    expect((await accept('does-not-agree', code, freshKey(), '2020-01')).error.code).toBe('AGREEMENT_NEEDED');
    expect((await accept('does-not-agree', code)).ok).toBe(true);
  });

  test('is not for whoever gave it', async () => {
    const code = await invite(ADMIN, {});
    expect((await accept(ADMIN, code)).error.code).toBe('ROLE_NOT_FOR_ONESELF');
    expect((await accept('somebody-else-then', code)).ok).toBe(true);
  });

  test('is taken by one of many accounts', async () => {
    for (let round = 0; round < 3; round += 1) {
      const code = await invite(ADMIN, {});
      const rivals = [1, 2, 3, 4].map((n) => `rival-${round}-${n}`);
      const patient = async (openid: string): Promise<Answer> => {
        const answer = await accept(openid, code);
        return answer.error?.code === 'BUSY' ? patient(openid) : answer;
      };
      const answers = await Promise.all(rivals.map(patient));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      await aMinuteLater();
      const holders = await Promise.all(rivals.map((openid) => personOf(accountOf(openid))));
      expect(holders.filter((one) => one !== null)).toHaveLength(1);
    }
  });

  test.each(['invitations', 'places', 'people'])('is taken once, whoever dies at %s', async (collection) => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    const door = await openWireDoor(localCloud.admin);
    for (const fate of ['refuse', 'loseAnswer'] as const) {
      const openid = `dies-at-${collection}-${fate}`;
      const code = await invite(ADMIN, {});
      door[fate](collection === 'people' ? 'database.insertDocument' : 'database.modifyDocument', collection);
      expect((await accept(openid, code)).error.code).toBe('INTERNAL');
      expect((await accept(openid, code)).ok).toBe(true);
      await aMinuteLater();
      expect((await personOf(accountOf(openid)))?.memberships).toHaveLength(1);
    }
    await door.close();
    jest.restoreAllMocks();
  });

  test('whose call dies after the decision is carried out by the scheduler', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    const door = await openWireDoor(localCloud.admin);
    const code = await invite(ADMIN, { name: '何老师' });
    door.refuse('database.insertDocument', 'people');
    await accept('never-comes-back', code);
    await door.close();
    jest.restoreAllMocks();
    expect(await personOf(accountOf('never-comes-back'))).toBeNull();
    await aMinuteLater();
    expect(await me('never-comes-back')).toMatchObject({ memberships: [{ role: 'department' }] });
  });
});

describe('who may invite whom', () => {
  test.each([
    [ADMIN, JILIN.id, ['department']],
    [LEAGUE, JILIN.id, ['department', 'youth-league']],
    [CITY_ADMIN, JILIN.id, ['youth-league']],
    [CITY_ADMIN, 'city-2201', ['city-viewer', 'city-admin']],
    [CITY_ADMIN, '4122010184', []],
    [PROVINCE_ADMIN, 'city-2224', ['city-viewer', 'city-admin']],
    [PROVINCE_ADMIN, 'province', ['province-viewer', 'province-admin']],
    [OFFICER, JILIN.id, []],
  ] as [string, string, string[]][])('%s at %s', async (openid, place, may) => {
    for (const one of [
      'department',
      'youth-league',
      'city-viewer',
      'city-admin',
      'province-viewer',
      'province-admin',
    ]) {
      const input = { role: one, office: '处', name: '周文君', from: day(0), to: null, place };
      const { ok, error } = await role(openid, 'invite-staff', input);
      expect([one, ok ? 'ok' : error.code]).toEqual([one, may.includes(one) ? 'ok' : 'NOT_ALLOWED']);
    }
  });

  test.each(STRANGERS.filter(([, openid]) => openid !== LEAGUE))('not %s', async (_, openid) => {
    const before = await everything();
    const input = { role: 'department', office: '处', name: '周文君', from: day(0), to: null };
    expect((await role(openid, 'invite-staff', input)).error.code).toMatch(/^NOT_(ALLOWED|BOUND)$/);
    expect(await everything()).toEqual(before);
  });

  test('a league teacher who came by a code hands over by another', async () => {
    await accept('next-teacher', await invite(LEAGUE, { role: 'youth-league', office: '团委' }));
    const { data } = await role('next-teacher', 'list-roles', { past: false });
    const first = data.rows.find((one: { role: string; isOwn: boolean }) => one.role === 'youth-league' && !one.isOwn);
    expect((await role('next-teacher', 'end-role', { id: first.id })).ok).toBe(true);
    expect((await me(LEAGUE)).memberships).toEqual([]);
    const own = data.rows.find((one: { isOwn: boolean }) => one.isOwn);
    expect((await role('next-teacher', 'end-role', { id: own.id })).error.code).toBe('LAST_ADMIN');
  });
});
