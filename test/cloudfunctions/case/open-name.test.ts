import { OPENINGS_A_DAY } from '@domain/identity/opening';
import { ACCESS_REASONS } from '@types_/identity/access';
import { accessDigest, accesses } from '../../../cloudfunctions/_kit/identity/accesses';
import { accountOf, people, personOf } from '../../../cloudfunctions/_kit/people';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { verifyChain } from '../../../domain/core/chain';
import type { DemoStudent } from '../../../tools/seed/demo/people';
import { demoPersonId } from '../../../tools/seed/documents';
import { recordLooks } from '../../support/accesses';
import { type Answer, as, freshKey, said } from '../../support/as';
import { badPlatform } from '../../support/bad-platform';
import { allOf, everything } from '../../support/everything';
import { ADMIN, CLASSMATE, caseIn, file, OFFICER, STUDENT } from '../../support/scene';
import { person } from '../../support/schools';
import { STRANGERS, seedStrangers } from '../../support/strangers';

const NAME = (person(STUDENT) as DemoStudent).roster.name;
const AUTHOR = demoPersonId(person(STUDENT));
const WHY = { reason: 'visit', words: '' };

const open = (openid: string, id: string, why: object = WHY, key = freshKey()): Promise<Answer> =>
  as(openid, caseFunction, 'open-name', { id, ...why }, key);
const looked = async (openid = STUDENT) => (await as(openid, identityFunction, 'list-accesses')).data;
const recordsOf = async (personId = AUTHOR) =>
  (await accesses.find({ personId }).orderBy('seq', 'asc').limit(1000).get()).data;
const noticesOf = async (personId: string) => (await allOf('notices')).filter(({ to }) => to === personId);
/** As the phone does: again, with the same key, while others are at the same thing. */
async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  const answer = await ask();
  return !answer.ok && answer.error.code === 'BUSY' ? patiently(ask) : answer;
}

beforeAll(seedStrangers);

describe('an officer opens the name of a case', () => {
  test('with a reason: it is recorded, the author is told and sees who, by office, and why', async () => {
    const id = await file();
    const opened = await open(OFFICER, id, { reason: 'other', words: '核对是不是七舍的住户' });
    expect(opened.data).toEqual({ name: NAME });
    expect(opened.wire).toHaveLength(4);
    const list = await as(STUDENT, identityFunction, 'list-accesses');
    expect(list.wire).toHaveLength(2);
    const { accesses: rows, verified } = list.data;
    expect(verified).toBe(true);
    expect(rows[0]).toMatchObject({
      ...{ role: 'officer', office: '权益部', what: 'name', reason: 'other', words: '核对是不是七舍的住户' },
      ...{ caseId: id, caseNumber: expect.stringMatching(/^10183-/), approvedBy: null },
    });
    const told = (await noticesOf(AUTHOR)).filter(({ caseId }) => caseId === id);
    expect(told).toMatchObject([{ kind: 'name-opened', params: {} }]);
  });

  test('whose record holds neither the name nor the officer’s', async () => {
    const id = await file();
    await open(OFFICER, id);
    const text = JSON.stringify(await allOf('accesses')) + JSON.stringify(await allOf('notices'));
    for (const name of [NAME, (person(OFFICER) as unknown as DemoStudent).roster.name])
      expect(text).not.toContain(name);
  });

  test.each(ACCESS_REASONS)('for the reason %s', async (reason) => {
    expect((await open(OFFICER, await file(), { reason, words: '说明一下' })).ok).toBe(true);
  });

  test('not without a reason in words where the list has none that fits', async () => {
    const id = await file();
    const before = await everything();
    for (const words of ['', '看']) {
      const { error } = await open(OFFICER, id, { reason: 'other', words });
      expect(error).toMatchObject({ code: 'INPUT_INVALID', params: { field: 'words', problem: 'too-short' } });
    }
    expect(await everything()).toEqual(before);
  });

  test('again: each look is a record of its own', async () => {
    const id = await file();
    const before = (await recordsOf()).length;
    await open(OFFICER, id);
    await open(OFFICER, id);
    await open(ADMIN, id);
    const records = await recordsOf();
    expect(records).toHaveLength(before + 3);
    expect(records.at(-1)?.by).toMatchObject({ role: 'union-admin', office: '主席团' });
  });

  test('the same key again is the same answer and one record; with another reason it is refused', async () => {
    const id = await file();
    const key = freshKey();
    const first = await open(OFFICER, id, WHY, key);
    const before = await everything();
    for (const _ of [1, 2]) expect(said(await open(OFFICER, id, WHY, key))).toEqual(said(first));
    expect((await open(OFFICER, id, { ...WHY, reason: 'contact' }, key)).error.code).toBe('KEY_REUSED');
    expect(await everything()).toEqual(before);
  });

  test('the author sees their own name in the case, and leaves no record', async () => {
    const id = await file();
    const before = await everything();
    expect((await open(STUDENT, id)).data).toEqual({ name: NAME });
    expect(await everything()).toEqual(before);
  });
});

