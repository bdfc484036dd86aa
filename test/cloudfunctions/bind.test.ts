import { people, personIdOf } from '../../cloudfunctions/_kit/people';
import { main as identityFunction } from '../../cloudfunctions/identity/index';
import { roster, rosterIdOf } from '../../cloudfunctions/identity/repository';
import { normalNumber } from '../../domain/identity/normal-number';
import { personDocument, rosterDocument } from '../../tools/seed/documents';
import { type RosterLine, rosterOf } from '../../tools/seed/synthetic-roster';
import { type Answer, as, freshKey, said } from '../support/as';
import { everything } from '../support/everything';
import { JILIN, person, seedTwoSchools, YANBIAN } from '../support/schools';
import { openWireDoor, type WireDoor } from '../support/wire-door';

declare const localCloud: { admin: string };

const TEMPLATE = rosterOf(JILIN, 1)[0] as RosterLine;
let lines = 0;

/** A new line in the school's roster. */
async function aLine(
  name = '王小明',
  more: { number?: string; state?: 'active' | 'closed' } = {},
): Promise<RosterLine> {
  lines += 1;
  const { number = `2026${String(lines).padStart(6, '0')}X`, state = 'active' } = more;
  const line = { ...TEMPLATE, name, number };
  await roster.add({ ...rosterDocument(JILIN, line), state });
  return line;
}

const wishFor = ({ number, name }: RosterLine) => ({ schoolId: JILIN.id, number, name });
const bind = (openid: string, wish: object, key = freshKey()): Promise<Answer> =>
  as(openid, identityFunction, 'bind', wish, key);
const stored = (line: RosterLine) => roster.get(rosterIdOf(JILIN.id, normalNumber(line.number)));
const studentOf = async (openid: string) => (await people.get(personIdOf(openid)))?.student ?? null;

/** What a function leaves that dies between the claim and the person. */
const claimOnly = (line: RosterLine, openid: string, secondsAgo: number) =>
  roster.updateWhere(
    { _id: rosterIdOf(JILIN.id, normalNumber(line.number)) },
    { boundTo: personIdOf(openid), claimedAt: new Date(Date.now() - secondsAgo * 1000) },
  );

/** Nobody but `openid` holds the line, and both sides say so. */
async function expectHeldBy(openid: string, line: RosterLine, others: string[] = []): Promise<void> {
  const document = await stored(line);
  expect(document?.boundTo).toBe(personIdOf(openid));
  expect((await studentOf(openid))?.rosterId).toBe(document?._id);
  for (const other of others) expect((await studentOf(other))?.rosterId).not.toBe(document?._id);
}

beforeAll(seedTwoSchools);

describe('number and name', () => {
  test('a wrong number, a wrong name, both, another school: one answer, as many requests, nothing written', async () => {
    const line = await aLine();
    const other = await aLine('李小红');
    const taken = await aLine();
    const closed = await aLine('王小明', { state: 'closed' });
    await bind('bind-taken', wishFor(taken));
    const before = await everything();
    const wish = wishFor(line);
    const answers: Answer[] = [];
    for (const wrong of [
      { ...wish, number: '99999999' },
      { ...wish, name: '王小名' },
      { ...wish, number: '99999999', name: '王小名' },
      { ...wish, name: other.name },
      { ...wish, schoolId: YANBIAN.id },
      { ...wish, schoolId: '0000000000' },
      { ...wish, number: taken.number, name: '王小名' },
      { ...wish, number: closed.number, name: '王小名' },
      { ...wish, number: '---' },
    ])
      answers.push(await bind('bind-wrong', wrong));
    const [first, ...rest] = answers;
    expect(first).toMatchObject({ ok: false, error: { code: 'ROSTER_NO_MATCH', params: {} } });
    expect(first?.wire).toEqual(['database.getDocument', 'database.getDocument']);
    for (const answer of rest) expect([said(answer), answer.wire]).toEqual([said(first as Answer), first?.wire]);
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['full-width digits and letters', '王小明', '20269900001J', '王小明', '２０２６９９００００１ｊ'],
    ['spaces and hyphens in the number', '王小明', '20269900002', '王小明', ' 2026-9900 002 '],
    ['spaces within a Chinese name', '王小明', '20269900003', ' 王 小　明 ', '20269900003'],
    ['a middle dot of another kind', '阿依努尔·买买提', '20269900004', '阿依努尔•买买提', '20269900004'],
    ['a middle dot with spaces', '阿依努尔·买买提', '20269900005', '阿依努尔 ． 买买提', '20269900005'],
    ['an astral character', '王𬎆𠮷', '20269900006', '王𬎆𠮷', '20269900006'],
    ['a Latin name in another case', 'Anna-Maria García', '20269900007', 'ANNA-MARIA  garcía', '20269900007'],
    ['a Latin name with its accent apart', 'García', '20269900008', 'Garci\u0301a', '20269900008'],
    ['Hangul in parts', '김민준', '20269900009', '김민준'.normalize('NFD'), '20269900009'],
  ])('%s meets the roster', async (what, name, number, typedName, typedNumber) => {
    await aLine(name, { number });
    const bound = await bind(`bind ${what}`, { schoolId: JILIN.id, number: typedNumber, name: typedName });
    expect(bound).toMatchObject({ ok: true, data: { student: { name, schoolId: JILIN.id } } });
    expect(bound.wire.length).toBeLessThanOrEqual(4);
  });

  test.each([
    ['half an astral character’s neighbour', '王𠮷', '王𠮶'],
    ['a shorter name', '王小明', '王小'],
    ['a longer name', '王小', '王小明'],
    ['a name with an accent less', 'García', 'Garcia'],
  ])('%s does not', async (_, name, typed) => {
    const line = await aLine(name);
    expect((await bind('bind-not', { ...wishFor(line), name: typed })).error.code).toBe('ROSTER_NO_MATCH');
  });
});

