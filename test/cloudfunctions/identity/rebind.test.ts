import type { Membership } from '@domain/identity/membership';
import { approvals } from '../../../cloudfunctions/_kit/identity/approvals';
import { accountOf, people } from '../../../cloudfunctions/_kit/people';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { demoPersonId, personDocument, studentIdAt } from '../../../tools/seed/documents';
import type { RosterLine } from '../../../tools/seed/synthetic-roster';
import { type Answer, as, freshKey, said } from '../../support/as';
import { aLine, bind, wishFor } from '../../support/binding';
import { everything } from '../../support/everything';
import { ask, asked, CARD, decide, holderOf, list, me, minute, NO, object, told } from '../../support/rebinding';
import { ADMIN, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, person } from '../../support/schools';
import { STRANGERS, seedStrangers } from '../../support/strangers';

beforeAll(seedStrangers);

describe('asking', () => {
  test('makes a request, tells both sides, and moves nothing; four requests', async () => {
    const { line, from, to, answer } = await asked();
    expect(answer).toMatchObject({ ok: true, data: { state: 'pending', school: JILIN.name } });
    expect(answer.wire).toHaveLength(4);
    expect(await holderOf(line)).toBe(accountOf(from));
    expect(await told(studentIdAt(JILIN, line))).toEqual(['rebind-asked']);
    expect(await told(accountOf(to))).toEqual(['rebind-asked']);
    expect((await list(to)).rebind).toMatchObject({ state: 'pending' });
    expect((await list(from)).against).toMatchObject({ id: expect.any(String) });
  });

  test('again tells how it stands; one request is open for a line and an account, also at once', async () => {
    const { line, to, answer } = await asked();
    for (const _ of [1, 2, 3]) {
      const again = await ask(to, wishFor(line));
      expect(said(again)).toEqual(said(answer));
      expect(again.wire.length).toBeLessThanOrEqual(4);
    }
    const other = await aLine();
    await bind('old-phone-many', wishFor(other));
    await Promise.all([1, 2, 3].map(() => ask('new-phone-many', wishFor(other))));
    await ask('new-phone-many', wishFor(other));
    expect(
      (
        await approvals
          .find({ personId: studentIdAt(JILIN, other) })
          .limit(9)
          .get()
      ).data,
    ).toHaveLength(1);
  });

  test('needs what binding needs, and counts as the same tries', async () => {
    const [line, other] = [await aLine(), await aLine()];
    await bind('old-phone-tries', wishFor(line));
    const before = await everything();
    const codes: string[] = [];
    for (const n of [1, 2, 3, 4, 5, 6]) {
      const wish = { ...wishFor(line), name: `王${n}` };
      codes.push((await (n % 2 ? ask : bind)('thief-who-guesses', wish)).error.code);
    }
    // One of the number's five was the holder's own.
    expect(codes).toEqual([...Array(4).fill('ROSTER_NO_MATCH'), 'NUMBER_LOCKED', 'NUMBER_LOCKED']);
    expect((await ask('thief-who-guesses', { ...wishFor(line), number: 'no-such' })).error.code).toBe(
      'ROSTER_NO_MATCH',
    );
    expect((await bind('thief-who-guesses', wishFor(other))).error.code).toBe('ACCOUNT_LOCKED');
    expect((await ask('somebody-later', wishFor(line))).error.code).toBe('NUMBER_LOCKED');
    expect(await everything()).toEqual(before);
  });

  test('answers and costs the same for a number that does not exist, one that is free, and one that is held, with a wrong name', async () => {
    const [free, held] = [await aLine(), await aLine()];
    await bind('old-phone-same', wishFor(held));
    const answers: Answer[] = [];
    for (const [n, number] of [free.number, held.number, 'no-such-number-9'].entries())
      answers.push(await ask(`same-${n}`, { ...wishFor(free), number, name: '不是我' }));
    const [first, ...rest] = answers;
    expect(first?.error.code).toBe('ROSTER_NO_MATCH');
    for (const answer of rest) expect([said(answer), answer.wire]).toEqual([said(first as Answer), first?.wire]);
  });

  test.each([
    ['a line that nobody holds', 'REBIND_NOT_NEEDED', async () => ['asks-for-free', await aLine()] as const],
    [
      'a line that was closed',
      'ROSTER_CLOSED',
      async () => ['asks-for-closed', await aLine('王小明', { state: 'closed' })] as const,
    ],
    [
      'one’s own line',
      'ACCOUNT_ALREADY_BOUND',
      async () => {
        const line = await aLine();
        await bind('asks-for-own', wishFor(line));
        return ['asks-for-own', line] as const;
      },
    ],
    [
      'another line while being a student',
      'ACCOUNT_ALREADY_BOUND',
      async () => {
        const line = await aLine();
        await bind('holds-it', wishFor(line));
        return [STUDENT, line] as const;
      },
    ],
    [
      'a line while holding an office',
      'ACCOUNT_ALREADY_BOUND',
      async () => {
        const line = await aLine();
        await bind('holds-this', wishFor(line));
        return ['demo-10183-league', line] as const;
      },
    ],
  ])('for %s is refused: %s', async (_, code, prepare) => {
    const [openid, line] = await prepare();
    const before = await everything();
    expect((await ask(openid, wishFor(line))).error.code).toBe(code);
    expect(await everything()).toEqual(before);
  });
});

