import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { studentIdAt } from '../../../tools/seed/documents';
import { as, freshKey, said } from '../../support/as';
import { aLine, bind, wishFor } from '../../support/binding';
import { allOf, everything } from '../../support/everything';
import { aMinuteLater, grant, role, term, termsOfLine, ticketFor } from '../../support/granting';
import { CITY_ADMIN, day, LEAGUE, PLACE, PROVINCE_ADMIN } from '../../support/roles';
import { ADMIN, file, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, person, YANBIAN } from '../../support/schools';
import { STRANGERS, seedStrangers } from '../../support/strangers';
import { idOf } from '../../support/time-of-cases';

beforeAll(seedStrangers);

/** Those of the strangers who give roles somewhere, or at this school. */
const GRANTERS_ELSEWHERE = ['demo-10184-admin', 'demo-10184-league'];
const strangers: [who: string, openid: string][] = STRANGERS.filter(([, openid]) => openid !== LEAGUE).map(
  ([who, openid]) => [who, openid],
);

describe('finding somebody to give a role to', () => {
  test('shows a masked name, college and grade, bound or not, in two requests', async () => {
    const line = await aLine('欧阳小明');
    const { ok, data, wire } = await role(ADMIN, 'find-member', { number: ` ${line.number} ` });
    expect([ok, wire.length]).toEqual([true, 2]);
    expect(data).toMatchObject({
      name: '欧阳＊＊',
      college: line.college,
      grade: line.grade,
      isBound: false,
      roles: [],
    });
    await bind('found-by-number', wishFor(line));
    expect((await role(LEAGUE, 'find-member', { number: line.number })).data.isBound).toBe(true);
  });

  test('a number that is not there, or has left, or is of another school, is not found', async () => {
    const left = await aLine('王小明', { state: 'closed' });
    for (const number of ['no-such-number', left.number, person<'student'>('demo-10184-student-1').roster.number]) {
      const { error, wire } = await role(ADMIN, 'find-member', { number });
      expect([number, error.code, wire.length]).toEqual([number, 'MEMBER_NOT_FOUND', 2]);
    }
  });

  test.each([
    ...strangers,
    ['an officer', OFFICER],
    ['the city’s admin', CITY_ADMIN],
    ['the province’s', PROVINCE_ADMIN],
  ])('%s learns nothing of a number', async (_, openid) => {
    const line = await aLine();
    const found = await role(openid, 'find-member', { number: line.number });
    expect(found.error.code).toMatch(/^NOT_(ALLOWED|BOUND)$/);
    const nobody = await role(openid, 'find-member', { number: 'no-such-number' });
    expect([said(found), found.wire]).toEqual([said(nobody), nobody.wire]);
  });

  test('what was found serves nobody else, and at no other place', async () => {
    const ticket = await ticketFor(ADMIN, await aLine());
    const before = await everything();
    expect((await role(LEAGUE, 'grant-role', { ticket, ...term() })).error.code).toBe('MEMBER_NOT_FOUND');
    expect((await role(ADMIN, 'grant-role', { ticket, ...term(), place: YANBIAN.id })).error.code).toBe(
      'MEMBER_NOT_FOUND',
    );
    expect(await everything()).toEqual(before);
  });
});

