import fs from 'node:fs';
import path from 'node:path';
import type { ImportView } from '@types_/identity/roster-import';
import { unseal } from '../../../cloudfunctions/_kit/crypto';
import { imports } from '../../../cloudfunctions/_kit/identity/imports';
import { accountOf, type PersonDocument, people, personPlace, studentIdOf } from '../../../cloudfunctions/_kit/people';
import { readFile } from '../../../cloudfunctions/_kit/storage';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { institutions } from '../../../cloudfunctions/identity/repository';
import { goOn as goOnFor } from '../../../cloudfunctions/identity/roster-import/go-on';
import { forgetImports } from '../../../cloudfunctions/scheduler/jobs/forget-imports';
import type { Institution } from '../../../config/seed/province';
import { type Answer, as, freshKey } from '../../support/as';
import { badPlatform } from '../../support/bad-platform';
import { bind, wishFor } from '../../support/binding';
import { allOf } from '../../support/everything';
import { runJob } from '../../support/jobs';
import { upload } from '../../support/photos';
import { gb18030 } from '../../support/roster-file/gb18030';
import { csv, HEADER } from '../../support/roster-file/roster-tables';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { STRANGERS } from '../../support/strangers';

const ADMIN = 'demo-10183-admin';
const OTHER = 'demo-10184-admin';

const call = (openid: string, action: string, input: object = {}, key = freshKey()): Promise<Answer> =>
  as(openid, identityFunction, action, input, key);

/** Rows of a file: 学号 and 姓名, the rest alike unless said. */
const row = (number: string, name: string, ...rest: string[]): string[] => [
  number,
  name,
  ...['计算机学院', '2024', '软件2401班', '本科'].map((cell, at) => rest[at] ?? cell),
];
const fileOf = (...rows: string[][]): string => csv([[...HEADER], ...rows]);

async function start(openid: string, content: Buffer | string, key = freshKey()): Promise<ImportView> {
  const { data } = await call(openid, 'reserve-import', { fileName: '名册.csv' }, key);
  const fileId = await upload(openid, data.path, Buffer.from(content), 'text/csv');
  let started = await call(openid, 'start-import', { id: data.id, fileId }, key);
  if (started.error?.code === 'INTERNAL') started = await call(openid, 'start-import', { id: data.id, fileId }, key);
  if (!started.ok) throw new Error(started.error.code);
  return started.data;
}

/** Goes on until the import waits or is over; a part that fails is called again. */
async function goOn(openid: string, id: string): Promise<ImportView> {
  for (let part = 0; part < 200; part += 1) {
    const { ok, data } = await call(openid, 'continue-import', { id });
    if (ok && !['received', 'checking', 'applying'].includes(data.state)) return data;
  }
  throw new Error('the import never ends');
}

const check = async (openid: string, content: Buffer | string): Promise<ImportView> =>
  goOn(openid, (await start(openid, content)).id);

async function importAll(openid: string, content: Buffer | string, closes = false): Promise<ImportView> {
  const { id } = await check(openid, content);
  await call(openid, 'apply-import', { id, closes });
  return goOn(openid, id);
}

const studentAt = (school: Institution, number: string) => people.get(studentIdOf(school.id, number));
const nameOf = ({ _id, name }: PersonDocument) => unseal(name, personPlace(_id, 'name'));

/** Students of a school as a roster would say them, with whether they are there still. */
async function rosterNow(school: Institution): Promise<unknown[]> {
  const { data } = await people.find({ 'student.schoolId': school.id }).limit(1000).get();
  return data
    .map((one) => [one._id.split(':')[1], nameOf(one), one.student?.college, one.student?.grade, one.student?.state])
    .sort();
}

beforeAll(seedTwoSchools);