describe('the holder', () => {
  test('says that it was not they: the request is over, the officer sees why, and nothing moves', async () => {
    const { line, from, to, id } = await asked();
    const answer = await object(from, id);
    expect(answer.ok).toBe(true);
    expect(answer.wire.length).toBeLessThanOrEqual(4);
    expect((await list(OFFICER)).waiting.find((one: { id: string }) => one.id === id)).toMatchObject({
      state: 'objected',
    });
    expect((await decide(OFFICER, id)).error.code).toBe('APPROVAL_OVER');
    expect(await holderOf(line)).toBe(accountOf(from));
    expect((await list(to)).rebind).toMatchObject({ state: 'objected' });
    expect(await told(accountOf(to))).toContain('rebind-refused');
    expect((await list(from)).against).toBeNull();
    // The thief asks again: the no stands, for as long as the request would have been open.
    expect((await ask(to, wishFor(line))).data).toMatchObject({ state: 'objected' });
    expect((await object(from, id)).ok).toBe(true);
  });

  test('alone can object', async () => {
    const { to, id } = await asked();
    const before = await everything();
    for (const openid of [to, OFFICER, ...STRANGERS.map(([, who]) => who)]) {
      const { ok, error } = await object(openid, id);
      expect([openid, ok]).toEqual([openid, false]);
      expect(error.code).toMatch(/^(APPROVAL_NOT_FOUND|NOT_BOUND)$/);
    }
    expect(await everything()).toEqual(before);
  });
});