describe('giving a role', () => {
  test('at the desk to somebody of the youth league is for nobody of that desk: it would put them out of what is about the union', async () => {
    const line = await aLine();
    const openid = 'of-the-league';
    await bind(openid, wishFor(line));
    const _id = studentIdAt(JILIN, line);
    const [seat] = (await people.get(idOf(LEAGUE)))?.memberships ?? [];
    const [officers] = (await people.get(idOf(OFFICER)))?.memberships ?? [];
    const isFor = async (id: string) => (await as(openid, caseFunction, 'get', { id })).ok;
    const [earlier, later] = [new Date(Date.now() - 1000), new Date(day(100))];
    for (const from of [earlier, later]) {
      await people.updateWhere({ _id }, { memberships: _.set([{ ...seat, id: 'their-seat', from }] as never) });
      const before = await everything();
      for (const more of [{}, { role: 'union-admin', office: '主席团' }])
        expect((await grant(ADMIN, line, more)).error.code).toBe('ROLE_FOR_LEAGUE');
      const come = [{ ticket: await ticketFor(ADMIN, line), role: 'officer', office: '权益部' }];
      const over = await role(ADMIN, 'hand-over', { go: [officers?.id], come, day: day(0), to: null });
      expect(over.error.code).toBe('ROLE_FOR_LEAGUE');
      expect(await everything()).toEqual(before);
    }
    await people.updateWhere({ _id }, { memberships: _.set([{ ...seat, id: 'their-seat', from: earlier }] as never) });
    const id = await file(STUDENT, { aboutUnion: true });
    expect(await isFor(id)).toBe(true);
    // Another office is none of the desk's; and the league may send one of its own to the desk.
    expect((await grant(ADMIN, line, { role: 'representative', office: '学生代表' })).ok).toBe(true);
    expect(await isFor(id)).toBe(true);
    expect((await grant(LEAGUE, line)).ok).toBe(true);
    expect(await isFor(id)).toBe(false);
    await people.updateWhere({ _id }, { memberships: _.set([]) });
  });

  test('takes four requests, holds at once, and is told within a minute', async () => {
    const line = await aLine();
    await bind('becomes-officer', wishFor(line));
    const given = await grant(ADMIN, line, { to: day(300) });
    expect([given.data, given.wire.length]).toEqual([{ total: 1, done: 1, more: false }, 4]);
    const { data } = await as('becomes-officer', identityFunction, 'me');
    expect(data.memberships).toMatchObject([{ role: 'officer', office: '权益部', scope: JILIN.name, place: PLACE }]);
    expect((await as('becomes-officer', caseFunction, 'queue')).ok).toBe(true);
    await aMinuteLater();
    await aMinuteLater();
    const [membership] = await termsOfLine(line);
    const notices = (await allOf('notices')).filter(({ kind }) => kind === 'role-granted');
    expect(notices.at(-1)).toMatchObject({ params: { role: 'officer', office: '权益部', scope: JILIN.name } });
    expect(membership).toMatchObject({ schoolId: PLACE, prefecture: JILIN.prefecture });
    expect((await allOf('places')).filter(({ waiting }) => waiting)).toEqual([]);
  });

  test('with the same key is given once, whether or not the scheduler was there in between', async () => {
    const line = await aLine();
    const ticket = await ticketFor(ADMIN, line);
    const key = freshKey();
    const wish = { ticket, ...term() };
    const first = await role(ADMIN, 'grant-role', wish, key);
    for (const later of [async () => {}, aMinuteLater]) {
      await later();
      expect(said(await role(ADMIN, 'grant-role', wish, key))).toEqual(said(first));
    }
    await Promise.all([1, 2, 3].map(() => role(ADMIN, 'grant-role', wish, key)));
    expect(await termsOfLine(line)).toHaveLength(1);
    expect((await role(ADMIN, 'grant-role', { ...wish, office: '宣传部' }, key)).error.code).toBe('KEY_REUSED');
  });

  test('that begins later gives nothing before', async () => {
    const line = await aLine();
    await bind('begins-later', wishFor(line));
    await grant(ADMIN, line, { from: day(30), to: day(400) });
    expect((await as('begins-later', identityFunction, 'me')).data.memberships).toEqual([]);
    expect((await as('begins-later', caseFunction, 'queue')).error.code).toBe('NOT_ALLOWED');
  });

  test.each([
    ['that began yesterday', { from: day(-1) }],
    ['that ends before it begins', { from: day(5), to: day(4) }],
    ['longer than five years', { to: day(5 * 366) }],
    ['that begins in two years', { from: day(730) }],
  ])('%s is refused', async (_, days) => {
    const line = await aLine();
    expect((await grant(ADMIN, line, days)).error.code).toBe('TERM_WRONG');
    expect(await termsOfLine(line)).toEqual([]);
  });

  test('that is held already for a part of the time is refused; after it, it is not', async () => {
    const line = await aLine();
    await grant(ADMIN, line, { to: day(30) });
    expect((await grant(LEAGUE, line, { from: day(30), office: '宣传部' })).error.code).toBe('ROLE_HELD');
    expect((await grant(LEAGUE, line, { from: day(31), office: '宣传部' })).ok).toBe(true);
    expect((await grant(LEAGUE, line, { role: 'representative' })).ok).toBe(true);
  });

  test.each([
    [ADMIN, 'union-admin'],
    [OFFICER, 'officer'],
  ])('nobody gives themselves anything: %s', async (openid, ownRole) => {
    const { roster } = person<'officer'>(openid);
    const answer = await role(ADMIN, 'grant-role', {
      ticket: await ticketFor(ADMIN, roster),
      ...term({ role: 'representative' }),
    });
    expect(answer.ok || answer.error.code).toBe(openid === ADMIN ? 'ROLE_NOT_FOR_ONESELF' : true);
    expect(ownRole).toMatch(/officer|admin/);
  });

  test('an officer gives nothing, and who gives elsewhere gives nothing here', async () => {
    const line = await aLine();
    const before = await everything();
    for (const openid of [OFFICER, CITY_ADMIN, PROVINCE_ADMIN, ...strangers.map(([, who]) => who)]) {
      const own = GRANTERS_ELSEWHERE.includes(openid) ? YANBIAN.id : PLACE;
      const input = { ticket: 'k1.a.b.c', ...term(), place: PLACE };
      expect((await role(openid, 'grant-role', input)).error.code).toMatch(
        /^(NOT_ALLOWED|NOT_BOUND|MEMBER_NOT_FOUND)$/,
      );
      if (own !== PLACE) expect((await role(openid, 'list-roles', { past: false })).error.code).toBe('NOT_ALLOWED');
    }
    expect(await termsOfLine(line)).toEqual([]);
    expect(await everything()).toEqual(before);
  });
});