describe('a roster', () => {
  test('is checked without writing: each bad row with its line and reason, and what would happen', async () => {
    const before = await allOf('people');
    const checked = await check(
      ADMIN,
      fileOf(
        row('20269100001', '王一'),
        row('２０２６９１００００２', '阿依努尔•买买提'),
        row('20269100003', '=HYPERLINK("x")'),
        row('20269100004', '赵四', '计算机学院', '1888'),
        row('20269100005', '王五'),
        row('20269100005', '王六'),
        row('', '没有号'),
      ),
    );
    expect(checked).toMatchObject({ state: 'checked', total: 2, handled: 2, doneAt: null, refusal: null });
    expect(checked.counts).toMatchObject({ added: 2, changed: 0, unchanged: 0, bad: 5 });
    expect(checked.problems).toEqual([
      { line: 4, column: 'name', reason: 'formula' },
      { line: 5, column: 'grade', reason: 'impossible-grade' },
      { line: 6, column: 'number', reason: 'duplicate', other: 7 },
      { line: 7, column: 'number', reason: 'duplicate', other: 6 },
      { line: 8, column: 'number', reason: 'missing' },
    ]);
    expect(await allOf('people')).toEqual(before);
    const more = await call(ADMIN, 'list-import-problems', { id: checked.id, from: 3 });
    expect(more.data).toEqual({ total: 5, problems: checked.problems.slice(3) });
    expect((await call(ADMIN, 'cancel-import', { id: checked.id })).data.state).toBe('cancelled');
  });

  test('adds, changes, leaves alone and closes; the same file again changes nothing', async () => {
    const first = fileOf(row('20269200001', '甲'), row('20269200002', '乙'), row('20269200003', '丙'));
    const all = await rosterNow(YANBIAN);
    expect((await importAll(OTHER, first)).counts).toMatchObject({ added: 3, changed: 0, closed: 0, unchanged: 0 });
    const second = fileOf(row('20269200001', '甲'), row('20269200002', '乙乙'), row('20269200004', '丁', '文学院'));
    const done = await importAll(OTHER, second, true);
    expect(done).toMatchObject({ state: 'done', doneAt: expect.any(String) });
    expect(done.counts).toEqual({ added: 1, changed: 1, closed: all.length + 1, unchanged: 1, bad: 0 });
    const states = await Promise.all([1, 2, 3, 4].map((n) => studentAt(YANBIAN, `2026920000${n}`)));
    expect(states.map((one) => one && [nameOf(one), one.student?.state])).toEqual([
      ['甲', 'active'],
      ['乙乙', 'active'],
      ['丙', 'closed'],
      ['丁', 'active'],
    ]);
    const before = await allOf('people');
    const again = await importAll(OTHER, second, true);
    expect(again.counts).toEqual({ added: 0, changed: 0, closed: 0, unchanged: 3, bad: 0 });
    expect(await allOf('people')).toEqual(before);
    const back = await importAll(OTHER, fileOf(row('20269200003', '丙')));
    expect(back.counts).toMatchObject({ changed: 1, closed: 0 });
    expect((await studentAt(YANBIAN, '20269200003'))?.student?.state).toBe('active');
  });

  test('in GB18030 is one in UTF-8; a file that is none is refused with its reason and forgotten', async () => {
    const content = gb18030(fileOf(row('20269300001', '王𬎆𠮷')));
    expect((await importAll(ADMIN, Buffer.from(content))).counts.added).toBe(1);
    const stored = await studentAt(JILIN, '20269300001');
    expect(stored && nameOf(stored)).toBe('王𬎆𠮷');
    for (const [bytes, code] of [
      ['', 'file-empty'],
      ['一张没有表头的表,1\r\n', 'file-no-header'],
      ['学号,学院\r\n1,2\r\n', 'file-missing-columns'],
      [
        csv([
          [...HEADER, '学校'],
          [...row('20269300002', '别校'), '延边大学'],
        ]),
        'file-other-school',
      ],
    ] as const) {
      const refused = await check(ADMIN, bytes);
      expect([refused.state, refused.refusal?.code]).toEqual(['refused', code]);
      expect(await imports.get(refused.id)).toMatchObject({ clearId: null, fileId: null });
    }
  });

  test('keeps the account, roles and agreements of those whom it changes', async () => {
    await importAll(ADMIN, fileOf(row('20269400001', '王小明')));
    expect((await bind('imported', wishFor({ number: '20269400001', name: '王小明' }))).ok).toBe(true);
    await importAll(ADMIN, fileOf(row('20269400001', '王晓明', '文学院', '2025')));
    expect(await studentAt(JILIN, '20269400001')).toMatchObject({ account: accountOf('imported'), version: 2 });
    const { data } = await call('imported', 'me');
    expect(data.student).toMatchObject({ name: '王晓明', college: '文学院', grade: 2025 });
  });

  test('with one-time codes lets in with the code only', async () => {
    await importAll(
      ADMIN,
      csv([
        [...HEADER, '激活码'],
        [...row('20269500001', '王小明'), '7KQ4M2'],
      ]),
    );
    const wish = wishFor({ number: '20269500001', name: '王小明' });
    expect((await bind('with-code', wish)).error.code).toBe('ROSTER_NO_MATCH');
    expect((await bind('with-code', { ...wish, code: '7kq4m2' })).ok).toBe(true);
  });
});

test('the sample of the documents shows every outcome', async () => {
  const sample = fs.readFileSync(path.resolve(__dirname, '../../../docs/samples/roster.csv'));
  const { id, counts, ignored, problems } = await check(ADMIN, sample);
  expect(counts).toMatchObject({ added: 21, changed: 2, unchanged: 4, bad: 3 });
  expect(problems.map(({ reason }) => reason)).toEqual(['rounded', 'lost-character', 'impossible-grade']);
  expect(ignored).toEqual(['备注']);
  await call(ADMIN, 'cancel-import', { id });
});

