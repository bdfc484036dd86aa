/** @jest-environment-options {"keepParsed": 268435456} */
import fs from 'node:fs';
import type { LocalCloud } from '../../../local-cloud';
import type { Plan } from '../../support/school-year/days';
import { reportOf, wholeLook } from '../../support/school-year/report';
import type { World } from '../../support/school-year/world';
import { playYear } from '../../support/school-year/year';

declare const localCloud: LocalCloud;

/*
 * npm test plays the end of a term with its handover: 120 cases in 48 days. `npm run scenario -- year` plays the whole year with 5,000: the
 * same people with the same habits, and the same look at everything each morning. A seed plays the same again.
 */
const asked = process.env;
const isWhole = asked.XUESHENG_YEAR !== undefined;
const seed = asked.XUESHENG_YEAR_SEED ?? 'a school year';

const TERM: Plan = {
  ...{ cases: 120, students: [60, 30], paces: [1, 1], first: '2026-05-15', count: 48, leaving: 2 },
  ...{ handovers: ['2026-06-15'], deserted: ['2026-05-15', '2026-06-24'], sports: ['2026-05-18'] },
};
/** So many cases in a year: with a fifth of them a fifth of the people. */
const yearOf = (cases: number): Plan => ({
  ...{ cases, first: '2025-09-01', count: 365, leaving: 8 },
  ...{
    students: [Math.max(200, cases * 0.18), Math.max(80, cases * 0.05)],
    paces: [Math.ceil(cases / 1000), Math.ceil(cases / 2500)],
  },
  ...{ handovers: ['2025-12-08', '2026-06-15'], deserted: ['2025-09-22', '2025-12-08'] },
  sports: ['2025-10-20', '2026-05-18'],
});
const PLAN = isWhole ? yearOf(Number(asked.XUESHENG_YEAR)) : TERM;

/** Whoever waits for a whole year hears how far it is. */
function tellOfMonths(day: string, { seen }: World): void {
  if (day.endsWith('-01')) process.stderr.write(`${day}: ${seen.size} cases\n`);
}

jest.setTimeout(3 * 3_600_000);
afterAll(() => jest.useRealTimers());

test('a term of people and mishaps: always a next mover with a date, no deadline moved without its reason, rates that equal a recount, chains that verify, nothing told twice and nothing forgotten', async () => {
  for (const method of ['error', 'warn', 'info'] as const) jest.spyOn(console, method).mockImplementation(() => {});
  const started = performance.now();
  const played = await playYear(PLAN, seed, localCloud, isWhole ? tellOfMonths : () => {});
  const report = reportOf(played, (performance.now() - started) / 1000);
  if (asked.XUESHENG_YEAR_REPORT) fs.writeFileSync(asked.XUESHENG_YEAR_REPORT, JSON.stringify(report, null, 2));
  const faults = await wholeLook(played);
  expect(faults).toEqual([]);
  expect(report.cases.filed).toBeGreaterThan(PLAN.cases * 0.95);
  // It was no quiet year: each status was met, people and runs died, officers met in a case, and lost a race there.
  expect(Object.keys(report.entries).length).toBeGreaterThan(20);
  expect(report.cases.escalated).toBeGreaterThan(5);
  expect(report.scheduler.deaths).toBeGreaterThan(5);
  expect(report.phones.deaths).toBeGreaterThan(5);
  expect(report.rivalries.lost).toBeGreaterThan(2);
});