describe('an officer', () => {
  test('sees the masked name, and who it was that asks, and no more', async () => {
    const { line, id } = await asked();
    const answer = await as(OFFICER, identityFunction, 'list-approvals');
    expect(answer.wire).toHaveLength(2);
    const row = answer.data.waiting.find((one: { id: string }) => one.id === id);
    const { college, grade, level } = line;
    expect(row).toMatchObject({ kind: 'rebind', name: '王＊＊', college, grade, level, state: 'pending' });
    expect(JSON.stringify(answer.data)).not.toContain(line.number);
  });

  test('approves by how the student was known: the line moves, the old account is nobody, both are told', async () => {
    const { line, from, to, id } = await asked();
    expect((await decide(OFFICER, id, { ...CARD, how: null })).error).toMatchObject({
      code: 'INPUT_INVALID',
      params: { field: 'how', problem: 'missing' },
    });
    const answer = await decide(OFFICER, id);
    expect(answer).toMatchObject({ ok: true, data: { state: 'approved', ending: null } });
    expect(answer.wire).toHaveLength(4);
    expect((await me(to)).student).toMatchObject({ name: line.name });
    expect((await me(from)).student).toBeNull();
    expect((await list(from)).rebind).toMatchObject({ state: 'moved', school: JILIN.name });
    await minute();
    expect((await approvals.get(id))?.state).toBe('done');
    expect(await told(studentIdAt(JILIN, line))).toEqual(['rebind-asked', 'rebind-done']);
    expect(await told(accountOf(from))).toEqual(['rebind-done']);
    expect((await bind(from, wishFor(line))).error.code).toBe('ROSTER_ALREADY_BOUND');
    expect((await approvals.get(id))?.decided).toMatchObject({ how: 'campus-card', office: '权益部' });
  });

  test('refuses with a reason, which the one who asks reads; they may ask again', async () => {
    const { line, from, to, id } = await asked();
    expect((await decide(OFFICER, id, { ...NO, words: '' })).error.params).toMatchObject({ field: 'words' });
    const answer = await decide(OFFICER, id, NO);
    expect(answer.data).toMatchObject({ state: 'refused' });
    expect(answer.wire).toHaveLength(4);
    expect((await list(to)).rebind).toMatchObject({ state: 'refused', words: NO.words });
    expect(await holderOf(line)).toBe(accountOf(from));
    expect((await ask(to, wishFor(line))).data).toMatchObject({ state: 'pending' });
  });

  test('who says it again, or later, changes nothing', async () => {
    const { line, to, id } = await asked();
    const key = freshKey();
    await decide(OFFICER, id, CARD, key);
    await minute();
    const before = await everything(['tries', 'jobs', 'walks']);
    expect((await decide(OFFICER, id, CARD, key)).ok).toBe(true);
    for (const [openid, say] of [
      [OFFICER, CARD],
      [ADMIN, CARD],
      [ADMIN, NO],
    ] as const)
      expect((await decide(openid, id, say)).error.code).toBe('APPROVAL_OVER');
    expect(await everything(['tries', 'jobs', 'walks'])).toEqual(before);
    expect(await holderOf(line)).toBe(accountOf(to));
  });

  test('cannot approve their own', async () => {
    const roster = (person(OFFICER) as unknown as { roster: RosterLine }).roster;
    expect((await ask('officers-new-phone', wishFor(roster))).ok).toBe(true);
    const [request] = (
      await approvals
        .find({ personId: demoPersonId(person(OFFICER)) })
        .limit(1)
        .get()
    ).data;
    expect((await list(OFFICER)).waiting.map(({ id }: { id: string }) => id)).not.toContain(request?._id);
    expect((await decide(OFFICER, request?._id ?? '')).error.code).toBe('APPROVAL_NOT_FOUND');
    expect((await list(ADMIN)).waiting.map(({ id }: { id: string }) => id)).toContain(request?._id);
    await object(OFFICER, request?._id ?? '');
  });

  test('gives nothing to an account that has become somebody else meanwhile: the request ends with that', async () => {
    const { line, from, to, id } = await asked();
    await bind(to, wishFor(await aLine()));
    expect((await decide(OFFICER, id)).data).toEqual({ id, state: 'ended', ending: 'account-in-use' });
    expect(await holderOf(line)).toBe(accountOf(from));
    expect(await told(studentIdAt(JILIN, line))).toContain('rebind-refused');
  });

  test('after another request for the same line was carried out, the rest end', async () => {
    const { line, to, id } = await asked();
    expect((await ask('a-third-phone', wishFor(line))).ok).toBe(true);
    const [third] = (
      await approvals
        .find({ askedBy: accountOf('a-third-phone') })
        .limit(1)
        .get()
    ).data;
    await decide(OFFICER, id);
    expect((await decide(ADMIN, third?._id ?? '')).data).toMatchObject({ state: 'ended', ending: 'line-changed' });
    await minute();
    expect((await approvals.get(third?._id ?? ''))?.state).toBe('ended');
    expect(await holderOf(line)).toBe(accountOf(to));
  });

  test('takes their roles along: the person stays, the account changes', async () => {
    const { line, to, id } = await asked();
    const roles: Membership[] = personDocument(person(OFFICER), new Date()).memberships;
    await people.updateWhere({ _id: studentIdAt(JILIN, line) }, { memberships: roles });
    await decide(ADMIN, id);
    expect((await me(to)).memberships).toMatchObject([{ role: 'officer' }]);
  });

  test('has no request older than 14 days', async () => {
    const { to, id } = await asked();
    await approvals.updateWhere({ _id: id }, { until: new Date(Date.now() - 1) });
    expect((await list(OFFICER)).waiting.map((one: { id: string }) => one.id)).not.toContain(id);
    expect((await decide(OFFICER, id)).error.code).toBe('APPROVAL_OVER');
    expect((await list(to)).rebind).toMatchObject({ state: 'expired' });
  });
});

test.each(STRANGERS)('%s sees and decides no request of 吉林大学', async (_, openid) => {
  const { id } = await asked();
  const { waiting, asked: own, against } = await list(openid);
  expect([waiting, own, against]).toEqual([[], [], null]);
  const { ok, error } = await decide(openid, id);
  expect(ok).toBe(false);
  expect(error.code).toMatch(/^(APPROVAL_NOT_FOUND|NOT_ALLOWED|NOT_BOUND)$/);
  expect(said(await decide(openid, 'A'.repeat(32)))).toEqual(said(await decide(openid, id)));
});
