import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import type { DemoOfficer } from '../../../tools/seed/demo/people';
import type { RosterLine } from '../../../tools/seed/synthetic-roster';
import { type Answer, as, freshKey, said } from '../../support/as';
import { badPlatform } from '../../support/bad-platform';
import { aLine, bind, wishFor } from '../../support/binding';
import { allOf, everything } from '../../support/everything';
import { aMinuteLater, grant, role, termsOfLine, ticketFor } from '../../support/granting';
import { day, LEAGUE, PLACE } from '../../support/roles';
import { ADMIN, OFFICER } from '../../support/scene';
import { person, seedTwoSchools } from '../../support/schools';
import { openWireDoor } from '../../support/wire-door';

declare const localCloud: { admin: string };

beforeAll(seedTwoSchools);

const rosterOf = (openid: string): RosterLine => person<DemoOfficer['as']>(openid).roster;
const termOf = async (line: RosterLine): Promise<string> => (await termsOfLine(line)).at(-1)?.id ?? '';
const rolesOf = async (openid: string): Promise<string[]> =>
  (await as(openid, identityFunction, 'me')).data.memberships.map((one: { role: string }) => one.role);
/** Calls again while the answer says that there is more to do, as the phone does. */
async function untilDone(openid: string, input: object, key = freshKey()): Promise<Answer[]> {
  const answers: Answer[] = [];
  do answers.push(await role(openid, 'hand-over', input, key));
  while (answers.at(-1)?.data?.more && answers.length < 50);
  return answers;
}
const comes = async (line: RosterLine, more: object = {}, by = ADMIN) => ({
  ...{ ticket: await ticketFor(by, line), role: 'officer', office: '权益部' },
  ...more,
});

/** A bound student who is one of the school's admins. */
async function anAdmin(openid: string): Promise<RosterLine> {
  const line = await aLine();
  await bind(openid, wishFor(line));
  expect((await grant(LEAGUE, line, { role: 'union-admin', office: '主席团' })).ok).toBe(true);
  return line;
}
const admins = async (): Promise<string[]> => {
  const { data } = await role(LEAGUE, 'list-roles', { past: false });
  return data.rows.filter((one: { role: string }) => one.role === 'union-admin').map(({ id }: { id: string }) => id);
};

