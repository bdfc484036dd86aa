import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import type { InvitationRow } from '@types_/identity/role-actions';
import { invitations } from '../../../cloudfunctions/_kit/identity/invitations';
import { accountOf, people, personOf } from '../../../cloudfunctions/_kit/people';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { invitationIdOf } from '../../../cloudfunctions/identity/invitation';
import { type Answer, as, freshKey, said } from '../../support/as';
import { badPlatform } from '../../support/bad-platform';
import { everything } from '../../support/everything';
import { aMinuteLater, invite, role } from '../../support/granting';
import { CITY_ADMIN, day, LEAGUE, PROVINCE_ADMIN } from '../../support/roles';
import { ADMIN, OFFICER } from '../../support/scene';
import { JILIN } from '../../support/schools';
import { STRANGERS, seedStrangers } from '../../support/strangers';

beforeAll(seedStrangers);
beforeEach(async () => void (await invitations.removeAll({ role: { $exists: true } })));

const accept = (openid: string, code: string): Promise<Answer> =>
  as(openid, identityFunction, 'accept-invitation', { code, agreed: AGREEMENT_VERSION });
const list = (openid: string, place = JILIN.id) => role(openid, 'list-invitations', { place });
const rows = async (openid: string, place = JILIN.id): Promise<InvitationRow[]> =>
  (await list(openid, place)).data.invitations;
const withdraw = (openid: string, ticket: string, place = JILIN.id, key = freshKey()) =>
  role(openid, 'withdraw-invitation', { place, ticket }, key);
/** The ticket by which somebody names the one open code of an office. */
async function ticketOf(openid: string, office: string, place = JILIN.id): Promise<string> {
  const found = (await rows(openid, place)).find((one) => one.office === office);
  if (!found) throw new Error(`${openid} does not see ${office}`);
  return found.ticket;
}
const document = async (code: string) => await invitations.get(invitationIdOf(code));

describe('open invitations', () => {
  test('are listed in two requests: role, office, until when, for whom and by whom, masked; never the code', async () => {
    const code = await invite(ADMIN, { name: '欧阳周文君' });
    await invite(LEAGUE, { office: '图书馆', name: '何敏' });
    const answer = await list(ADMIN);
    expect(answer.wire).toHaveLength(2);
    expect(answer.data.invitations).toEqual([
      {
        ...{
          ticket: expect.any(String),
          role: 'department',
          office: '后勤处',
          name: expect.stringMatching(/^欧阳＊+$/),
          isOwn: true,
        },
        ...{ by: expect.stringMatching(/＊/), until: expect.any(String) },
      },
      expect.objectContaining({ office: '图书馆', name: expect.stringMatching(/^何＊/), isOwn: false }),
    ]);
    const text = JSON.stringify(answer.data);
    for (const secret of [code, '周文君', invitationIdOf(code)]) expect(text).not.toContain(secret);
  });

  test('are not those that were taken, withdrawn, are too old, or whose term is over', async () => {
    const [taken, old, over] = [await invite(ADMIN, {}), await invite(ADMIN, {}), await invite(ADMIN, {})];
    await accept('takes-one', taken);
    await invitations.updateWhere({ _id: invitationIdOf(old) }, { until: new Date() });
    await invitations.updateWhere({ _id: invitationIdOf(over) }, { from: new Date(0), to: new Date() });
    expect(await rows(ADMIN)).toEqual([]);
    await invite(ADMIN, {});
    await withdraw(ADMIN, await ticketOf(ADMIN, '后勤处'));
    expect(await rows(ADMIN)).toEqual([]);
  });

  test('are shown to whoever may give their role there, and to nobody else', async () => {
    await invite(LEAGUE, { role: 'youth-league', office: '团委' });
    await invite(ADMIN, { office: '后勤处' });
    await invite(CITY_ADMIN, { role: 'city-viewer', office: '市学联', place: 'city-2201' });
    const seen = async (openid: string, place?: string) =>
      (await rows(openid, place)).map(({ office }) => office).sort();
    expect(await seen(ADMIN)).toEqual(['后勤处']);
    expect(await seen(LEAGUE)).toEqual(['后勤处', '团委'].sort());
    expect(await seen(CITY_ADMIN)).toEqual(['团委']);
    expect(await seen(CITY_ADMIN, 'city-2201')).toEqual(['市学联']);
    expect(await seen(PROVINCE_ADMIN, 'city-2201')).toEqual(['市学联']);
    expect((await list(ADMIN, 'city-2201')).error.code).toBe('NOT_ALLOWED');
    expect((await list('demo-10184-admin')).error.code).toBe('NOT_ALLOWED');
    expect((await list(OFFICER)).error.code).toBe('NOT_ALLOWED');
  });

  test.each(STRANGERS.filter(([, openid]) => openid !== LEAGUE))('not to %s', async (_, openid) => {
    expect((await list(openid)).error.code).toMatch(/^NOT_(ALLOWED|BOUND)$/);
  });
});