describe('the list', () => {
  test('has what runs and what comes, and past terms apart, with masked names, in two requests', async () => {
    const [now, coming, over] = [await aLine('赵一一'), await aLine('钱二二'), await aLine('孙三三')];
    await grant(ADMIN, now);
    await grant(ADMIN, coming, { from: day(40), to: day(400) });
    await grant(ADMIN, over);
    const [ended] = await termsOfLine(over);
    await role(ADMIN, 'end-role', { id: ended?.id });
    await file(STUDENT);
    const list = await role(ADMIN, 'list-roles', { past: false });
    expect(list.wire).toHaveLength(2);
    expect(list.data).toMatchObject({ scope: JILIN.name, ticket: null });
    expect(list.data.openCases).toBeGreaterThan(0);
    const names = list.data.rows.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['赵＊＊', '钱＊＊']));
    expect(names).not.toContain('孙＊＊');
    expect(list.data.rows.filter(({ isOwn }: { isOwn: boolean }) => isOwn)).toHaveLength(1);
    const past = await role(ADMIN, 'list-roles', { past: true });
    expect(past.data.rows.map(({ name }: { name: string }) => name)).toContain('孙＊＊');
  });

  test.each([
    [ADMIN, PLACE, ['representative', 'officer', 'union-admin', 'department']],
    [LEAGUE, PLACE, ['representative', 'officer', 'union-admin', 'department', 'leader', 'delegate', 'youth-league']],
    [CITY_ADMIN, PLACE, ['youth-league']],
    [CITY_ADMIN, 'city-2201', ['city-viewer', 'city-admin']],
    [PROVINCE_ADMIN, 'city-2201', ['city-viewer', 'city-admin']],
    [PROVINCE_ADMIN, 'province', ['province-viewer', 'province-admin']],
  ])('of %s at %s has the roles they may give there', async (openid, place, may) => {
    const { data } = await role(openid, 'list-roles', { past: false, place });
    expect(data.may).toEqual(may);
    expect(data.rows.length).toBeGreaterThan(0);
    for (const row of data.rows) expect(may).toContain(row.role);
  });

  test('comes in pages, each row once', async () => {
    const lines = await Promise.all(Array.from({ length: 120 }, () => aLine()));
    const stamp = { role: 'representative', office: '学生代表', scopeName: JILIN.name, schoolId: PLACE };
    await Promise.all(
      lines.map((line, n) =>
        people.updateWhere(
          { _id: studentIdAt(JILIN, line) },
          {
            memberships: [
              { ...stamp, id: `page-${n}`, prefecture: JILIN.prefecture, from: new Date(0), to: null, grantedBy: 'x' },
            ],
          },
        ),
      ),
    );
    const seen: string[] = [];
    let ticket: string | null = null;
    do {
      const { data }: { data: { rows: { id: string }[]; ticket: string | null } } = await role(ADMIN, 'list-roles', {
        past: false,
        ...(ticket ? { ticket } : {}),
      });
      seen.push(...data.rows.map(({ id }) => id));
      ticket = data.ticket;
    } while (ticket);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => id.startsWith('page-'))).toHaveLength(120);
  });
});