describe('nobody else', () => {
  test.each(STRANGERS)('%s gets nothing, and leaves no trace', async (_, openid) => {
    const id = await caseIn('acknowledged');
    const before = await everything();
    const answer = await open(openid, id);
    expect(answer.ok).toBe(false);
    expect(answer.error.code).toMatch(/^(CASE_NOT_FOUND|NOT_ALLOWED|NOT_BOUND)$/);
    expect([said(answer), answer.wire]).toEqual([said(await open(openid, 'A'.repeat(32))), answer.wire]);
    if (openid !== CLASSMATE && openid !== 'account-of-nobody') expect((await looked(openid)).accesses).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  test('an officer whose term has ended meanwhile, also with a key that opened it before', async () => {
    const id = await file();
    const key = freshKey();
    expect((await open(ADMIN, id, WHY, key)).ok).toBe(true);
    const admin = await personOf(accountOf(ADMIN));
    if (!admin) throw new Error('no admin');
    const ended = admin.memberships.map((one) => ({ ...one, to: new Date(Date.now() - 1000) }));
    await people.updateWhere({ _id: admin._id }, { memberships: ended });
    for (const again of [key, freshKey()])
      expect((await open(ADMIN, id, WHY, again)).error.code).toBe('CASE_NOT_FOUND');
    await people.updateWhere({ _id: admin._id }, { memberships: admin.memberships });
  });
});

describe('in bulk', () => {
  test('thirty a day and no more, also all at the same moment; each is a record', async () => {
    const officer = 'demo-10184-officer';
    const id = await file('demo-10184-student-1');
    const author = demoPersonId(person('demo-10184-student-1'));
    const answers = await Promise.all(Array.from({ length: 36 }, () => patiently(() => open(officer, id))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(OPENINGS_A_DAY);
    for (const { ok, error } of answers)
      if (!ok) expect(error).toMatchObject({ code: 'OPENING_LIMIT', params: { most: 30 } });
    const records = await recordsOf(author);
    expect(records).toHaveLength(OPENINGS_A_DAY);
    expect(verifyChain(records, accessDigest)).toEqual([]);
    expect((await open('demo-10184-admin', id)).ok).toBe(true);
  });
});

describe('when two append at once, or the platform fails', () => {
  test('no record is lost and none is there twice', async () => {
    const ids = [await file(), await file()];
    const before = (await recordsOf()).length;
    const key = freshKey();
    const calls = [
      () => open(OFFICER, ids[0] as string, WHY, key),
      () => open(OFFICER, ids[0] as string, WHY, key),
      () => open(ADMIN, ids[0] as string),
      () => open(ADMIN, ids[1] as string),
    ].map(patiently);
    for (const { data } of await Promise.all(calls)) expect(data).toEqual({ name: NAME });
    const records = await recordsOf();
    expect(records).toHaveLength(before + 3);
    expect(verifyChain(records, accessDigest)).toEqual([]);
  });

  describe('with a door', () => {
    const door = badPlatform();

    test.each([
      ['the record was not written', 'refuse', 'accesses', 0],
      ['the record was written and nobody heard', 'loseAnswer', 'accesses', 1],
      ['the author was not told', 'refuse', 'notices', 1],
      ['the author was told and nobody heard', 'loseAnswer', 'notices', 1],
    ] as const)('%s: no name is read out, and the retry makes it good', async (_, fate, collection, records) => {
      const id = await file();
      const [before, told] = [(await recordsOf()).length, (await noticesOf(AUTHOR)).length];
      const key = freshKey();
      door[fate]('database.insertDocument', collection);
      const died = await open(OFFICER, id, WHY, key);
      expect(died).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
      expect(JSON.stringify(died)).not.toContain(NAME);
      expect((await recordsOf()).length).toBe(before + records);
      const again = await open(OFFICER, id, WHY, key);
      expect(again.data).toEqual({ name: NAME });
      expect(again.wire.length).toBeLessThanOrEqual(4);
      expect([(await recordsOf()).length, (await noticesOf(AUTHOR)).length]).toEqual([before + 1, told + 1]);
    });

    test('a case that goes over while its name is opened has its record all the same', async () => {
      const id = await file();
      const writing = door.hold('database.insertDocument', 'accesses');
      const opening = open(OFFICER, id);
      await writing.arrived;
      await as(STUDENT, caseFunction, 'withdraw', { id, say: {} });
      writing.release();
      expect((await opening).ok).toBe(true);
      expect((await looked()).accesses[0]).toMatchObject({ caseId: id });
    });
  });
});

describe('the record', () => {
  const exported = { by: { id: 'x', role: 'union-admin' as const, office: '主席团' }, what: 'export' as const };
  const access = { ...exported, reason: 'other' as const, words: '换届交接', fingerprint: 'f' };

  test('that was changed, or of which one was taken out, is seen by the student', async () => {
    const who = demoPersonId(person('demo-10183-student-2'));
    for (const n of [1, 2, 3])
      await recordLooks([who], { ...access, key: freshKey(), words: `第 ${n} 次` }, new Date());
    expect((await looked(CLASSMATE)).verified).toBe(true);
    const last = (await recordsOf(who)).at(-1);
    if (!last) throw new Error('no record');
    await accesses.updateWhere({ _id: last._id }, { words: '例行公事' });
    expect((await looked(CLASSMATE)).verified).toBe(false);
    await accesses.updateWhere({ _id: last._id }, { words: last.words });
    expect((await looked(CLASSMATE)).verified).toBe(true);
    await accesses.removeAll({ _id: `${who}:${last.seq - 1}` });
    expect((await looked(CLASSMATE)).verified).toBe(false);
  });

  test('survives the person it is about', async () => {
    const [openid, who] = ['demo-10183-student-3', demoPersonId(person('demo-10183-student-3'))];
    const id = await file(openid);
    await open(OFFICER, id);
    const before = await recordsOf(who);
    await people.removeAll({ _id: who });
    expect(await recordsOf(who)).toEqual(before);
    expect(verifyChain(before, accessDigest)).toEqual([]);
    expect((await as(openid, identityFunction, 'list-accesses')).error.code).toBe('NOT_BOUND');
  });
});