describe('a withdrawn invitation', () => {
  test('is taken by nobody, in three requests, and once however often it is said', async () => {
    const code = await invite(ADMIN, {});
    const ticket = await ticketOf(ADMIN, '后勤处');
    const key = freshKey();
    const first = await withdraw(ADMIN, ticket, JILIN.id, key);
    expect([first.data, first.wire.length]).toEqual([{ withdrawn: true }, 3]);
    const before = await everything();
    for (const again of [key, freshKey()])
      expect(said(await withdraw(ADMIN, ticket, JILIN.id, again))).toEqual(said(first));
    expect(said(await accept('comes-too-late', code))).toMatchObject({ code: 'INVITATION_INVALID' });
    expect(await everything()).toEqual(before);
    expect(await personOf(accountOf('comes-too-late'))).toBeNull();
  });

  test('may have been given by somebody else who gives such roles', async () => {
    const code = await invite(LEAGUE, { office: '图书馆' });
    expect((await withdraw(ADMIN, await ticketOf(ADMIN, '图书馆'))).ok).toBe(true);
    expect((await document(code))?.withdrawn).toMatchObject({ by: (await personOf(accountOf(ADMIN)))?._id });
  });

  test('is not shown again to a retry of the call that made it', async () => {
    const key = freshKey();
    await invite(ADMIN, {}, key);
    await withdraw(ADMIN, await ticketOf(ADMIN, '后勤处'));
    await expect(invite(ADMIN, {}, key)).rejects.toThrow('INVITATION_INVALID');
  });

  test('is no term that somebody has: who took the code stays, and the answer says what to do', async () => {
    const code = await invite(ADMIN, {});
    const ticket = await ticketOf(ADMIN, '后勤处');
    await accept('was-faster', code);
    expect((await withdraw(ADMIN, ticket)).error.code).toBe('INVITATION_TAKEN');
    expect((await personOf(accountOf('was-faster')))?.memberships).toHaveLength(1);
  });
});

describe('withdrawing is refused', () => {
  test('with the ticket of somebody else, for another place, forged, or of a role above one’s own', async () => {
    const code = await invite(LEAGUE, { role: 'youth-league', office: '团委' });
    const theirs = await ticketOf(LEAGUE, '团委');
    const before = await everything();
    for (const ticket of [theirs, 'x', `${theirs}A`])
      expect((await withdraw(ADMIN, ticket)).error.code).toBe('INVITATION_NOT_FOUND');
    expect((await withdraw(LEAGUE, theirs, 'city-2201')).error.code).toBe('NOT_ALLOWED');
    expect((await withdraw(CITY_ADMIN, await ticketOf(CITY_ADMIN, '团委'), 'city-2201')).error.code).toBe(
      'INVITATION_NOT_FOUND',
    );
    for (const [, openid] of STRANGERS.filter(([, one]) => one !== LEAGUE))
      expect((await withdraw(openid, theirs)).error.code).toMatch(/^(NOT_ALLOWED|NOT_BOUND|INVITATION_NOT_FOUND)$/);
    expect(await everything()).toEqual(before);
    expect((await document(code))?.withdrawn).toBeNull();
  });

  test('to somebody whose term the place has just ended, also while their own document does not say so yet', async () => {
    await invite(ADMIN, { office: '医院' });
    const ticket = await ticketOf(ADMIN, '医院');
    const admin = await personOf(accountOf(ADMIN));
    const ended = admin?.memberships.map((one) => ({ ...one, to: new Date(Date.now() - 1000) }));
    await people.updateWhere({ _id: admin?._id ?? '' }, { memberships: ended });
    expect((await withdraw(ADMIN, ticket)).error.code).toMatch(/^(NOT_ALLOWED|INVITATION_NOT_FOUND)$/);
    await people.updateWhere({ _id: admin?._id ?? '' }, { memberships: admin?.memberships });
  });
});