describe('ending a term', () => {
  test('takes four requests; it stays on record; the same key again is the same answer', async () => {
    const line = await aLine();
    await bind('loses-office', wishFor(line));
    await grant(ADMIN, line);
    const [membership] = await termsOfLine(line);
    const key = freshKey();
    const ended = await role(LEAGUE, 'end-role', { id: membership?.id }, key);
    expect([ended.data, ended.wire.length]).toEqual([{ total: 1, done: 1, more: false }, 4]);
    expect((await as('loses-office', caseFunction, 'queue')).error.code).toBe('NOT_ALLOWED');
    expect(await termsOfLine(line)).toMatchObject([
      { id: membership?.id, from: membership?.from, to: expect.any(Date) },
    ]);
    for (const later of [async () => {}, aMinuteLater, aMinuteLater]) {
      await later();
      expect(said(await role(LEAGUE, 'end-role', { id: membership?.id }, key))).toEqual(said(ended));
    }
    expect((await allOf('notices')).filter(({ kind }) => kind === 'role-ended').length).toBeGreaterThan(0);
    expect((await role(LEAGUE, 'end-role', { id: membership?.id })).error.code).toBe('TERM_OVER');
  });

  test('that has not begun leaves it without a day', async () => {
    const line = await aLine();
    await grant(ADMIN, line, { from: day(30), to: day(60) });
    const [membership] = await termsOfLine(line);
    expect((await role(ADMIN, 'end-role', { id: membership?.id })).ok).toBe(true);
    const [ended] = await termsOfLine(line);
    expect(ended?.to).toEqual(membership?.from);
    expect((await grant(ADMIN, line, { from: day(30), to: day(60) })).ok).toBe(true);
  });

  test.each(['demo-10184-admin', 'demo-10184-league'])('of this school is none of %s’s', async (openid) => {
    const line = await aLine();
    await grant(ADMIN, line);
    const [membership] = await termsOfLine(line);
    const before = await everything();
    for (const id of [membership?.id, 'a-term-that-is-nowhere'])
      expect((await role(openid, 'end-role', { id, place: YANBIAN.id })).error.code).toBe('TERM_NOT_FOUND');
    expect((await role(openid, 'end-role', { id: membership?.id })).error.code).toBe('NOT_ALLOWED');
    expect((await role(CITY_ADMIN, 'end-role', { id: membership?.id })).error.code).toBe('NOT_ALLOWED');
    expect(await everything()).toEqual(before);
  });
});
