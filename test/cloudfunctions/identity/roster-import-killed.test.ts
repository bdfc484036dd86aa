import path from 'node:path';
import type { RosterFacts } from '@domain/identity/roster/roster-change';
import type { ImportView } from '@types_/identity/roster-import';
import { unseal } from '../../../cloudfunctions/_kit/crypto';
import { _ } from '../../../cloudfunctions/_kit/database';
import { type PersonDocument, people, personPlace, studentIdOf } from '../../../cloudfunctions/_kit/people';
import { writeFile } from '../../../cloudfunctions/_kit/storage';
import { newStudent } from '../../../cloudfunctions/identity/student-document';
import type { Institution } from '../../../config/seed/province';
import { sdkEnvironment } from '../../../local-cloud/functions/environment';
import { institutionDocument } from '../../../tools/seed/documents';
import { buildFunctions, callOver } from '../../support/built-cloud';
import { type CliCloud, contentsOf, startCliCloud } from '../../support/cli-cloud';
import { csv, HEADER } from '../../support/roster-file/roster-tables';
import { JILIN, seedTwoSchools, YANBIAN } from '../../support/schools';
import { temporaryFolder } from '../../support/temporary-folder';

declare const localCloud: { admin: string };

jest.setTimeout(180_000);

const ADMINS = { [JILIN.id]: 'demo-10183-admin', [YANBIAN.id]: 'demo-10184-admin' } as const;
/** In front of every name of the files, and in no other. */
const SURNAME = '谷雨';
const RUNNING = ['received', 'checking', 'applying'];

const numberOf = (n: number): string => `20270${String(n).padStart(6, '0')}`;
/** A student as a line of the file. */
const line = (n: number, college: string): RosterFacts & { number: string } => ({
  ...{
    number: numberOf(n),
    name: `${SURNAME}${n}`,
    college,
    grade: 2026,
    className: `${college}2601班`,
    level: '本科',
  },
  codeHash: null,
});
const lines = (from: number, to: number, college: string) =>
  Array.from({ length: to - from }, (_, at) => line(from + at, college));

/** Of the first 1,100 students 200 are gone, 200 changed, 700 are as they were; 2,000 are new. */
const BEFORE = lines(0, 1100, '文学院');
const AFTER = [...lines(0, 700, '文学院'), ...lines(700, 900, '理学院'), ...lines(1100, 3100, '工学院')];
const FILE = Buffer.from(
  csv([
    [...HEADER],
    ...AFTER.map(({ number, name, college, grade, className, level }) => [
      ...[number, name, college, String(grade), className, level],
    ]),
  ]),
);
const STUDENTS = Array.from({ length: 3100 }, (_, n) => numberOf(n));

const studentBefore = (school: Institution, { number, ...facts }: (typeof BEFORE)[number]) =>
  newStudent(institutionDocument(school), { number }, facts, null);

describe('an import that is killed ten times', () => {
  const folder = temporaryFolder('xuesheng-killed-');
  let cloud: CliCloud;
  const start = async () => {
    cloud = await startCliCloud(folder);
    Object.assign(process.env, sdkEnvironment(cloud.admin));
  };
  beforeAll(async () => {
    buildFunctions();
    await start();
    await seedTwoSchools();
    for (const school of [JILIN, YANBIAN])
      for (let from = 0; from < BEFORE.length; from += 200)
        await people.addAll(BEFORE.slice(from, from + 200).map((one) => studentBefore(school, one)));
  });
  afterAll(async () => {
    await cloud.kill();
    Object.assign(process.env, sdkEnvironment(localCloud.admin));
  });

  async function call(school: Institution, action: string, input: object = {}) {
    const { ok, data, error } = await callOver(cloud.url, ADMINS[school.id] ?? '', 'identity', action, input);
    if (!ok) throw new Error(error.code);
    return data;
  }

  async function begin(school: Institution): Promise<string> {
    const { id, path: place } = await call(school, 'reserve-import', { fileName: '名册.csv' });
    const fileId = await writeFile(place, FILE);
    return (await call(school, 'start-import', { id, fileId })).id;
  }

  async function goOn(school: Institution, id: string): Promise<ImportView> {
    for (;;) {
      const view: ImportView = await call(school, 'continue-import', { id });
      if (!RUNNING.includes(view.state)) return view;
    }
  }

  async function importAll(school: Institution): Promise<ImportView> {
    const id = await begin(school);
    await goOn(school, id);
    await call(school, 'apply-import', { id, closes: true });
    return goOn(school, id);
  }

  /** Goes on with an import and pulls the plug somewhere within `ms`, up to so many times while it runs; how often it hit. */
  async function goOnKilled(school: Institution, id: string, times: number, ms: number): Promise<number> {
    for (let hits = 0; hits < times; hits += 1) {
      const going = goOn(school, id).then(
        () => 'over' as const,
        () => 'hit' as const,
      );
      const timer = new Promise<'now'>((resolve) => setTimeout(() => resolve('now'), Math.random() * ms));
      if ((await Promise.race([going, timer])) === 'over') return hits;
      await cloud.kill();
      await going;
      await start();
    }
    return times;
  }

  /** What is stored of the students of the files, in clear. */
  async function factsAt(school: Institution): Promise<unknown[]> {
    const ids = STUDENTS.map((number) => studentIdOf(school.id, number));
    const found: PersonDocument[] = [];
    for (let from = 0; from < ids.length; from += 1000) {
      const { data } = await people
        .find({ _id: _.in(ids.slice(from, from + 1000)) })
        .limit(1000)
        .get();
      found.push(...data);
    }
    const byId = new Map(found.map((one) => [one._id, one]));
    return ids.map((id) => {
      const one = byId.get(id);
      if (!one?.student) return null;
      const { college, grade, className, level, state, lastImport } = one.student;
      return [unseal(one.name, personPlace(id, 'name')), college, grade, className, level, state, lastImport?.change];
    });
  }

  test('comes to the end of a clean run, and leaves nothing to read', async () => {
    const clean = await importAll(YANBIAN);
    expect(clean).toMatchObject({ state: 'done', counts: { added: 2000, changed: 200, unchanged: 700, bad: 0 } });

    const id = await begin(JILIN);
    const whileChecking = await goOnKilled(JILIN, id, 3, 150);
    expect((await goOn(JILIN, id)).state).toBe('checked');
    await call(JILIN, 'apply-import', { id, closes: true });
    const whileWriting = await goOnKilled(JILIN, id, 10 - whileChecking, 300);
    const done = await goOn(JILIN, id);

    expect(whileChecking + whileWriting).toBe(10);
    expect(done.counts).toEqual(clean.counts);
    expect(await factsAt(JILIN)).toEqual(await factsAt(YANBIAN));
    await cloud.kill();
    expect(contentsOf(path.join(folder, 'data', 'files'))).toBe('');
    const stored = contentsOf(path.join(folder, 'data'));
    expect(stored).toContain('文学院2601班');
    for (const secret of [SURNAME, '\\u8c37\\u96e8', ...STUDENTS.slice(0, 20)]) expect(stored).not.toContain(secret);
    expect(cloud.output()).not.toContain(SURNAME);
  });
});