describe('of a withdrawal and an acceptance', () => {
  const patiently = async (once: () => Promise<Answer>): Promise<Answer> => {
    const answer = await once();
    return answer.error?.code === 'BUSY' ? patiently(once) : answer;
  };

  test('at the same moment one wins, and the other says so', async () => {
    const wins = { withdrawn: 0, taken: 0 };
    for (let round = 0; round < 12; round += 1) {
      const [openid, office] = [`rival-${round}`, `处${round}`];
      const code = await invite(ADMIN, { office });
      const ticket = await ticketOf(ADMIN, office);
      const calls = [() => accept(openid, code), () => withdraw(ADMIN, ticket), () => withdraw(ADMIN, ticket)];
      const [taken, ...taken2] = await Promise.all((round % 2 ? calls : [...calls].reverse()).map(patiently));
      const [accepted, one, two] = round % 2 ? [taken, ...taken2] : [taken2[1], taken2[0], taken];
      expect([one?.ok, two?.ok]).toEqual([!accepted?.ok, !accepted?.ok]);
      if (accepted?.ok) expect([one?.error.code, two?.error.code]).toEqual(['INVITATION_TAKEN', 'INVITATION_TAKEN']);
      else expect(accepted?.error.code).toBe('INVITATION_INVALID');
      await aMinuteLater();
      expect((await personOf(accountOf(openid)))?.memberships.length ?? 0).toBe(accepted?.ok ? 1 : 0);
      wins[accepted?.ok ? 'taken' : 'withdrawn'] += 1;
    }
    expect(wins.taken + wins.withdrawn).toBe(12);
  });

  describe('with a door', () => {
    const door = badPlatform();

    test('the one that writes first wins, whichever it is', async () => {
      for (const first of ['withdrawal', 'acceptance'] as const) {
        const office = `门${first}`;
        const code = await invite(ADMIN, { office });
        const ticket = await ticketOf(ADMIN, office);
        const held = door.hold('database.modifyDocument', 'invitations');
        const late = first === 'withdrawal' ? accept(`door-${first}`, code) : withdraw(ADMIN, ticket);
        await held.arrived;
        const early = first === 'withdrawal' ? await withdraw(ADMIN, ticket) : await accept(`door-${first}`, code);
        held.release();
        expect([early.ok, (await late).error?.code]).toEqual([true, 'BUSY']);
        const after = first === 'withdrawal' ? await accept(`door-${first}`, code) : await withdraw(ADMIN, ticket);
        expect(after.error.code).toBe(first === 'withdrawal' ? 'INVITATION_INVALID' : 'INVITATION_TAKEN');
      }
    });

    test.each(['refuse', 'loseAnswer'] as const)(
      'a withdrawal whose write failed (%s) is made good by the retry',
      async (fate) => {
        const code = await invite(ADMIN, { office: fate });
        const ticket = await ticketOf(ADMIN, fate);
        const key = freshKey();
        door[fate]('database.modifyDocument', 'invitations');
        expect((await withdraw(ADMIN, ticket, JILIN.id, key)).error.code).toBe('INTERNAL');
        expect((await withdraw(ADMIN, ticket, JILIN.id, key)).data).toEqual({ withdrawn: true });
        expect((await document(code))?.withdrawn).not.toBeNull();
        expect((await accept(`after-${fate}`, code)).error.code).toBe('INVITATION_INVALID');
      },
    );
  });
});

test('a term that begins later can be withdrawn before it does', async () => {
  await invite(ADMIN, { office: '明年', from: day(40), to: day(80) });
  expect((await withdraw(ADMIN, await ticketOf(ADMIN, '明年'))).ok).toBe(true);
});
