import { ROLES, type Role } from '@types_/identity/role';
import { attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { metLeaders } from '../../../cloudfunctions/_kit/appointment/met-leaders';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { seal, unseal } from '../../../cloudfunctions/_kit/crypto';
import { notify } from '../../../cloudfunctions/_kit/notice/notices';
import { accountOf, noAccount, people, personOf } from '../../../cloudfunctions/_kit/people';
import { authorPlace } from '../../../cloudfunctions/_kit/personal/cases';
import { temporaryUrls } from '../../../cloudfunctions/_kit/storage';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { countAbsences } from '../../../cloudfunctions/scheduler/jobs/count-absences';
import { finishLeaving } from '../../../cloudfunctions/scheduler/jobs/finish-leaving';
import { personDocument, studentIdAt } from '../../../tools/seed/documents';
import type { RosterLine } from '../../../tools/seed/synthetic-roster';
import { addAttendance, addSession } from '../../support/appointment';
import { as, freshKey } from '../../support/as';
import { badPlatform } from '../../support/bad-platform';
import { aLine, bind, stored, wishFor } from '../../support/binding';
import { allOf, everything } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { withPhoto } from '../../support/photos';
import { caseIn, FILING, file, OFFICER, step } from '../../support/scene';
import { JILIN, person, seedTwoSchools } from '../../support/schools';

beforeAll(seedTwoSchools);

let accounts = 0;
/** Somebody new, bound, with a name that no text would have by chance. */
async function somebody(name = '阿依努尔·买买提'): Promise<{ openid: string; line: RosterLine; id: string }> {
  accounts += 1;
  const openid = `leaver-${accounts}`;
  const line = await aLine(name);
  expect((await bind(openid, wishFor(line))).ok).toBe(true);
  return { openid, line, id: studentIdAt(JILIN, line) };
}
const proofOf = ({ number }: RosterLine) => number.slice(-4);
const leave = (openid: string, proof: string, key = freshKey()) =>
  as(openid, identityFunction, 'delete-account', { proof }, key);
/** The job as it runs `minutes` after now. */
const finish = (minutes: number) => {
  const now = new Date(Date.now() + minutes * 60_000);
  return finishLeaving.run({ now, endsAt: new Date(Date.now() + 30_000) });
};
const rates = async () => (await as(OFFICER, caseFunction, 'rates', { schoolId: JILIN.id })).data;

describe('deleting an account', () => {
  test('wants the last four characters of the number, in whatever case and width; two requests', async () => {
    const { openid, line } = await somebody();
    const before = await everything();
    for (const wrong of ['0000', line.number.slice(0, 4), line.number.slice(-3), line.name, `${proofOf(line)}1`])
      expect((await leave(openid, wrong)).error.code).toBe('PROOF_WRONG');
    expect(await everything()).toEqual(before);
    const { data, wire } = await leave(openid, ` ${proofOf(line).toLowerCase()} `);
    expect([data, wire.length]).toEqual([{ gone: true }, 2]);
  });

  test('of somebody on no roster wants their name', async () => {
    const openid = 'teacher-who-leaves';
    const teacher = personDocument(person<'youth-league'>('demo-10183-league'), new Date());
    const _id = `staff:${openid}`;
    const name = seal('王立群', `people/${_id}/name`);
    await people.add({ ...teacher, _id, account: accountOf(openid), name, memberships: [] });
    expect((await leave(openid, '王立')).error.code).toBe('PROOF_WRONG');
    expect((await leave(openid, '王 立群')).ok).toBe(true);
  });

  test.each(ROLES)('while holding the role %s: handed over first, or ended with it', async (role: Role) => {
    const { openid, line, id } = await somebody();
    const admin = personDocument(person('demo-10183-admin'), new Date());
    const day = (days: number) => new Date(Date.now() + days * 86_400_000);
    const [term] = admin.memberships.map((one) => ({ ...one, role }));
    const past = { ...term, id: 'past', from: day(-20), to: day(-10) };
    const coming = { ...term, id: 'coming', from: day(10), to: null };
    await people.updateWhere({ _id: id }, { memberships: [past, { ...term, from: day(-5) }, coming] });
    const { ok, error } = await leave(openid, proofOf(line));
    if (['union-admin', 'youth-league', 'city-admin', 'province-admin'].includes(role))
      return expect(error).toMatchObject({ code: 'ROLE_TO_HAND_OVER', params: { role } });
    expect(ok).toBe(true);
    const { memberships } = await stored(line);
    expect(memberships.map((one) => one.id)).toEqual(['past', term?.id]);
    expect(memberships[1]?.to?.getTime()).toBeLessThanOrEqual(Date.now());
    expect((await as(openid, caseFunction, 'queue')).error.code).toMatch(/NOT_BOUND|NOT_ALLOWED/);
  });

  test('signs out at once, is said again to whoever retries, and frees the line for a new beginning', async () => {
    const { openid, line, id } = await somebody();
    await file(openid);
    const key = freshKey();
    await leave(openid, proofOf(line), key);
    expect((await as(openid, identityFunction, 'me')).data.student).toBeNull();
    expect((await leave(openid, proofOf(line), key)).data).toEqual({ gone: true });
    expect((await bind('an-heir', wishFor(line))).error.code).toBe('LINE_LEAVING');
    await finish(0);
    expect((await bind('an-heir', wishFor(line))).error.code).toBe('LINE_LEAVING');
    await finish(3);
    expect(await stored(line)).toMatchObject({ account: noAccount(id), openid: null, boundAt: null, agreements: [] });
    for (const field of ['leaving', 'contact', 'former']) expect(await stored(line)).not.toHaveProperty(field);
    expect((await bind(openid, wishFor(line))).ok).toBe(true);
    expect((await as(openid, caseFunction, 'mine')).data.cases).toEqual([]);
  });

  test('keeps a pause that is not over, and that they met a leader this school year, until both are over', async () => {
    const { openid, line, id } = await somebody();
    const now = new Date();
    const until = new Date(now.getTime() + 5 * 86_400_000);
    const held = await addSession({ state: 'held', startsAt: now, ended: { at: now, by: null, settled: true } });
    await addAttendance(held, id);
    await people.updateWhere({ _id: id }, { pause: { until } });
    expect(await metLeaders(JILIN.id, now)).toContain(id);
    await leave(openid, proofOf(line));
    await finish(0);
    await finish(3);
    await finish(4);
    expect(await attendances.count({ personId: id })).toBe(0);
    expect(await stored(line)).toMatchObject({ account: noAccount(id), pause: { until, kept: true } });
    expect((await bind(openid, wishFor(line))).ok).toBe(true);
    expect(await metLeaders(JILIN.id, now)).toContain(id);
    const missed = await addSession({ state: 'held', startsAt: now });
    await addAttendance(missed, id, { what: 'absent', how: 'not-there', due: true });
    await runJob(countAbsences);
    expect((await people.get(id))?.pause).toEqual({ until, kept: true });
    await finish(6 * 24 * 60);
    expect(await people.get(id)).not.toHaveProperty('pause');
    await finish(366 * 24 * 60);
    expect(await people.get(id)).not.toHaveProperty('metLeader');
    await attendances.removeAll({ personId: id });
  });

  test('keeps neither of whoever met nobody, and no pause that is over', async () => {
    const { openid, line, id } = await somebody();
    await addAttendance(await addSession({ state: 'cancelled' }), id);
    await people.updateWhere({ _id: id }, { pause: { until: new Date(Date.now() - 1000) } });
    await leave(openid, proofOf(line));
    await finish(3);
    for (const field of ['pause', 'metLeader']) expect(await stored(line)).not.toHaveProperty(field);
  });

  test('asked for five times at once is one deletion, and never half of one beside another change', async () => {
    const { openid, line } = await somebody();
    const contact = as(openid, identityFunction, 'set-contact', { phone: '13812345678' });
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => leave(openid, proofOf(line))));
    await contact;
    for (const { ok, error } of answers) if (!ok) expect(error.code).toBe('BUSY');
    if (!answers.some(({ ok }) => ok)) await leave(openid, proofOf(line));
    await finish(3);
    expect(await stored(line)).not.toHaveProperty('contact');
    expect(await personOf(accountOf(openid))).toBeNull();
  });
});