describe('a file with names', () => {
  test('is sealed and removed at the first look, and gone when the import is over', async () => {
    const { id } = await start(ADMIN, fileOf(row('20269600001', '欧阳封存')));
    const { clearId } = (await imports.get(id)) ?? {};
    expect((await readFile(clearId ?? ''))?.toString()).toContain('欧阳封存');
    await goOn(ADMIN, id);
    expect(await readFile(clearId ?? '')).toBeNull();
    const { fileId } = (await imports.get(id)) ?? {};
    expect((await readFile(fileId ?? ''))?.toString()).not.toContain('欧阳封存');
    await call(ADMIN, 'cancel-import', { id });
    expect(await readFile(fileId ?? '')).toBeNull();
    expect((await call(ADMIN, 'list-import-problems', { id, from: 0 })).error.code).toBe('IMPORT_FILE_GONE');
  });

  test('elsewhere than at the place of its import is not taken, nor an import of somebody else', async () => {
    const { data: other } = await call(OTHER, 'reserve-import', { fileName: 'x' });
    const theirs = await upload(OTHER, other.path, Buffer.from(fileOf(row('1234', '王'))), 'text/csv');
    const { data: mine } = await call(ADMIN, 'reserve-import', { fileName: 'x' });
    for (const fileId of [
      theirs,
      'cloud://x/y',
      `${theirs.replace(other.path, mine.path)}/../z`,
      `https://x/${mine.path}`,
    ])
      expect((await call(ADMIN, 'start-import', { id: mine.id, fileId })).error.code).toBe('IMPORT_FILE_GONE');
    for (const openid of [ADMIN, 'demo-10184-league'])
      expect((await call(openid, 'start-import', { id: other.id, fileId: theirs })).error.code).toBe(
        'IMPORT_NOT_FOUND',
      );
    expect((await imports.get(mine.id))?.state).toBe('reserved');
  });
});

describe('an import', () => {
  test.each(STRANGERS.filter(([, openid]) => openid.startsWith('demo')))(
    'is none of the business of %s',
    async (_, openid) => {
      const { id } = await start(ADMIN, fileOf(row('20269700001', '王')));
      for (const [action, more] of [
        ['continue-import', {}],
        ['apply-import', { closes: true }],
        ['cancel-import', {}],
        ['list-import-problems', { from: 0 }],
      ] as const) {
        const { error } = await call(openid, action, { id, ...more });
        expect(['IMPORT_NOT_FOUND', 'NOT_ALLOWED', 'NOT_BOUND']).toContain(
          openid === 'demo-10183-league' ? 'NOT_ALLOWED' : error.code,
        );
      }
    },
  );

  test('is written only after a yes, and cannot be dropped once it is being written', async () => {
    const { id } = await check(ADMIN, fileOf(row('20269800001', '王')));
    expect(await studentAt(JILIN, '20269800001')).toBeNull();
    const applied = await call(ADMIN, 'apply-import', { id, closes: false });
    expect([applied.data.state, applied.wire.length]).toEqual(['applying', 3]);
    expect((await call(ADMIN, 'cancel-import', { id })).error.code).toBe('IMPORT_NOT_NOW');
    expect((await goOn(ADMIN, id)).state).toBe('done');
    expect((await call(ADMIN, 'apply-import', { id, closes: true })).data.state).toBe('done');
  });

  test('comes a chunk further with every call, however little time is left after reading', async () => {
    const file = fileOf(...Array.from({ length: 450 }, (_, n) => row(`2026985${String(n).padStart(4, '0')}`, '王')));
    const { id } = await start(OTHER, file);
    const school = await institutions.get(YANBIAN.id);
    const handled: number[] = [];
    for (let part = 0; part < 4; part += 1) {
      const document = await imports.get(id);
      if (document && school) handled.push((await goOnFor(document, school, 0)).handled);
    }
    expect(handled).toEqual([200, 400, 450, 450]);
    await call(OTHER, 'cancel-import', { id });
  });

  test('without a line that can be used is checked, and cannot be written: everybody would be missing', async () => {
    const { id, counts } = await check(ADMIN, fileOf(row('', '没有号')));
    expect(counts).toMatchObject({ added: 0, bad: 1 });
    expect((await call(ADMIN, 'apply-import', { id, closes: true })).error.code).toBe('IMPORT_NOT_NOW');
    expect((await call(ADMIN, 'cancel-import', { id })).data.state).toBe('cancelled');
  });

  test('has one place, and starts once, however often and at once it is asked for', async () => {
    const key = freshKey();
    const reserve = (fileName = '一') => call(ADMIN, 'reserve-import', { fileName }, key);
    const first = await reserve();
    expect(first.wire).toHaveLength(2);
    const again = await reserve();
    expect([again.data, again.wire.length]).toEqual([first.data, 4]);
    expect((await reserve('二')).error.code).toBe('KEY_REUSED');
    const { id, path: place } = first.data;
    const fileId = await upload(ADMIN, place, Buffer.from('x'), 'text/csv');
    const start = () => call(ADMIN, 'start-import', { id, fileId });
    for (const answer of await Promise.all([1, 2, 3].map(start)))
      expect(answer.ok ? answer.data : answer.error.code).toEqual(answer.ok ? expect.objectContaining({ id }) : 'BUSY');
    const once = await start();
    expect([once.data.state, once.wire.length]).toEqual(['received', 2]);
    expect((await reserve()).data).toEqual(first.data);
    expect(await imports.get(id)).toMatchObject({ state: 'received', version: 2 });
    await call(ADMIN, 'cancel-import', { id });
    expect((await reserve()).error.code).toBe('IMPORT_FILE_GONE');
  });

  test('of which only the place is given is nobody’s to see or to go on with, and its forgotten file is removed', async () => {
    const { data } = await call(ADMIN, 'reserve-import', { fileName: '死在半路.csv' });
    const fileId = await upload(ADMIN, data.path, Buffer.from(fileOf(row('20269900001', '欧阳半路'))), 'text/csv');
    const { data: list } = await call(ADMIN, 'list-imports');
    expect(list.imports.map(({ id }: ImportView) => id)).not.toContain(data.id);
    for (const [action, more] of [
      ['continue-import', {}],
      ['apply-import', { closes: true }],
      ['cancel-import', {}],
    ] as const)
      expect((await call(ADMIN, action, { id: data.id, ...more })).error.code).toBe('IMPORT_NOT_FOUND');
    expect(await readFile(fileId)).not.toBeNull();
    await runJob(forgetImports, new Date(Date.now() + 61 * 60_000));
    expect(await readFile(fileId)).toBeNull();
  });

  test('whose file comes when its place was given up does not keep it', async () => {
    const { data } = await call(ADMIN, 'reserve-import', { fileName: '太慢.csv' });
    await runJob(forgetImports, new Date(Date.now() + 61 * 60_000));
    const fileId = await upload(ADMIN, data.path, Buffer.from(fileOf(row('20269900002', '欧阳太慢'))), 'text/csv');
    const late = await call(ADMIN, 'start-import', { id: data.id, fileId });
    expect([late.error.code, late.wire.length]).toEqual(['IMPORT_FILE_GONE', 3]);
    expect(await readFile(fileId)).toBeNull();
  });
});

