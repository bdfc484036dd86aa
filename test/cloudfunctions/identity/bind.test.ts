import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import { accountOf, noAccount, people, personOf } from '../../../cloudfunctions/_kit/people';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { codeHashOf, institutions } from '../../../cloudfunctions/identity/repository';
import { personDocument, studentIdAt } from '../../../tools/seed/documents';
import type { RosterLine } from '../../../tools/seed/synthetic-roster';
import { type Answer, as, freshKey, said } from '../../support/as';
import { badPlatform } from '../../support/bad-platform';
import { aLine, bind, stored, wishFor } from '../../support/binding';
import { allOf, everything } from '../../support/everything';
import { JILIN, person, seedTwoSchools, YANBIAN } from '../../support/schools';

/** Nobody but `openid` uses the line. */
async function expectHeldBy(openid: string, line: RosterLine, others: string[] = []): Promise<void> {
  expect((await stored(line)).account).toBe(accountOf(openid));
  expect((await personOf(accountOf(openid)))?._id).toBe(studentIdAt(JILIN, line));
  for (const other of others) expect((await personOf(accountOf(other)))?._id).not.toBe(studentIdAt(JILIN, line));
}

/** Somebody with a role who is on no roster yet. */
async function appointed(openid: string, version = 0): Promise<string> {
  const teacher = personDocument(person<'youth-league'>('demo-10183-league'), new Date());
  const _id = `staff:${openid}`;
  const memberships = teacher.memberships.map((one) => ({ ...one, role: 'officer' as const }));
  await people.add({ ...teacher, _id, version, account: accountOf(openid), memberships });
  return _id;
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
    const wrongs = [
      { ...wish, number: '99999999' },
      { ...wish, name: '王小名' },
      { ...wish, number: '99999998', name: '王小名' },
      { ...wish, name: other.name },
      { ...wish, schoolId: YANBIAN.id },
      { ...wish, number: taken.number, name: '王小名' },
      { ...wish, number: closed.number, name: '王小名' },
      { ...wish, number: '---' },
    ];
    const answers: Answer[] = [];
    for (const [index, wrong] of wrongs.entries()) answers.push(await bind(`bind-wrong-${index}`, wrong));
    const [first, ...rest] = answers;
    expect(first).toMatchObject({ ok: false, error: { code: 'ROSTER_NO_MATCH', params: { left: 4 } } });
    expect(first?.wire).toEqual(['database.aggregateDocuments', 'database.insertDocument']);
    for (const answer of rest) expect([said(answer), answer.wire]).toEqual([said(first as Answer), first?.wire]);
    expect(await everything()).toEqual(before);
  });

  test('a school that is not there is said, and costs no try', async () => {
    const { error } = await bind('nowhere', { ...wishFor(await aLine()), schoolId: '0000000000' });
    expect(error.code).toBe('INSTITUTION_UNKNOWN');
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
  ])('%s meets the roster, in three requests', async (what, name, number, typedName, typedNumber) => {
    await aLine(name, { number });
    const bound = await bind(`bind ${what}`, wishFor({ number: typedNumber, name: typedName }));
    expect(bound).toMatchObject({ ok: true, data: { student: { name, schoolId: JILIN.id } } });
    expect(bound.wire).toHaveLength(3);
  });

  test.each([
    ['half an astral character’s neighbour', '王𠮷', '王𠮶'],
    ['a shorter name', '王小明', '王小'],
    ['a longer name', '王小', '王小明'],
    ['a name with an accent less', 'García', 'Garcia'],
  ])('%s does not', async (what, name, typed) => {
    const line = await aLine(name);
    expect((await bind(`bind-not ${what}`, { ...wishFor(line), name: typed })).error.code).toBe('ROSTER_NO_MATCH');
  });
});

