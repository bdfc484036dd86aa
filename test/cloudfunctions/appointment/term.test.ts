/** @jest-environment-options {"keepParsed": 134217728} */
import fs from 'node:fs';
import type { LocalCloud } from '../../../local-cloud';
import { PLANTED, SHORT, whole } from '../../support/term/plan';
import { doubledIn, plantDoubles } from '../../support/term/planted';
import { playTerm } from '../../support/term/play';
import { faultsOfMessages, reportOf } from '../../support/term/report';
import type { World } from '../../support/term/world';

declare const localCloud: LocalCloud;

/*
 * npm test plays some weeks with 30 meetings and a handover in the middle. `npm run scenario -- term` plays a whole term with 200: the same
 * people with the same habits, and the same look at everything after each run of the scheduler. A seed plays the same again.
 */
const asked = process.env;
const isWhole = asked.XUESHENG_TERM !== undefined;
const seed = asked.XUESHENG_TERM_SEED ?? 'a term with meetings';
const PLAN = isWhole ? whole(Number(asked.XUESHENG_TERM)) : SHORT;

/** Whoever waits for a whole term hears how far it is. */
function tellOfWeeks(day: string, { glance }: World): void {
  if (new Date(day).getUTCDay() === 1) process.stderr.write(`${day}: ${glance.sessions.size} sessions\n`);
}

/*
 * XUESHENG_TERM_PLANT=1 plays it with a fault in every job that tells: what is told again is told twice. Then the same look must find
 * each of them, or it would find none of ours.
 */
const isPlanted = asked.XUESHENG_TERM_PLANT !== undefined;

jest.setTimeout(3 * 3_600_000);
afterAll(() => jest.useRealTimers());

async function findsAllTwice(): Promise<void> {
  for (const method of ['error', 'warn', 'info'] as const) jest.spyOn(console, method).mockImplementation(() => {});
  plantDoubles();
  const found: string[] = [];
  const { look } = await playTerm(PLANTED, seed, localCloud, tellOfWeeks, (faults) => found.push(...faults));
  process.stderr.write(`told: ${look.telling.toldKinds.join()}\nfound: ${doubledIn(found).sort().join()}\n`);
  expect(doubledIn(found).sort()).toEqual(look.telling.toldKinds);
}

async function playsAll(): Promise<void> {
  for (const method of ['error', 'warn', 'info'] as const) jest.spyOn(console, method).mockImplementation(() => {});
  const started = performance.now();
  const played = await playTerm(PLAN, seed, localCloud, isWhole ? tellOfWeeks : () => {});
  const report = await reportOf(played, seed, (performance.now() - started) / 1000);
  if (asked.XUESHENG_TERM_REPORT) fs.writeFileSync(asked.XUESHENG_TERM_REPORT, JSON.stringify(report, null, 2));
  expect(await faultsOfMessages(played)).toEqual([]);
  expect(report.sessions.published).toBeGreaterThanOrEqual(PLAN.sessions * 0.75);
  // It was no quiet term: people changed their minds, sessions were moved and cancelled, and calls and runs died.
  for (const count of [report.places.offered, report.places.lapsed, report.sessions.changed, report.sessions.cancelled])
    expect(count).toBeGreaterThan(0);
  expect(report.phones.deaths).toBeGreaterThan(3);
  expect(report.scheduler.deaths).toBeGreaterThan(12);
  expect(report.scheduler.forgotten).toBeGreaterThan(3);
  for (const count of [
    report.attendances['absent by not-there'],
    report.promises.open,
    report.outcomes.meet,
    report.outcomes.unspoken,
  ])
    expect(count).toBeGreaterThan(0);
}

if (isPlanted) test('what a job tells twice is found, whichever it is', findsAllTwice);
else
  test(
    'a term of meetings and mishaps: every seat with one at most and lost by nobody, every draw to be computed again, everybody told once of what concerns them, every promise with somebody who owes it',
    playsAll,
  );