describe('who may bind', () => {
  test('a line bound by another account is refused without a word about that account', async () => {
    const line = await aLine();
    await bind('bind-first', wishFor(line));
    const before = await everything();
    expect(said(await bind('bind-second', wishFor(line)))).toEqual({
      ok: false,
      code: 'ROSTER_ALREADY_BOUND',
      params: {},
    });
    expect(await everything()).toEqual(before);
  });

  test('an account is bound once: to the same line again is no news, to another is refused', async () => {
    const [line, other] = [await aLine(), await aLine()];
    const first = await bind('bind-once', wishFor(line));
    const before = await everything();
    expect(said(await bind('bind-once', wishFor(line)))).toEqual(said(first));
    const refused = await bind('bind-once', wishFor(other));
    expect(said(refused)).toEqual({ ok: false, code: 'ACCOUNT_ALREADY_BOUND', params: { school: JILIN.name } });
    expect(await everything()).toEqual(before);
  });

  test('who has left is told so, and only with the right name', async () => {
    const line = await aLine('王小明', { state: 'closed' });
    expect((await bind('bind-left', wishFor(line))).error).toMatchObject({
      code: 'ROSTER_CLOSED',
      params: { school: JILIN.name },
    });
    expect((await stored(line))?.boundTo).toBeNull();
  });

  test('an officer who is not bound yet binds and keeps the office', async () => {
    const line = await aLine();
    const teacher = personDocument(person<'youth-league'>('demo-10183-league'), new Date());
    if (!teacher) throw new Error('no teacher');
    const _id = personIdOf('bind-officer');
    await people.add({ ...teacher, _id, memberships: teacher.memberships.map((one) => ({ ...one, role: 'officer' })) });
    const bound = await bind('bind-officer', wishFor(line));
    expect(bound.data).toMatchObject({
      student: { name: line.name },
      memberships: [{ role: 'officer', office: '团委' }],
    });
    expect(bound.wire).toHaveLength(4);
    expect((await as('bind-officer', identityFunction, 'me')).data).toEqual(bound.data);
    await expectHeldBy('bind-officer', line);
  });
});

describe('at the same moment', () => {
  test('two accounts with one number: one wins, the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const line = await aLine();
      const rivals = [`rival-a-${round}`, `rival-b-${round}`, `rival-c-${round}`];
      const answers = await Promise.all(rivals.map((openid) => bind(openid, wishFor(line))));
      const winner = rivals[answers.findIndex(({ ok }) => ok)] ?? '';
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      for (const { ok, error } of answers) if (!ok) expect(error.code).toBe('ROSTER_ALREADY_BOUND');
      await expectHeldBy(
        winner,
        line,
        rivals.filter((openid) => openid !== winner),
      );
    }
  });

  test('one account with two numbers: one binding, and the other line is free again', async () => {
    for (let round = 0; round < 5; round += 1) {
      const openid = `twice-${round}`;
      const both = [await aLine(), await aLine()];
      const answers = await Promise.all(both.map((line) => bind(openid, wishFor(line))));
      expect(answers.map(({ ok, error }) => (ok ? 'ok' : error.code)).sort()).toEqual(['ACCOUNT_ALREADY_BOUND', 'ok']);
      const won = both[answers.findIndex(({ ok }) => ok)] as RosterLine;
      const free = both.find((line) => line !== won) as RosterLine;
      await expectHeldBy(openid, won);
      expect(await stored(free)).toMatchObject({ boundTo: null, claimedAt: null });
      expect((await bind(`${openid}-other`, wishFor(free))).ok).toBe(true);
    }
  });

  test('one account with one number several times, as a retry on a bad line: all are told the same', async () => {
    for (let round = 0; round < 5; round += 1) {
      const line = await aLine();
      const [first, ...rest] = await Promise.all([1, 2, 3, 4].map(() => bind(`again-${round}`, wishFor(line))));
      expect(first?.ok).toBe(true);
      for (const answer of rest) expect(said(answer)).toEqual(said(first as Answer));
      await expectHeldBy(`again-${round}`, line);
    }
  });
});

