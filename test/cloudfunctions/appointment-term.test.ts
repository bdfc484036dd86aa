/** @jest-environment-options {"keepParsed": 134217728} */
import fs from 'node:fs';
import type { LocalCloud } from '../../local-cloud';
import { SHORT, whole } from '../support/term/plan';
import { playTerm } from '../support/term/play';

declare const localCloud: LocalCloud;

/*
 * npm test plays some weeks of 30 meetings with a handover in the middle. `npm run scenario -- term` plays a whole term with 200: the same
 * people with the same habits, and the same look at everything after each run of the scheduler. A seed plays the same again.
 */
const asked = process.env;
const seed = asked.XUESHENG_TERM_SEED ?? 'a term of meetings';
const PLAN = asked.XUESHENG_TERM === undefined ? SHORT : whole(Number(asked.XUESHENG_TERM));

jest.setTimeout(3 * 3_600_000);
afterAll(() => jest.useRealTimers());

test('a term of meetings', async () => {
  for (const method of ['error', 'warn', 'info'] as const) jest.spyOn(console, method).mockImplementation(() => {});
  const started = performance.now();
  const played = await playTerm(PLAN, seed, localCloud, (day) => {
    process.stderr.write(`${day} ${Math.round(performance.now()-started)} ${(globalThis as any).TT} \n`);
  });
  const ends = Object.fromEntries([...played.world.phones.ends].sort());
  fs.writeFileSync(
    '/tmp/logs/b-term-report.json',
    JSON.stringify({ ends, seconds: (performance.now() - started) / 1000 }, null, 1),
  );
});