describe('a one-time code', () => {
  const codedLine = async (number: string) => {
    const codeHash = codeHashOf(studentIdAt(JILIN, { number } as RosterLine), '7KQ4M2');
    return aLine('王小明', { number, codeHash });
  };
  beforeAll(() => institutions.updateWhere({ _id: JILIN.id }, { usesCodes: true }));
  afterAll(() => institutions.updateWhere({ _id: JILIN.id }, { usesCodes: false }));

  test('is asked for where the school uses one, and typed in any case', async () => {
    const line = await codedLine('20268800001');
    for (const code of [undefined, '', '7KQ4M3'])
      expect((await bind('coded', { ...wishFor(line), code })).error.code).toBe('ROSTER_NO_MATCH');
    expect((await bind('coded', { ...wishFor(line), code: ' 7kq4-m2' })).ok).toBe(true);
  });

  test('of another student, or a line without one, opens nothing', async () => {
    await codedLine('20268800002');
    const other = await aLine('王小明', { codeHash: codeHashOf('somebody', '7KQ4M2') });
    const none = await aLine();
    for (const line of [other, none])
      expect((await bind(`coded ${line.number}`, { ...wishFor(line), code: '7KQ4M2' })).error.code).toBe(
        'ROSTER_NO_MATCH',
      );
  });
});

describe('wrong tries', () => {
  const NO_MATCH = 'ROSTER_NO_MATCH';
  const codesOf = async (calls: (() => Promise<Answer>)[]) => {
    const codes: string[] = [];
    for (const call of calls) {
      const { ok, error } = await call();
      codes.push(ok ? 'ok' : error.code);
    }
    return codes;
  };

  test('five by an account lock it until midnight, also for what is right', async () => {
    const line = await aLine();
    const lefts: unknown[] = [];
    for (const n of [1, 2, 3, 4, 5]) {
      const { error } = await bind('five-wrong', { ...wishFor(line), number: `nobody${n}` });
      lefts.push(error.params.left);
    }
    expect(lefts).toEqual([4, 3, 2, 1, 0]);
    const { error, wire } = await bind('five-wrong', wishFor(line));
    expect(error).toMatchObject({
      code: 'ACCOUNT_LOCKED',
      params: { until: expect.stringMatching(/T16:00:00.000Z$/) },
    });
    expect(wire).toHaveLength(1);
    expect((await stored(line)).account).toBe(noAccount(studentIdAt(JILIN, line)));
  });

  test('five at a number by whomever lock it, whether or not it exists', async () => {
    const line = await aLine();
    for (const number of [line.number, 'no-such-number']) {
      const wrong = { ...wishFor(line), number, name: '王小名' };
      const calls = [1, 2, 3, 4, 5, 6].map((n) => () => bind(`at-${number}-${n}`, wrong));
      expect(await codesOf(calls)).toEqual([...Array(5).fill(NO_MATCH), 'NUMBER_LOCKED']);
    }
    expect((await bind('the-right-one', wishFor(line))).error.code).toBe('NUMBER_LOCKED');
  });

  test('of the same call again are one try; of the same key with another guess they are not', async () => {
    const line = await aLine();
    const key = freshKey();
    const wrong = { ...wishFor(line), name: '王小名' };
    for (const _ of [1, 2, 3, 4, 5, 6, 7]) expect((await bind('retries', wrong, key)).error.params.left).toBe(4);
    const guesses = [1, 2, 3, 4, 5].map((n) => () => bind('retries', { ...wrong, name: `王${n}` }, key));
    expect(await codesOf(guesses)).toEqual([...Array(4).fill(NO_MATCH), 'ACCOUNT_LOCKED']);
  });

  test('at the same moment are no more than one after the other', async () => {
    const line = await aLine();
    const compared = new Set<string>();
    for (let wave = 0; wave < 12; wave += 1) {
      const guesses = Array.from({ length: 20 }, (_, n) => `王${wave}-${n}`);
      const answers = await Promise.all(guesses.map((name) => bind('burst', { ...wishFor(line), name })));
      for (const [n, { ok, error }] of answers.entries()) {
        expect(ok).toBe(false);
        if (error.code === NO_MATCH) compared.add(guesses[n] ?? '');
        else expect(['BUSY', 'ACCOUNT_LOCKED', 'NUMBER_LOCKED']).toContain(error.code);
      }
    }
    expect(compared.size).toBeLessThanOrEqual(5);
  });

  test('three thousand guesses from a hundred accounts bind nobody, though the right one is among them', async () => {
    const lines = await Promise.all(Array.from({ length: 20 }, () => aLine('张伟')));
    const names = ['李娜', '王芳', '刘洋', '陈静', '杨帆', '赵磊', '黄丽', '周杰', '吴敏', '徐强', '张伟'];
    const accounts = Array.from({ length: 100 }, (_, n) => `guesser-${n}`);
    const before = await everything();
    let guesses = 0;
    const guessAll = async (openid: string, n: number) => {
      for (let at = 0; at < 30; at += 1) {
        const line = lines[(n + at) % lines.length] as RosterLine;
        const name = names[at % names.length] as string;
        expect((await bind(openid, { ...wishFor(line), name })).ok).toBe(false);
        guesses += 1;
      }
    };
    for (let start = 0; start < accounts.length; start += 20)
      await Promise.all(accounts.slice(start, start + 20).map((openid, n) => guessAll(openid, start + n)));
    expect(guesses).toBe(3000);
    expect(await everything()).toEqual(before);
  }, 300_000);

  test('are kept as hashes: what was typed stands nowhere', async () => {
    await bind('typed-wrongly', { ...wishFor(await aLine()), name: '欧阳打错字', number: '31415926' });
    expect(JSON.stringify(await allOf('tries'))).not.toMatch(/欧阳打错字|31415926|typed-wrongly/);
  });
});