describe('the last admin', () => {
  test('cannot be ended, and not be followed by somebody whose term ends', async () => {
    const id = await termOf(rosterOf(ADMIN));
    const before = await everything();
    expect((await role(ADMIN, 'end-role', { id })).error.code).toBe('LAST_ADMIN');
    expect((await role(LEAGUE, 'end-role', { id })).error.code).toBe('LAST_ADMIN');
    expect(await everything()).toEqual(before);
    const come = [await comes(await aLine(), { role: 'union-admin', office: '主席团' }, LEAGUE)];
    const wish = { go: [id], come, to: null };
    expect((await role(LEAGUE, 'hand-over', { ...wish, day: day(0), to: day(99) })).error.code).toBe('LAST_ADMIN');
    const list = (await role(LEAGUE, 'list-roles', { past: false })).data.rows;
    const league = list.find((one: { role: string }) => one.role === 'youth-league');
    expect((await role(LEAGUE, 'end-role', { id: league.id })).error.code).toBe('LAST_ADMIN');
  });

  test('of two who end each other at the same moment one stays', async () => {
    const first = rosterOf(ADMIN);
    for (let round = 0; round < 5; round += 1) {
      const openid = `rival-admin-${round}`;
      const second = await anAdmin(openid);
      const ids = await admins();
      expect(ids).toHaveLength(2);
      const own = await termOf(first);
      const patient = async (who: string, id: string): Promise<Answer> => {
        const answer = await role(who, 'end-role', { id });
        return answer.error?.code === 'BUSY' ? patient(who, id) : answer;
      };
      const answers = await Promise.all([patient(ADMIN, await termOf(second)), patient(openid, own)]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      for (const { ok, error } of answers) if (!ok) expect(['NOT_ALLOWED', 'LAST_ADMIN']).toContain(error.code);
      await aMinuteLater();
      expect(await admins()).toHaveLength(1);
      if (answers[1]?.ok) {
        expect((await grant(LEAGUE, first, { role: 'union-admin', office: '主席团' })).ok).toBe(true);
        expect((await role(LEAGUE, 'end-role', { id: await termOf(second) })).ok).toBe(true);
        await aMinuteLater();
      }
    }
  });

  test('stays, though the other had looked before they were ended and writes only afterwards', async () => {
    const door = await openWireDoor(localCloud.admin);
    const line = await anAdmin('looked-before');
    const [theirs, own] = [await termOf(line), await termOf(rosterOf(ADMIN))];
    const key = freshKey();
    const writing = door.hold('database.modifyDocument', 'places');
    const late = role('looked-before', 'end-role', { id: own }, key);
    await writing.arrived;
    expect((await role(ADMIN, 'end-role', { id: theirs })).ok).toBe(true);
    writing.release();
    expect((await late).error.code).toBe('BUSY');
    expect((await role('looked-before', 'end-role', { id: own }, key)).error.code).toBe('NOT_ALLOWED');
    await door.close();
    expect(await rolesOf(ADMIN)).toEqual(['union-admin']);
  });

  test('who was ended at the place gives nothing more, even where their own document does not say so yet', async () => {
    const door = await openWireDoor(localCloud.admin);
    jest.spyOn(console, 'error').mockImplementation(() => {});
    const line = await anAdmin('ended-but-not-told');
    door.refuse('database.modifyDocument', 'people');
    const id = await termOf(line);
    const key = freshKey();
    expect((await role(ADMIN, 'end-role', { id }, key)).error.code).toBe('INTERNAL');
    expect(await rolesOf('ended-but-not-told')).toEqual(['union-admin']);
    expect((await role('ended-but-not-told', 'end-role', { id: await termOf(rosterOf(ADMIN)) })).error.code).toMatch(
      /^(NOT_ALLOWED|LAST_ADMIN)$/,
    );
    expect((await grant('ended-but-not-told', await aLine())).error.code).toBe('NOT_ALLOWED');
    expect((await role(ADMIN, 'end-role', { id }, key)).data).toMatchObject({ done: 1 });
    expect(await rolesOf('ended-but-not-told')).toEqual([]);
    await door.close();
    jest.restoreAllMocks();
  });
});

describe('a handover', () => {
  test('of ten people is decided at once and carried out by repetition, four requests each', async () => {
    const [going, coming] = [
      await Promise.all([1, 2, 3, 4].map(() => aLine())),
      await Promise.all([1, 2, 3, 4, 5].map(() => aLine())),
    ];
    for (const line of going) await grant(ADMIN, line);
    const go = await Promise.all(going.map(termOf));
    const come = await Promise.all(coming.map((line) => comes(line)));
    const answers = await untilDone(ADMIN, { go, come, day: day(0), to: null });
    for (const { ok, wire } of answers) expect([ok, wire.length <= 4]).toEqual([true, true]);
    expect(answers.at(-1)?.data).toEqual({ total: 9, done: 9, more: false });
    expect(answers).toHaveLength(5);
    for (const line of going) expect((await termsOfLine(line)).at(-1)?.to).not.toBeNull();
    for (const line of coming) expect(await termsOfLine(line)).toMatchObject([{ role: 'officer', to: null }]);
  });

  test('that no phone goes on with is finished by the scheduler, and told to everybody', async () => {
    const [going, coming] = [await aLine(), await Promise.all([1, 2, 3].map(() => aLine()))];
    await grant(ADMIN, going);
    const go = [await termOf(going)];
    const come = await Promise.all(coming.map((line) => comes(line)));
    const key = freshKey();
    const first = await role(ADMIN, 'hand-over', { go, come, day: day(0), to: day(300) }, key);
    expect(first.data).toEqual({ total: 4, done: 1, more: true });
    const told = (await allOf('notices')).length;
    await aMinuteLater();
    for (const line of coming) expect(await termsOfLine(line)).toHaveLength(1);
    expect((await termsOfLine(going)).at(-1)?.to).not.toBeNull();
    expect((await allOf('notices')).length).toBeGreaterThanOrEqual(told + 4);
    const again = await role(ADMIN, 'hand-over', { go, come, day: day(0), to: day(300) }, key);
    expect(again.data).toEqual({ total: 4, done: 4, more: false });
    for (const line of coming) expect(await termsOfLine(line)).toHaveLength(1);
  });

  test('of the admin themself: the successor is in office, they are out, and a lost answer can be asked for again', async () => {
    const line = await anAdmin('outgoing');
    await role(ADMIN, 'end-role', { id: 'none-of-these' });
    const [next, go] = [await aLine(), [await termOf(line)]];
    await bind('incoming', wishFor(next));
    const come = [await comes(next, { role: 'union-admin', office: '主席团' }, 'outgoing')];
    const key = freshKey();
    const input = { go, come, day: day(0), to: null };
    const first = await role('outgoing', 'hand-over', input, key);
    expect(first.data).toEqual({ total: 2, done: 1, more: false });
    expect(said(await role('outgoing', 'hand-over', input, key))).toEqual(said(first));
    expect(await rolesOf('incoming')).toEqual(['union-admin']);
    expect((await as('incoming', caseFunction, 'queue')).ok).toBe(true);
    await aMinuteLater();
    expect(await rolesOf('outgoing')).toEqual([]);
  });

  test('on a day to come changes nothing before it', async () => {
    const [line, next] = [await aLine(), await aLine()];
    await bind('stays-until', wishFor(line));
    await grant(ADMIN, line);
    const input = { go: [await termOf(line)], come: [await comes(next)], day: day(20), to: null };
    await untilDone(ADMIN, input);
    expect(await rolesOf('stays-until')).toEqual(['officer']);
    expect((await termsOfLine(line)).at(-1)?.to).toEqual((await termsOfLine(next)).at(-1)?.from);
  });

  test('in which one thing is wrong does nothing at all', async () => {
    const line = await aLine();
    await grant(ADMIN, line);
    const good = { go: [await termOf(line)], come: [await comes(await aLine())], day: day(0), to: null };
    const before = await everything();
    const held = await comes(rosterOf(OFFICER));
    const own = await comes(rosterOf(ADMIN));
    for (const [wrong, code] of [
      [{ go: [...good.go, 'a-term-that-is-nowhere'] }, 'TERM_NOT_FOUND'],
      [{ come: [...good.come, held] }, 'ROLE_HELD'],
      [{ come: [...good.come, own] }, 'ROLE_NOT_FOR_ONESELF'],
      [{ come: [...good.come, ...good.come] }, 'ROLE_HELD'],
      [{ come: [{ ...good.come[0], ticket: 'k1.a.b.c' }] }, 'MEMBER_NOT_FOUND'],
      [{ day: day(-1) }, 'TERM_WRONG'],
    ] as const)
      expect((await role(ADMIN, 'hand-over', { ...good, ...wrong })).error.code).toBe(code);
    expect(await everything()).toEqual(before);
  });

  test('is nobody else’s', async () => {
    const input = { go: [await termOf(rosterOf(OFFICER))], come: [await comes(await aLine())], day: day(0), to: null };
    for (const openid of [OFFICER, 'demo-10184-admin', 'demo-city-2201-admin', 'demo-province-admin'])
      expect((await role(openid, 'hand-over', input)).error.code).toMatch(/^(NOT_ALLOWED|MEMBER_NOT_FOUND)$/);
  });
});

describe('when the platform fails', () => {
  const door = badPlatform();

  const FATES = (['refuse', 'loseAnswer'] as const).flatMap((fate) =>
    (['places', 'people'] as const).map((collection) => [fate, collection] as const),
  );

  test.each(FATES)('a grant (%s, %s) tried again is given once', async (fate, collection) => {
    const line = await aLine();
    const key = freshKey();
    const wish = { ticket: await ticketFor(ADMIN, line), role: 'officer', office: '权益部', from: day(0), to: null };
    door[fate]('database.modifyDocument', collection);
    expect((await role(ADMIN, 'grant-role', wish, key)).error.code).toBe('INTERNAL');
    expect((await role(ADMIN, 'grant-role', wish, key)).data).toMatchObject({ total: 1, done: 1 });
    expect(await termsOfLine(line)).toHaveLength(1);
    await aMinuteLater();
    expect(await termsOfLine(line)).toHaveLength(1);
  });

  test.each(FATES)(
    'an end (%s, %s) that nobody tries again is carried out, or was never decided',
    async (fate, collection) => {
      const line = await aLine();
      await grant(ADMIN, line);
      door[fate]('database.modifyDocument', collection);
      expect((await role(ADMIN, 'end-role', { id: await termOf(line) })).error.code).toBe('INTERNAL');
      await aMinuteLater();
      const [term] = await termsOfLine(line);
      expect(term?.to === null).toBe(fate === 'refuse' && collection === 'places');
    },
  );

  test('two handovers at the same moment are one after the other, and none is lost', async () => {
    const [one, two] = [await aLine(), await aLine()];
    for (const line of [one, two]) await grant(ADMIN, line);
    const wishes = await Promise.all(
      [one, two].map(async (line) => ({
        go: [await termOf(line)],
        come: [await comes(await aLine())],
        day: day(0),
        to: null,
      })),
    );
    const writing = door.hold('database.modifyDocument', 'places');
    const held = role(ADMIN, 'hand-over', wishes[0] ?? {});
    await writing.arrived;
    expect((await role(ADMIN, 'hand-over', wishes[1] ?? {})).ok).toBe(true);
    writing.release();
    expect((await held).error.code).toBe('BUSY');
    expect((await untilDone(ADMIN, wishes[0] ?? {})).at(-1)?.ok).toBe(true);
    await aMinuteLater();
    for (const line of [one, two]) expect((await termsOfLine(line)).at(-1)?.to).not.toBeNull();
  });
});

test('the place of the school is never left with anything to do', async () => {
  await aMinuteLater();
  const [school] = (await allOf('places')).filter(({ _id }) => _id === PLACE);
  expect(school).toMatchObject({ waiting: false, pending: [] });
});