describe('a function that died between claim and person', () => {
  test('the same account goes on where it stopped', async () => {
    const line = await aLine();
    await claimOnly(line, 'died', 5);
    const bound = await bind('died', wishFor(line));
    expect(bound).toMatchObject({ ok: true, data: { student: { name: line.name } } });
    expect(bound.wire.length).toBeLessThanOrEqual(4);
    await expectHeldBy('died', line);
  });

  test('another account is refused for a minute and takes over after', async () => {
    const line = await aLine();
    await claimOnly(line, 'died-for-good', 55);
    expect((await bind('heir', wishFor(line))).error.code).toBe('ROSTER_ALREADY_BOUND');
    expect(await studentOf('heir')).toBeNull();
    await claimOnly(line, 'died-for-good', 61);
    expect((await bind('heir', wishFor(line))).ok).toBe(true);
    await expectHeldBy('heir', line, ['died-for-good']);
    expect((await bind('died-for-good', wishFor(line))).error.code).toBe('ROSTER_ALREADY_BOUND');
  });

  test('a claim that became a binding is never taken over, however old', async () => {
    const line = await aLine();
    await bind('holder', wishFor(line));
    await claimOnly(line, 'holder', 86_400);
    expect((await bind('heir-of-none', wishFor(line))).error.code).toBe('ROSTER_ALREADY_BOUND');
    await expectHeldBy('holder', line, ['heir-of-none']);
  });

  test('two who take over at the same moment: one wins', async () => {
    const line = await aLine();
    await claimOnly(line, 'died-leaving-two', 61);
    const heirs = ['heir-1', 'heir-2', 'heir-3'];
    const answers = await Promise.all(heirs.map((openid) => bind(openid, wishFor(line))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    await expectHeldBy(heirs[answers.findIndex(({ ok }) => ok)] ?? '', line, ['died-leaving-two']);
  });

  describe('when it comes back late', () => {
    let door: WireDoor;
    beforeAll(async () => {
      door = await openWireDoor(localCloud.admin);
    });
    afterAll(() => door.close());

    test('having taken its claim anew, it is not overtaken', async () => {
      const line = await aLine();
      await claimOnly(line, 'late', 61);
      const writing = door.hold('database.insertDocument', 'people');
      const late = bind('late', wishFor(line));
      await writing.arrived;
      const heir = await bind('heir-of-late', wishFor(line));
      writing.release();
      expect((await late).ok).toBe(true);
      expect(heir.error?.code).toBe('ROSTER_ALREADY_BOUND');
      await expectHeldBy('late', line, ['heir-of-late']);
    });

    test('after somebody took over, it is told that the line is gone', async () => {
      const line = await aLine();
      await claimOnly(line, 'too-late', 61);
      const claiming = door.hold('database.modifyDocument', 'roster');
      const late = bind('too-late', wishFor(line));
      await claiming.arrived;
      const heir = await bind('heir-of-too-late', wishFor(line));
      claiming.release();
      expect(heir.ok).toBe(true);
      expect((await late).error.code).toBe('ROSTER_ALREADY_BOUND');
      await expectHeldBy('heir-of-too-late', line, ['too-late']);
    });

    test.each([
      ['the claim was not written', 'refuse', 'database.modifyDocument', 'roster'],
      ['the claim was written and nobody heard', 'loseAnswer', 'database.modifyDocument', 'roster'],
      ['the person was not written', 'refuse', 'database.insertDocument', 'people'],
      ['the person was written and nobody heard', 'loseAnswer', 'database.insertDocument', 'people'],
    ] as const)('%s: the retry makes it good', async (what, fate, action, collection) => {
      const quiet = jest.spyOn(console, 'error').mockImplementation(() => {});
      const line = await aLine();
      const key = freshKey();
      door[fate](action, collection);
      expect((await bind(what, wishFor(line), key)).error.code).toBe('INTERNAL');
      expect(door.waiting()).toBe(0);
      quiet.mockRestore();
      expect((await bind(what, wishFor(line), key)).ok).toBe(true);
      await expectHeldBy(what, line);
    });

    test('roles given in the same moment cost one more try, not the line', async () => {
      const line = await aLine();
      const _id = personIdOf('promoted');
      const teacher = personDocument(person<'youth-league'>('demo-10183-league'), new Date());
      if (!teacher) throw new Error('no teacher');
      await people.add({ ...teacher, _id });
      const writing = door.hold('database.modifyDocument', 'people');
      const binding = bind('promoted', wishFor(line));
      await writing.arrived;
      await people.updateWhere({ _id, version: 0 }, { version: 1 });
      writing.release();
      expect((await binding).error.code).toBe('BUSY');
      expect((await bind('rival-of-promoted', wishFor(line))).error.code).toBe('ROSTER_ALREADY_BOUND');
      expect((await bind('promoted', wishFor(line))).ok).toBe(true);
      await expectHeldBy('promoted', line, ['rival-of-promoted']);
    });
  });
});