describe('who may bind', () => {
  test('a line bound by another account is refused without a word about that account', async () => {
    const line = await aLine();
    await bind('bind-first', wishFor(line));
    const before = await everything();
    const refused = { ok: false, code: 'ROSTER_ALREADY_BOUND', params: {} };
    expect(said(await bind('bind-second', wishFor(line)))).toEqual(refused);
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
    expect((await stored(line)).account).toBe(noAccount(studentIdAt(JILIN, line)));
  });

  test('whose line was closed is a student no more, and may bind to another line', async () => {
    const [old, next] = [await aLine(), await aLine()];
    await bind('moved-on', wishFor(old));
    await people.updateWhere({ _id: studentIdAt(JILIN, old) }, { 'student.state': 'closed' });
    expect((await as('moved-on', identityFunction, 'me')).data.student).toBeNull();
    expect((await bind('moved-on', wishFor(old))).error.code).toBe('ROSTER_CLOSED');
    expect((await bind('moved-on', wishFor(next))).ok).toBe(true);
    await expectHeldBy('moved-on', next);
    expect((await stored(old)).account).toBe(noAccount(studentIdAt(JILIN, old)));
  });

  test('the agreement in force must have been agreed to; it is kept with its day', async () => {
    const line = await aLine();
    expect((await bind('disagrees', { ...wishFor(line), agreed: '2020-01' })).error.code).toBe('AGREEMENT_NEEDED');
    expect((await bind('agrees', wishFor(line))).data.agreed).toBe(AGREEMENT_VERSION);
    expect((await stored(line)).agreements).toEqual([{ version: AGREEMENT_VERSION, at: expect.any(Date) }]);
  });

  test('somebody with a role who is not bound yet binds and keeps the role', async () => {
    const line = await aLine();
    const former = await appointed('bind-officer');
    const bound = await bind('bind-officer', wishFor(line));
    expect(bound.data).toMatchObject({
      student: { name: line.name },
      memberships: [{ role: 'officer', office: '团委' }],
    });
    expect((await as('bind-officer', identityFunction, 'me')).data).toEqual(bound.data);
    await expectHeldBy('bind-officer', line);
    expect(await people.get(former)).toMatchObject({ account: noAccount(former), openid: null, memberships: [] });
  });
});

