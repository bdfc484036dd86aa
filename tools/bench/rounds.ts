import diagnostics from 'node:diagnostics_channel';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sdkEnvironment } from '../../local-cloud';
import { TEST_KEYS } from '../../test/support/keys';
import { demoPeopleOf } from '../seed/demo/people';
import { Child } from './local-cloud/child';
import type { CloudStart } from './roster/cloud';
import { SCHOOL } from './roster/school';

const STUDENTS = 50_000;
const STUDENTS_QUICK = 5_000;
/** As long as the scheduler works in one run. */
const RUN_MS = 45_000;
const DAY = 86_400_000;
/** As `npm run cloud` runs it. */
const NODE_OPTIONS = ['--max-semi-space-size=8', '--heap-growing-percent=20', '--require', 'tsx/cjs'];

const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * What the scheduler does for a round of a large school: opening it, counting its turnout, telling everybody. Requests, seconds,
 * and the memory of the process that does it.
 */
export async function benchRounds({ isQuick }: { isQuick: boolean; parts: string[] }): Promise<unknown> {
  const students = isQuick ? STUDENTS_QUICK : STUDENTS;
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bench-rounds-'));
  let requests = 0;
  diagnostics.subscribe('http.client.request.start', () => {
    requests += 1;
  });
  const start: CloudStart = { dataDir, isAllWarm: false };
  const cloud = Child.start(path.join(__dirname, 'roster/cloud.ts'), start, {}, NODE_OPTIONS);
  try {
    const { admin: wire } = (await cloud.next()) as { admin: string };
    Object.assign(process.env, sdkEnvironment(wire), { XUESHENG_KEYS: TEST_KEYS });
    // The SDK reads its keys when it is loaded.
    const { seedSchools } = await import('../seed/seed-schools');
    const { seedRound, jobs, makeAllBound } = await import('./rounds/work');
    await seedSchools([SCHOOL], demoPeopleOf(SCHOOL), students, new Date());
    await makeAllBound(SCHOOL.id);
    await seedRound(SCHOOL.id);
    const measure = async (name: keyof typeof jobs, now: Date) => {
      const before = requests;
      const started = performance.now();
      const report = await jobs[name].run({ now, endsAt: new Date(Date.now() + RUN_MS) });
      return {
        seconds: rounded((performance.now() - started) / 1000),
        wireRequests: requests - before,
        memoryMb: Math.round(process.memoryUsage().rss / 2 ** 20),
        report,
      };
    };
    const noon = new Date(Math.floor(Date.now() / DAY) * DAY + 4 * 3_600_000);
    const open = await measure('open', new Date());
    const count = await measure('count', new Date());
    const remind: Awaited<ReturnType<typeof measure>>[] = [];
    do remind.push(await measure('remind', noon));
    while ((remind.at(-1)?.report.told ?? 0) > 0);
    const sum = (of: 'seconds' | 'wireRequests') => rounded(remind.reduce((total, one) => total + one[of], 0));
    const reminding = {
      runs: remind.length,
      seconds: sum('seconds'),
      wireRequests: sum('wireRequests'),
      first: remind[0],
    };
    return { node: process.version, students, open, count, remind: reminding, load: os.loadavg() };
  } finally {
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
