import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/**
 * A whole school year: so many cases over 365 days, by the same program that plays a term in `npm test`. Prints what the year
 * was like, or what went wrong on which day under which seed. The exit code.
 */
export function playWholeYear(cases: string, seed: string | undefined): number {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xuesheng-year-'));
  const report = path.join(folder, 'report.json');
  const test = ['--selectProjects', 'functions', '--testPathPatterns', 'test/cloudfunctions/school-year'];
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules/jest/bin/jest.js'), ...test], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...{ XUESHENG_YEAR: cases, XUESHENG_YEAR_REPORT: report },
      ...(seed === undefined ? {} : { XUESHENG_YEAR_SEED: seed }),
    },
  });
  if (fs.existsSync(report)) process.stdout.write(`${fs.readFileSync(report, 'utf8')}\n`);
  fs.rmSync(folder, { recursive: true, force: true });
  return status ?? 1;
}
