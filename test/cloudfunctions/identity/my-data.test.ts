import type { PersonalRecord } from '@types_/identity/personal-data-view';
import { cases } from '../../../cloudfunctions/_kit/case/store';
import { notices } from '../../../cloudfunctions/_kit/notice/notices';
import { accountOf, people, personOf } from '../../../cloudfunctions/_kit/people';
import { NOT_PERSONAL, PERSONAL } from '../../../cloudfunctions/_kit/personal/registry';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import declared from '../../../config/collections.json';
import { as, freshKey, said } from '../../support/as';
import { bind, wishFor } from '../../support/binding';
import { allOf, everything } from '../../support/everything';
import { exportParts } from '../../support/export';
import { ADMIN, CLASSMATE, caseIn, FILING, file, OFFICER, STUDENT } from '../../support/scene';
import { person, seedTwoSchools } from '../../support/schools';

beforeAll(seedTwoSchools);

const idOf = async (openid: string) => (await personOf(accountOf(openid)))?._id ?? '';
const mine = (openid: string, action: string, input: object = {}, key = freshKey()) =>
  as(openid, identityFunction, action, input, key);
const values = (records: PersonalRecord[], of: string, name: string) =>
  records
    .filter((one) => one.of === of)
    .flatMap(({ facts }) => facts.filter((f) => f.name === name).map((f) => f.value));
const exported = async (openid: string) =>
  (await exportParts(openid)).flatMap(({ data }) => data.records as PersonalRecord[]);

test('every collection is described as personal, or named as one that is not', () => {
  const known = [...PERSONAL.map(({ collection }) => collection), ...NOT_PERSONAL];
  expect(known.sort()).toEqual(declared.collections.map(({ collectionName }) => collectionName).sort());
});

describe('what stands about me', () => {
  test('is shown to me in one request: number, roster, agreements, contact', async () => {
    const { roster } = person<'student'>(STUDENT);
    const { data, wire } = await mine(STUDENT, 'my-data');
    expect(data).toMatchObject({
      name: roster.name,
      roster: { number: roster.number, college: roster.college, className: roster.className },
      agreements: [{ version: expect.any(String) }],
      contact: null,
    });
    expect(wire).toHaveLength(1);
  });

  test('stays open to whoever has not agreed to the agreement in force, and nothing else of theirs does', async () => {
    await people.updateWhere({ _id: await idOf(CLASSMATE) }, { agreements: [{ version: 'old', at: new Date() }] });
    for (const action of ['my-data', 'export-my-data']) expect((await mine(CLASSMATE, action)).ok).toBe(true);
    expect((await mine(CLASSMATE, 'set-contact', { phone: '' })).ok).toBe(true);
    expect((await as(CLASSMATE, caseFunction, 'file', FILING)).error.code).toBe('AGREEMENT_NEEDED');
    expect((await as(CLASSMATE, caseFunction, 'rates', { schoolId: '4122010183' })).ok).toBe(true);
    await mine(CLASSMATE, 'agree', { version: (await mine(STUDENT, 'me')).data.agreed });
    expect(
      (await mine(CLASSMATE, 'my-data')).data.agreements.map(({ version }: { version: string }) => version),
    ).toEqual(['old', expect.any(String)]);
  });
});

describe('a contact', () => {
  test('is set, changed and taken back in two requests each, and stored sealed', async () => {
    for (const phone of ['13812345678', '+8613987654321']) {
      const { data, wire } = await mine(STUDENT, 'set-contact', { phone: ` ${phone} ` });
      expect([data.contact, wire.length]).toEqual([phone, 2]);
      expect(JSON.stringify(await allOf('people'))).not.toContain(phone);
    }
    const { data } = await mine(STUDENT, 'set-contact', { phone: '' });
    expect(data.contact).toBeNull();
    expect(await people.get(await idOf(STUDENT))).not.toHaveProperty('contact');
  });

  test('said again as it stands writes nothing', async () => {
    await mine(STUDENT, 'set-contact', { phone: '13812345678' });
    const before = await everything();
    expect((await mine(STUDENT, 'set-contact', { phone: '13812345678' })).wire).toHaveLength(1);
    expect(await everything()).toEqual(before);
  });

  test.each(['12', 'call me', '138-1234-5678', '1'.repeat(16)])('%s is none', async (phone) => {
    expect((await mine(STUDENT, 'set-contact', { phone })).error.code).toBe('INPUT_INVALID');
  });
});

describe('a correction', () => {
  test('tells the union’s admins of the school what is wrong, and nothing of whom; a retry tells nobody twice', async () => {
    const before = (await allOf('notices')).length;
    const key = freshKey();
    const first = await mine(STUDENT, 'ask-correction', { field: 'grade' }, key);
    expect(first.data).toEqual({ code: expect.stringMatching(/^[2-9A-Z]{5}$/) });
    expect(first.wire).toHaveLength(3);
    expect(said(await mine(STUDENT, 'ask-correction', { field: 'grade' }, key))).toEqual(said(first));
    const told = (await allOf('notices')).filter(({ kind }) => kind === 'correction-asked');
    expect(told).toHaveLength(1);
    expect((await allOf('notices')).length).toBe(before + 1);
    expect(told[0]).toMatchObject({ to: await idOf(ADMIN), params: { field: 'grade', code: first.data.code } });
    expect(JSON.stringify(told)).not.toContain(await idOf(STUDENT));
  });

  test('goes to the youth league while nobody heads the union, and is refused when nobody is there at all', async () => {
    const away = 'demo-10184-student-1';
    const officeless = async (openid: string) => people.updateWhere({ _id: await idOf(openid) }, { memberships: [] });
    await officeless('demo-10184-admin');
    expect((await mine(away, 'ask-correction', { field: 'name' })).ok).toBe(true);
    expect((await allOf('notices')).filter(({ kind }) => kind === 'correction-asked').map(({ to }) => to)).toContain(
      await idOf('demo-10184-league'),
    );
    await officeless('demo-10184-league');
    expect((await mine(away, 'ask-correction', { field: 'name' })).error.code).toBe('NOBODY_IN_OFFICE');
  });
});

