import fs from 'node:fs';
import type { LocalCloud } from '../../local-cloud';
import { reportOf, wholeLook } from '../support/school-year/report';
import { playYear } from '../support/school-year/year';

declare const localCloud: LocalCloud;

/*
 * npm test plays a term: 400 cases, from April to August. `npm run scenario -- year` plays the whole year with 5,000: the
 * same people with the same habits, and the same look at everything each morning. A seed plays the same again.
 */
const { XUESHENG_YEAR: size = 'term', XUESHENG_YEAR_SEED: seed = 'a school year', XUESHENG_YEAR_REPORT: reportTo } = process.env;

const TERM = {
  ...{ cases: 400, first: '2026-04-10', count: Number(process.env.YD ?? 120), students: [120, 50] as const, leaving: 2, walksWeekly: false },
  ...{ handovers: ['2026-06-15'], sports: ['2026-05-18'] },
};
const WHOLE = {
  ...{ cases: 5000, first: '2025-09-01', count: 365, students: [900, 260] as const, leaving: 8, walksWeekly: true },
  ...{ handovers: ['2025-12-08', '2026-06-15'], sports: ['2025-10-20', '2026-05-18'] },
};

jest.setTimeout(3 * 3_600_000);
afterAll(() => jest.useRealTimers());

test('a term of people and mishaps: always a next mover with a date, no deadline moved without its reason, rates that equal a recount, chains that verify, nothing told twice and nothing forgotten', async () => {
  for (const method of ['error', 'warn', 'info'] as const) jest.spyOn(console, method).mockImplementation(() => {});
  const started = performance.now();
  const played = await playYear(size === 'whole' ? WHOLE : TERM, seed, localCloud);
  const report = reportOf(played, (performance.now() - started) / 1000);
  if (reportTo) fs.writeFileSync(reportTo, JSON.stringify(report, null, 2));
  const faults = await wholeLook(played);
  expect(faults).toEqual([]);
  expect(report.cases.filed).toBeGreaterThanOrEqual(size === 'whole' ? 4900 : 380);
  // It was no quiet year: each status was met, people and runs died, officers met in a case, and lost a race there.
  expect(Object.keys(report.entries).length).toBeGreaterThan(20);
  expect(report.scheduler.deaths).toBeGreaterThan(10);
  expect(report.phones.deaths).toBeGreaterThan(10);
  expect(report.rivalries.lost).toBeGreaterThan(5);
});