describe('an import that is interrupted again and again', () => {
  const door = badPlatform();

  const people = (from: number, to: number, name: string) =>
    Array.from({ length: to - from }, (_, n) => row(`20270${String(from + n).padStart(5, '0')}`, `${name}${from + n}`));

  test('comes to the same end, with the same counts, as one that ran through', async () => {
    const before = fileOf(...people(0, 500, '老'));
    const after = fileOf(...people(0, 200, '老'), ...people(200, 300, '改'), ...people(500, 900, '新'));
    await importAll(OTHER, before, true);
    const clean = await importAll(OTHER, after, true);
    const wanted = await rosterNow(YANBIAN);

    await importAll(ADMIN, before, true);
    const { id } = await check(ADMIN, after);
    await call(ADMIN, 'apply-import', { id, closes: true });
    const fates = ['refuse', 'loseAnswer'] as const;
    const places = [
      ['database.insertDocument', 'people'],
      ['database.modifyDocument', 'people'],
      ['database.modifyDocument', 'imports'],
      ['database.getDocument', 'people'],
    ] as const;
    for (const fate of fates)
      for (const [action, collection] of places) {
        door[fate](action, collection);
        await call(ADMIN, 'continue-import', { id });
      }
    const done = await goOn(ADMIN, id);
    expect(done.counts).toEqual(clean.counts);
    const same = (await rosterNow(JILIN)).map((one) => (one as unknown[]).slice(1)).sort();
    expect(same.filter(([, , , state]) => state === 'active')).toEqual(
      wanted
        .map((one) => (one as unknown[]).slice(1))
        .filter(([, , , state]) => state === 'active')
        .sort(),
    );
  });

  test('taken further by two phones at once, counts nothing twice', async () => {
    const { id } = await check(ADMIN, fileOf(...people(2000, 2900, '双')));
    await call(ADMIN, 'apply-import', { id, closes: false });
    const LEAGUE = 'demo-10183-league';
    const both = async (openid: string) => goOn(openid, id);
    const ends = await Promise.all([both(ADMIN), both(LEAGUE)]);
    expect(ends.map(({ counts }) => counts.added)).toEqual([900, 900]);
  });
});