describe('after it', () => {
  const NAME = '欧阳阿依努尔';

  /** Somebody with cases in every state, letters that name them, a photo, a contact, notices; then gone. */
  async function gone() {
    const one = await somebody(NAME);
    const { openid, line, id } = one;
    const { id: photoCase, fileId } = await withPhoto(openid);
    const named = await file(openid, {
      text: `我是${NAME}，学号${line.number}，${FILING.text}`,
      place: `${NAME}的寝室`,
    });
    await step(OFFICER, named, 'ask', { text: `${NAME}同学，是几楼？` });
    await step(openid, named, 'supplement', { text: '四楼，打 13812345678。' });
    const all = [photoCase, named, await caseIn('closed', openid), await caseIn('waiting-for-student', openid)];
    await as(openid, identityFunction, 'set-contact', { phone: '13812345678' });
    await notify([{ to: id, kind: 'name-opened', about: id }], new Date());
    await notify([{ to: accountOf(openid), kind: 'rebind-refused', about: id }], new Date());
    return { ...one, all, fileId, named };
  }
  /** Everything but the roster line, in which the school's own words stay, and the tries of today, which count until midnight. */
  const rest = async () => {
    const { people: _people, ...others } = await everything();
    return JSON.stringify(others);
  };

  async function expectNoTrace({ openid, line, id, all, fileId }: Awaited<ReturnType<typeof gone>>) {
    const text = await rest();
    for (const trace of [id, accountOf(openid), openid, NAME, line.number, '13812345678', fileId])
      expect([trace, text.includes(trace)]).toEqual([trace, false]);
    expect(JSON.stringify((await allOf('people')).filter(({ _id }) => _id !== id))).not.toContain(id);
    const documents = await Promise.all(all.map((one) => cases.get(one)));
    expect(new Set(documents.map((one) => one?.authorId)).size).toBe(all.length);
    for (const document of documents) {
      expect(document?.author).toBeNull();
      for (const { by, key, fingerprint } of document?.events ?? [])
        if (by.role === 'author') expect([by.id, key, fingerprint]).toEqual([undefined, '', '']);
        else expect([by.id, key.length > 0]).toEqual([expect.any(String), true]);
    }
    expect(await temporaryUrls([fileId])).toEqual([null]);
  }

  test('nothing leads back, with the keys or without; the figures are what they were', async () => {
    const one = await gone();
    const before = await rates();
    await leave(one.openid, proofOf(one.line));
    await finish(3);
    await expectNoTrace(one);
    expect(await rates()).toEqual(before);
    const named = await cases.get(one.named);
    expect(named?.text).toBe(`我是${'＊'.repeat(6)}，学号${'＊'.repeat(11)}，${FILING.text}`);
    expect(named?.events[1]?.what).toMatchObject({ text: `${'＊'.repeat(6)}同学，是几楼？` });
  });

  test('the desk sees that nobody is there to ask, and can still write down what was done', async () => {
    const { openid, line } = await somebody();
    const id = await caseIn('acknowledged', openid);
    await leave(openid, proofOf(line));
    await finish(3);
    const { data } = await as(OFFICER, caseFunction, 'get', { id });
    expect(data.author).toBeNull();
    expect(data.allowed).toEqual(expect.arrayContaining(['reply', 'answer']));
    expect(data.allowed).not.toContain('ask');
    expect((await step(OFFICER, id, 'ask', { text: '几楼？' })).error.code).toBe('CASE_STEP_NOT_NOW');
    expect((await step(OFFICER, id, 'answer', { text: '修好了。', outcome: 'done' })).data.status).toBe('answered');
    expect((await as(openid, caseFunction, 'get', { id })).error.code).toBe('NOT_BOUND');
  });

  describe('when the platform fails', () => {
    const door = badPlatform();

    const STEPS = [
      ['database.getDocument', 'people'],
      ['database.getDocument', 'cases'],
      ['database.modifyDocument', 'cases'],
      ['database.removeDocument', 'notices'],
      ['database.modifyDocument', 'people'],
    ] as const;
    const BAD = STEPS.flatMap(([action, collection]) =>
      (['refuse', 'loseAnswer'] as const).map((fate) => [fate, action, collection] as const),
    );

    test.each(BAD)('%s at %s of %s: the scheduler goes on where it was', async (fate, action, collection) => {
      const one = await gone();
      await leave(one.openid, proofOf(one.line));
      door[fate](action, collection);
      await finish(3).catch(() => undefined);
      expect(door.waiting()).toBe(0);
      await finish(4);
      await finish(5);
      await expectNoTrace(one);
      expect((await stored(one.line)).account).toBe(noAccount(one.id));
    });

    test.each(['refuse', 'loseAnswer'] as const)('a deletion (%s) tried again is a deletion', async (fate) => {
      const { openid, line } = await somebody();
      const key = freshKey();
      door[fate]('database.modifyDocument', 'people');
      expect((await leave(openid, proofOf(line), key)).error.code).toBe('INTERNAL');
      expect((await leave(openid, proofOf(line), key)).data).toEqual({ gone: true });
      expect((await stored(line)).leaving).toMatchObject({ account: accountOf(openid) });
    });

    test('a case that was on its way while its author left loses them as well', async () => {
      const { openid, line, id } = await somebody();
      const held = door.hold('database.insertDocument', 'cases');
      const filing = as(openid, caseFunction, 'file', FILING);
      await held.arrived;
      await leave(openid, proofOf(line));
      await finish(1);
      held.release();
      const { data } = await filing;
      expect((await cases.get(data.id))?.authorId).toBe(id);
      expect((await stored(line)).leaving).toBeDefined();
      await finish(3);
      expect((await cases.get(data.id))?.authorId).toMatch(/^gone:/);
    });

    test('a letter of the desk in the same moment is kept, and the author goes all the same', async () => {
      const { openid, line } = await somebody();
      const id = await caseIn('acknowledged', openid);
      await leave(openid, proofOf(line));
      const held = door.hold('database.modifyDocument', 'cases');
      const finishing = finish(3);
      await held.arrived;
      expect((await step(OFFICER, id, 'reply', { text: '周三去看。' })).ok).toBe(true);
      held.release();
      await finishing;
      const document = await cases.get(id);
      expect(document?.authorId).toMatch(/^gone:/);
      expect(document?.events.at(-1)?.what).toMatchObject({ name: 'reply', text: '周三去看。' });
    });
  });

  test('one who cannot be finished stops no other', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    const [broken, other] = [await somebody(), await somebody()];
    await people.updateWhere({ _id: broken.id }, { name: seal('x', 'elsewhere') });
    await people.updateWhere(
      { _id: broken.id },
      { account: `leaving:${broken.id}`, leaving: { at: new Date(), account: 'x', line: 'freed' } },
    );
    await leave(other.openid, proofOf(other.line));
    await finish(3);
    expect((await stored(other.line)).account).toBe(noAccount(other.id));
    expect((await stored(broken.line)).leaving).toBeDefined();
    await people.removeAll({ _id: broken.id });
    jest.restoreAllMocks();
  });
});

test('a name opens in the case that it was sealed to, until it is gone', async () => {
  const { openid, line } = await somebody();
  const id = await file(openid);
  const author = (await cases.get(id))?.author;
  expect(author && unseal(author.name, authorPlace(id))).toBe(line.name);
});
