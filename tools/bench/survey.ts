import os from 'node:os';
import { benchClosing } from './survey/closing';
import { storm } from './survey/storm';
import { benchVoting } from './survey/voting';

/** What issue 6 asks for. */
const WANTED = { share: 0.4, stormSeconds: 60 };
const STORM = { students: 3_000, workers: 8, kills: 2 };
const STORM_QUICK = { students: 300, workers: 8, kills: 2 };

/** What taking papers and casting ballots costs through the whole stack, and what a storm of them leaves behind (issue 6). */
export async function benchSurvey({ isQuick, parts }: { isQuick: boolean; parts: string[] }): Promise<unknown> {
  const wants = (part: string) => parts.length === 0 || parts.includes(part);
  const result: Record<string, unknown> = { node: process.version, cores: os.cpus().length, wanted: WANTED };
  if (wants('voting')) result.voting = await benchVoting(isQuick ? 200 : 1_000, WANTED.share);
  if (wants('storm')) result.storm = await storm(isQuick ? STORM_QUICK : STORM);
  if (wants('closing')) result.closing = await benchClosing(isQuick);
  return { ...result, load: os.loadavg() };
}
