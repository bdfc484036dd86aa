import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** The program that plays a small part of each in `npm test`. */
const TESTS = { year: 'case/school-year', term: 'appointment/term' } as const;
export type Whole = keyof typeof TESTS;

/** Whether something is to be played that is long: a year of cases, a term of meetings. */
export const isWhole = (name: string | undefined): name is Whole => name !== undefined && name in TESTS;

/**
 * A whole school year with so many cases, or a whole term with so many sessions. Prints what it was like, or what went wrong on
 * which day under which seed. `planted`: the weeks of a term that `npm test` plays, with every job telling twice what it tells again, all of
 * which must be found. The exit code.
 */
export function playWhole(name: Whole, size: string, seed: string | undefined, planted: boolean): number {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `xuesheng-${name}-`));
  const report = path.join(folder, 'report.json');
  const test = ['--selectProjects', 'functions', '--testPathPatterns', `test/cloudfunctions/${TESTS[name]}`];
  const asked = `XUESHENG_${name.toUpperCase()}`;
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), ...test], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...(planted ? { [`${asked}_PLANT`]: '1' } : { [asked]: size }),
      [`${asked}_REPORT`]: report,
      ...(seed === undefined ? {} : { [`${asked}_SEED`]: seed }),
    },
  });
  if (fs.existsSync(report)) process.stdout.write(`${fs.readFileSync(report, 'utf8')}\n`);
  fs.rmSync(folder, { recursive: true, force: true });
  return status ?? 1;
}
