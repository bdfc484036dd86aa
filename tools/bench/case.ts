import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import declared from '../../config/collections.json';
import { FILINGS_A_DAY } from '../../domain/case/daily-cap';
import { type CollectionDeclaration, type LocalCloud, sdkEnvironment, startLocalCloud } from '../../local-cloud';
import { encode } from '../../local-cloud/database/ejson';
import { changeOf } from '../../local-cloud/database/log-record';
import { writeManifest } from '../../local-cloud/database/manifest';
import { writeSnapshot } from '../../local-cloud/database/write-snapshot';
import { TEST_KEYS } from '../../test/support/keys';
import { openApiOptions, templatesVariable } from '../lib/open-api';
import { Client } from '../scenario/client';
import { SCHOOL } from './roster/school';

const ROOT = path.resolve(__dirname, '../..');
const SMALL = 1_000;
const LARGE = 200_000;
const LARGE_QUICK = 20_000;
const TIMES = 60;
const WARM_UP = 20;
/** What is wanted. */
const WANTED = { ratio: 1.5, filingShare: 0.5 };
const OFFICER = `demo-${SCHOOL.code}-officer`;
const FILINGS = 600;
const ROUNDS = 3;
/** So many that nobody files more than a day holds: in each round their share of that, in whole cases. */
const STUDENTS = Math.ceil(FILINGS / Math.floor(FILINGS_A_DAY / ROUNDS));
const AT_ONCE = 8;

async function open(cases: number): Promise<{ cloud: LocalCloud; students: string[]; end: () => Promise<void> }> {
  process.env.XUESHENG_KEYS = TEST_KEYS;
  const { benchCases } = await import('./case/documents');
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-case-'));
  function* changes(): Generator<string> {
    for (const document of benchCases(SCHOOL.id, cases, new Date()))
      yield changeOf('cases', `s${document._id}`, encode(document));
  }
  const bytes = await writeSnapshot(path.join(dataDir, 'snapshot-1.log'), changes(), {
    fsync: false,
    isCalledOff: () => false,
  });
  writeFileSync(path.join(dataDir, 'log-2.log'), '');
  writeManifest(dataDir, [{ name: 'snapshot-1.log', bytes: bytes ?? 0 }, { name: 'log-2.log' }], false);
  const cloud = await startLocalCloud({
    dataDir,
    collections: declared.collections as CollectionDeclaration[],
    functionsDir: path.join(ROOT, 'dist/cloudfunctions'),
    functionEnv: { XUESHENG_KEYS: TEST_KEYS, ...templatesVariable },
    openapi: openApiOptions,
    fsync: false,
    timers: false,
  });
  Object.assign(process.env, sdkEnvironment(cloud.admin));
  const { seedManyStudents } = await import('../../test/support/many-students'); // the SDK reads its address when it is loaded
  const students = await seedManyStudents(STUDENTS);
  const end = async () => {
    await cloud.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { cloud, students, end };
}

interface Opened {
  cloud: LocalCloud;
  cases: number;
}

/** What an officer does all day, at a school with so many cases. */
function dayOf({ cloud, cases }: Opened): Record<string, () => Promise<unknown>> {
  const officer = new Client(cloud, OFFICER);
  const search = (words: string) => () => officer.call('case', 'search', { typed: words, before: null });
  const id = `bench-case-${String(cases / 2).padStart(7, '0')}`;
  return {
    queue: () => officer.call('case', 'queue', {}),
    detail: () => officer.call('case', 'get', { id }),
    'search, a common word': search('暖气'),
    'search, a rare word': search(`第${cases / 2}号`),
    'search, two words': search('暖气 食堂'),
  };
}

const median = (times: number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Milliseconds of two pieces of work, done in turns so that whatever else the machine does falls on both. */
async function inTurns(works: (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let n = 0; n < WARM_UP + TIMES; n += 1)
    for (const which of n % 2 === 0 ? [0, 1] : [1, 0]) {
      const started = performance.now();
      await works[which]?.();
      if (n >= WARM_UP) times[which]?.push(performance.now() - started);
    }
  return times.map((each) => rounded(median(each)));
}

/** A small and a large school side by side in this process: the large store's share of collecting garbage falls on both. */
async function costs(counts: readonly [number, number]): Promise<object> {
  process.stderr.write(`${counts.join(' and ')} cases …\n`);
  const opened = [
    { cases: counts[0], ...(await open(counts[0])) },
    { cases: counts[1], ...(await open(counts[1])) },
  ];
  try {
    const days = opened.map(dayOf);
    const result: Record<string, object> = {};
    for (const name of Object.keys(days[0] ?? {})) {
      const [small = 0, large = 0] = await inTurns(days.map((day) => day[name] as () => Promise<unknown>));
      const ratio = rounded(large / small);
      result[name] = { small, large, ratio, isMet: ratio <= WANTED.ratio };
    }
    return result;
  } finally {
    for (const { end } of opened) await end();
  }
}

async function perSecond(one: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const started = performance.now();
  const worker = async () => {
    for (let n = next++; n < FILINGS; n = next++) await one(n);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return Math.round((1000 * FILINGS) / (performance.now() - started));
}

/** Filing through the whole stack beside the same requests made by the SDK alone, in the same run, one after the other, twice. */
async function filing(): Promise<object> {
  process.stderr.write('filing …\n');
  const { cloud, students, end } = await open(SMALL);
  try {
    const { cases } = await import('../../cloudfunctions/_kit/case/store');
    const { accountOf, callerWith } = await import('../../cloudfunctions/_kit/people');
    const { benchCases } = await import('./case/documents');
    const documents = [...benchCases(SCHOOL.id, FILINGS * 2, new Date())];
    const clients = students.map((openid) => new Client(cloud, openid));
    const whole = (round: number) => (n: number) =>
      clients[n % clients.length]?.call('case', 'file', {
        ...{ topic: 'heating', place: '七舍', danger: false, photos: [] },
        text: `第 ${round} 轮第 ${n} 件：四楼东边六个寝室暖气片是凉的。`,
      }) ?? Promise.resolve();
    const account = accountOf(students[0] ?? '');
    // The caller with their school, a look at the database in place of the platform's check of the text, the case.
    const bare = (round: number) => async (n: number) => {
      await callerWith(account, { schools: true });
      await cases.get(`bench-case-${n}`);
      const document = documents[round * FILINGS + n];
      if (document) await cases.add({ ...document, _id: `bare-${round}-${n}`, number: `bare-${round}-${n}` });
    };
    await perSecond(whole(ROUNDS - 1));
    const rounds: { whole: number; bare: number }[] = [];
    for (const round of [0, 1])
      rounds.push({ whole: await perSecond(whole(round)), bare: await perSecond(bare(round)) });
    const best = (of: 'whole' | 'bare') => Math.max(...rounds.map((round) => round[of]));
    const share = Math.round((100 * best('whole')) / best('bare')) / 100;
    return { rounds, share, isMet: share >= WANTED.filingShare };
  } finally {
    await end();
  }
}

/** What an officer's day and a student's filing cost: the first at a small and at a large school. */
export async function benchCase({ isQuick, parts }: { isQuick: boolean; parts: string[] }): Promise<unknown> {
  const wants = (part: string) => parts.length === 0 || parts.includes(part);
  const result: Record<string, unknown> = { node: process.version, cores: os.cpus().length, wanted: WANTED };
  if (wants('cost')) result.cost = await costs([SMALL, isQuick ? LARGE_QUICK : LARGE]);
  if (wants('filing')) result.filing = await filing();
  return { ...result, load: os.loadavg() };
}