describe('at the same moment', () => {
  test('two devices with one number: one wins, the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const line = await aLine();
      const rivals = [`rival-a-${round}`, `rival-b-${round}`, `rival-c-${round}`];
      // Each needs a try of its own at this number; who lost a place looks again, as the phone does.
      const patient = async (openid: string): Promise<Answer> => {
        const answer = await bind(openid, wishFor(line));
        return !answer.ok && answer.error.code === 'BUSY' ? patient(openid) : answer;
      };
      const answers = await Promise.all(rivals.map(patient));
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

  test('one account with two numbers: one binding, and the other line stays free', async () => {
    for (let round = 0; round < 5; round += 1) {
      const openid = `twice-${round}`;
      const both = [await aLine(), await aLine()];
      const answers = await Promise.all(both.map((line) => bind(openid, wishFor(line))));
      expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
      for (const { ok, error } of answers) if (!ok) expect(['BUSY', 'ACCOUNT_ALREADY_BOUND']).toContain(error.code);
      const holders = await Promise.all(both.map(stored));
      expect(holders.filter(({ account }) => account === accountOf(openid)).length).toBe(
        answers.filter(({ ok }) => ok).length,
      );
      for (const { _id, account } of holders) expect([accountOf(openid), noAccount(_id)]).toContain(account);
    }
  });

  test('one account with one number several times: all are told the same', async () => {
    for (let round = 0; round < 5; round += 1) {
      const line = await aLine();
      const key = freshKey();
      const again = async (): Promise<Answer> => {
        const answer = await bind(`again-${round}`, wishFor(line), key);
        return !answer.ok && answer.error.code === 'BUSY' ? again() : answer;
      };
      const [first, ...rest] = await Promise.all([1, 2, 3, 4].map(again));
      expect(first?.ok).toBe(true);
      for (const answer of rest) expect(said(answer)).toEqual(said(first as Answer));
      await expectHeldBy(`again-${round}`, line);
    }
  });
});

describe('when the platform fails', () => {
  const door = badPlatform();

  test.each([
    ['the try was not written', 'refuse', 'database.insertDocument', 'tries'],
    ['the try was written and nobody heard', 'loseAnswer', 'database.insertDocument', 'tries'],
    ['the line was not written', 'refuse', 'database.modifyDocument', 'people'],
    ['the line was written and nobody heard', 'loseAnswer', 'database.modifyDocument', 'people'],
  ] as const)('%s: the retry makes it good', async (what, fate, action, collection) => {
    const line = await aLine();
    const key = freshKey();
    door[fate](action, collection);
    expect((await bind(what, wishFor(line), key)).error.code).toBe('INTERNAL');
    expect(door.waiting()).toBe(0);
    expect((await bind(what, wishFor(line), key)).ok).toBe(true);
    await expectHeldBy(what, line);
  });

  test.each([1, 2, 3])(
    'a role that moves to the line is never lost, whichever of its writes fails (%i)',
    async (nth) => {
      const line = await aLine();
      const openid = `joins-${nth}`;
      await appointed(openid);
      const key = freshKey();
      door.loseAnswer('database.modifyDocument', 'people', nth);
      let tries = 0;
      for (let answer = await bind(openid, wishFor(line), key); !answer.ok; tries += 1) {
        expect(tries).toBeLessThan(4);
        answer = await bind(openid, wishFor(line), key);
      }
      await expectHeldBy(openid, line);
      expect((await stored(line)).memberships).toHaveLength(1);
    },
  );

  test('a role given in the same moment costs one more try, and is kept', async () => {
    const line = await aLine();
    const writing = door.hold('database.modifyDocument', 'people');
    const binding = bind('promoted', wishFor(line));
    await writing.arrived;
    const given = personDocument(person('demo-10183-officer'), new Date()).memberships;
    await people.updateWhere({ _id: studentIdAt(JILIN, line), version: 0 }, { version: 1, memberships: given });
    writing.release();
    expect((await binding).error.code).toBe('BUSY');
    expect((await bind('promoted', wishFor(line))).data.memberships).toHaveLength(1);
    await expectHeldBy('promoted', line);
  });
});
