import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ImportView } from '@types_/identity/roster-import';
import { sdkEnvironment } from '../../local-cloud';
import { TEST_KEYS } from '../../test/support/keys';
import { csv, HEADER } from '../../test/support/roster-file/roster-tables';
import { excelFile } from '../../test/support/roster-file/workbook';
import { demoPeopleOf } from '../seed/demo/people';
import { rosterOf } from '../seed/synthetic-roster';
import { Child } from './local-cloud/child';
import { Admin } from './roster/admin';
import type { CloudStart, CloudUse } from './roster/cloud';
import { SCHOOL } from './roster/school';

/** Students who stand there before: as many as have a part in the demo. */
const BEFORE = 60;
const ROWS = 50_000;
const ROWS_QUICK = 5_000;
/** What is wanted of the whole cloud process on two quiet cores. */
const WANTED = { dryRunSeconds: 20, importSeconds: 60, peakMb: 300 };

const csvFile = (table: string[][]) => Buffer.from(csv(table));

/** `warm`: the same file as `csv` with a worker of every function standing by, as `npm start` has them; no figure is wanted of it. */
const PARTS = {
  csv: { fileOf: csvFile, isAllWarm: false },
  xlsx: { fileOf: excelFile, isAllWarm: false },
  warm: { fileOf: csvFile, isAllWarm: true },
};
/** As `npm run cloud` runs it. */
const NODE_OPTIONS = ['--max-semi-space-size=8', '--heap-growing-percent=20', '--require', 'tsx/cjs'];

const tableOf = (rows: number): string[][] => [
  [...HEADER],
  ...rosterOf(SCHOOL, rows).map(({ number, name, college, grade, className, level }) => [
    ...[number, name, college, String(grade), className, level],
  ]),
];

/** Imports a school's roster twice through the built functions: seconds, memory of the cloud process, wire requests. */
export async function benchRoster({ isQuick, parts }: { isQuick: boolean; parts: string[] }): Promise<unknown> {
  const rows = isQuick ? ROWS_QUICK : ROWS;
  const table = tableOf(rows);
  const result: Record<string, unknown> = { node: process.version, cores: os.cpus().length, rows, wanted: WANTED };
  for (const [part, { fileOf, isAllWarm }] of Object.entries(PARTS)) {
    if (parts.length > 0 && !parts.includes(part)) continue;
    process.stderr.write(`${part} …\n`);
    result[part] = await measure(fileOf(table), isAllWarm);
  }
  return { ...result, load: os.loadavg() };
}

async function seed(): Promise<void> {
  const { seedSchools } = await import('../seed/seed-schools'); // the SDK reads its keys when it is loaded
  await seedSchools([SCHOOL], demoPeopleOf(SCHOOL), BEFORE, new Date());
}

async function measure(file: Buffer, isAllWarm: boolean): Promise<unknown> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-roster-'));
  const start: CloudStart = { dataDir, isAllWarm };
  const cloud = Child.start(path.join(__dirname, 'roster/cloud.ts'), start, {}, NODE_OPTIONS);
  try {
    const { url, admin: wire } = (await cloud.next()) as { url: string; admin: string };
    Object.assign(process.env, sdkEnvironment(wire), { XUESHENG_KEYS: TEST_KEYS });
    await seed();
    const admin = new Admin(url);
    const step = async (work: () => Promise<ImportView>) => {
      const before = (await cloud.ask('use')) as CloudUse;
      const started = performance.now();
      const view = await work();
      const seconds = (performance.now() - started) / 1000;
      const after = (await cloud.ask('use')) as CloudUse;
      const figures = {
        seconds: rounded(seconds),
        cpuSeconds: rounded(after.cpuSeconds - before.cpuSeconds),
        wireRequests: after.wireRequests - before.wireRequests,
        peakMb: Math.round(after.peakRss / 2 ** 20),
        counts: view.counts,
      };
      return { view, figures };
    };
    const idleMb = Math.round(((await cloud.ask('use')) as CloudUse).rss / 2 ** 20);
    const dryRun = await step(() => admin.check(file));
    const apply = await step(() => admin.apply(dryRun.view));
    const again = await step(() => admin.check(file));
    const applyAgain = await step(() => admin.apply(again.view));
    const { peakMb } = applyAgain.figures;
    const { dryRunSeconds, importSeconds } = WANTED;
    const isMet = {
      seconds: dryRun.figures.seconds <= dryRunSeconds && apply.figures.seconds <= importSeconds,
      peakMb: peakMb <= WANTED.peakMb,
    };
    return {
      ...{ fileMb: rounded(file.length / 2 ** 20), idleMb, peakMb },
      ...(!isAllWarm && { isMet }),
      ...{ dryRun: dryRun.figures, apply: apply.figures },
      again: { dryRun: again.figures, apply: applyAgain.figures },
    };
  } finally {
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
