import { dayOf, plusDays } from '@domain/core/school-clock';
import type { NoticeKind } from '@types_/notice/kind';
import { Collection } from '../../../cloudfunctions/_kit/database';
import { accountOf, people, personOf } from '../../../cloudfunctions/_kit/people';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { tellOfTermEnds } from '../../../cloudfunctions/scheduler/jobs/tell-of-term-ends';
import { studentIdAt } from '../../../tools/seed/documents';
import { as } from '../../support/as';
import { aLine, bind, wishFor } from '../../support/binding';
import { allOf } from '../../support/everything';
import { aMinuteLater, grant, termsOfLine } from '../../support/granting';
import { runJob } from '../../support/jobs';
import { CITY_ADMIN, day, LEAGUE, PROVINCE_ADMIN } from '../../support/roles';
import { ADMIN, OFFICER } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

beforeAll(seedTwoSchools);

const TODAY = dayOf(new Date());
const morning = (days: number, time = '09:00') => new Date(`${plusDays(TODAY, days)}T${time}:00+08:00`);
const idOf = async (openid: string) => (await personOf(accountOf(openid)))?._id ?? '';
const told = async (kind: NoticeKind) => (await allOf('notices')).filter((one) => one.kind === kind);
/** A run on a morning so many days on. */
const run = (days: number, time?: string) => runJob(tellOfTermEnds, morning(days, time));

const officer = {
  ...{ role: 'officer', office: '权益部', scopeName: JILIN.name, schoolId: JILIN.id, prefecture: '2201' },
  grantedBy: 'somebody',
};

/** A new student in an office whose last day is so many days on. */
async function inOffice(openid: string, last: number, more: object = {}, granter = ADMIN) {
  const line = await aLine();
  await bind(openid, wishFor(line));
  const { ok, error } = await grant(granter, line, { to: day(last), ...more });
  if (!ok) throw new Error(error.code);
  return line;
}

describe('a term that runs out', () => {
  test('is told to its holder a fortnight before and on the last day, once each, and to nobody else', async () => {
    await inOffice('ends-in-30', 30);
    for (const days of [15, 16, 17, 29, 30, 31]) for (const time of ['07:59', '08:00', '12:00']) await run(days, time);
    const notices = await told('term-ending');
    expect(notices.map(({ to }) => to)).toEqual([await idOf('ends-in-30'), await idOf('ends-in-30')]);
    for (const { params } of notices)
      expect(params).toEqual({ role: 'officer', office: '权益部', scope: '吉林大学', day: day(30) });
    expect(notices.map(({ at }) => dayOf(at as Date)).sort()).toEqual([day(16), day(30)]);
    expect(await told('term-to-renew')).toEqual([]);
  });

  test('of somebody who keeps a place is told to those who can renew it too, once for a place and a day', async () => {
    const head = { role: 'union-admin', office: '主席团' };
    await inOffice('head-1', 40, head, LEAGUE);
    await inOffice('head-2', 40, head, LEAGUE);
    for (const days of [26, 27, 40]) await run(days);
    const mine = async (openid: string, kind: NoticeKind) => {
      const id = await idOf(openid);
      return (await told(kind)).filter(({ to, params }) => to === id && (params as { day: string }).day === day(40))
        .length;
    };
    for (const openid of ['head-1', 'head-2']) expect(await mine(openid, 'term-ending')).toBe(2);
    for (const openid of [ADMIN, LEAGUE, 'head-1', 'head-2']) expect(await mine(openid, 'term-to-renew')).toBe(2);
    for (const openid of [OFFICER, CITY_ADMIN, PROVINCE_ADMIN, 'demo-10184-admin'])
      expect([openid, await mine(openid, 'term-to-renew')]).toEqual([openid, 0]);
  });

  test.each([
    [LEAGUE, CITY_ADMIN, 50, [ADMIN, PROVINCE_ADMIN, 'demo-10184-league']],
    [CITY_ADMIN, PROVINCE_ADMIN, 51, [LEAGUE, ADMIN]],
  ])('of %s is told to %s', async (holder, above, days, others) => {
    const person = await personOf(accountOf(holder));
    if (!person) throw new Error('no holder');
    const to = new Date(`${day(days + 10)}T00:00:00+08:00`);
    const memberships = person.memberships.map((one) => ({ ...one, to, from: new Date(Date.now() - 40 * 86_400_000) }));
    await people.updateWhere({ _id: person._id }, { memberships });
    await run(days);
    await people.updateWhere({ _id: person._id }, { memberships: person.memberships });
    const heard = (await told('term-to-renew')).filter(
      ({ params }) => (params as { day: string }).day === day(days + 9),
    );
    const readers = heard.map((one) => one.to);
    expect(readers).toContain(await idOf(above));
    for (const openid of [holder, ...others]) expect(readers).not.toContain(await idOf(openid));
  });

  test('is not told where it was renewed, or ended, before', async () => {
    const renewed = await inOffice('renewed', 90);
    await grant(ADMIN, renewed, { from: day(91), to: null });
    const ended = await inOffice('ended', 90);
    const [term] = await termsOfLine(ended);
    await as(ADMIN, identityFunction, 'end-role', { place: '4122010183', id: term?.id });
    await aMinuteLater();
    await run(80);
    await run(90);
    const to = (await told('term-ending')).map((one) => one.to);
    for (const openid of ['renewed', 'ended']) expect(to).not.toContain(await idOf(openid));
  });

  test('of more people than one step holds is told to all, killed anywhere and begun again', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    const lines = await Promise.all(Array.from({ length: 60 }, () => aLine()));
    const to = new Date(`${day(121)}T00:00:00+08:00`);
    for (const [n, line] of lines.entries()) {
      const held = { ...officer, id: `bulk-term-${n}`, from: new Date(), to };
      await people.updateWhere({ _id: studentIdAt(JILIN, line) }, { memberships: [held] });
    }
    await new Collection('jobs').removeAll({ _id: 'tell-of-term-ends:state' });
    const door = await openWireDoor(localCloud.admin);
    for (let at = 0; at < 80; at += 9) {
      door.dieAfter(at, at % 2 === 0);
      await run(120).catch(() => undefined);
      door.revive();
    }
    await door.close();
    jest.restoreAllMocks();
    await run(120);
    const told120 = (await told('term-ending')).filter(({ params }) => (params as { day: string }).day === day(120));
    expect(told120).toHaveLength(60);
  });
});