describe('an export', () => {
  test('has everything: roster, contact, agreements, cases with all letters, notices; nobody else’s; two requests a part, four for the first', async () => {
    const id = await caseIn('reopened');
    await caseIn('closed', CLASSMATE);
    await mine(STUDENT, 'set-contact', { phone: '13812345678' });
    const parts = await exportParts(STUDENT);
    expect(parts.map(({ ok, wire }) => [ok, wire.length])).toEqual(parts.map((_, nth) => [true, nth === 0 ? 4 : 2]));
    const records = parts.flatMap(({ data }) => data.records as PersonalRecord[]);
    const { roster } = person<'student'>(STUDENT);
    expect(values(records, 'roster', 'name')).toEqual([roster.name]);
    expect(values(records, 'roster', 'number')).toEqual([roster.number]);
    expect(values(records, 'account', 'contact')).toEqual(['13812345678']);
    expect(values(records, 'agreement', 'version')).toHaveLength(1);
    expect(values(records, 'case', 'caseNumber')).toContain((await cases.get(id))?.number);
    expect(values(records, 'letter', 'text')).toEqual(expect.arrayContaining(['换了阀门。', '又凉了。']));
    expect(values(records, 'notice', 'notice')).toContain('data-exported');
    const own = (await as(STUDENT, caseFunction, 'mine')).data.cases.map(({ number }: { number: string }) => number);
    expect(values(records, 'case', 'caseNumber').sort()).toEqual(own.sort());
  });

  test('of an officer has their terms', async () => {
    expect(values(await exported(OFFICER), 'term', 'role')).toEqual(['officer']);
  });

  test('of a hundred long cases comes in parts below 1 MB, each case once', async () => {
    const openid = 'demo-10183-student-3';
    const text = '字'.repeat(2000);
    const numbers: string[] = [];
    for (let n = 0; n < 100; n += 1) numbers.push((await cases.get(await file(openid, { text })))?.number ?? '');
    const parts = await exportParts(openid);
    expect(parts.length).toBeGreaterThan(3);
    for (const { data } of parts) expect(Buffer.byteLength(JSON.stringify(data))).toBeLessThan(1_000_000);
    const records = parts.flatMap(({ data }) => data.records as PersonalRecord[]);
    expect(values(records, 'case', 'caseNumber').sort()).toEqual(numbers.sort());
  });

  test('leaves nothing behind but a line in the access record and the notice, and a retry leaves one of each', async () => {
    const before = await everything();
    const key = freshKey();
    for (const _ of [1, 2]) await mine(OFFICER, 'export-my-data', {}, key);
    const after = await everything();
    expect({ ...after, notices: [], accesses: [] }).toEqual({ ...before, notices: [], accesses: [] });
    for (const name of ['notices', 'accesses'])
      expect([name, (after[name]?.length ?? 0) - (before[name]?.length ?? 0)]).toEqual([name, 1]);
  });

  test('goes on only with a ticket of the same person, and not for ever', async () => {
    const [first] = await exportParts(STUDENT);
    const { ticket } = first?.data ?? {};
    expect((await mine(CLASSMATE, 'more-of-my-data', { ticket })).error.code).toBe('EXPORT_EXPIRED');
    for (const bad of ['', 'x', `${ticket}A`])
      expect((await mine(STUDENT, 'more-of-my-data', { ticket: bad })).error.code).toBe('EXPORT_EXPIRED');
    jest.useFakeTimers({
      doNotFake: ['setImmediate', 'setTimeout', 'nextTick', 'queueMicrotask'],
      now: Date.now() + 11 * 60_000,
    });
    expect((await mine(STUDENT, 'more-of-my-data', { ticket })).error.code).toBe('EXPORT_EXPIRED');
    jest.useRealTimers();
  });

  test('of nobody is refused', async () => {
    expect((await mine('nobody-at-all', 'export-my-data')).error.code).toBe('NOT_BOUND');
  });
});

test('who had other ids before gets what belongs to those as well', async () => {
  const NEW = person<'new'>('demo-10183-new-1');
  const former = await idOf('demo-10183-student-2');
  const caseId = await file('demo-10183-student-2');
  await people.updateWhere({ _id: former }, { 'student.state': 'closed' });
  await bind('demo-10183-student-2', wishFor(NEW.roster));
  expect((await personOf(accountOf('demo-10183-student-2')))?.former).toEqual([former]);
  const records = await exported('demo-10183-student-2');
  expect(values(records, 'case', 'caseNumber')).toContain((await cases.get(caseId))?.number);
  await notices.removeAll({ kind: 'data-exported' });
});
