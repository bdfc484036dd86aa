import os from 'node:os';
import { benchClosing } from './survey/closing';
import { type StormResult, storm } from './survey/storm';
import { benchVoting } from './survey/voting';

/** What is wanted. */
const WANTED = { share: 0.4, stormSeconds: 60 };
const STORM = { students: 3_000, workers: 8, kills: 2 };
const STORM_QUICK = { students: 300, workers: 8, kills: 2 };

/** Whether all voted within the minute, and what phones were told is what lies in the urns. */
const stormed = (result: StormResult) => {
  const { seconds, students, papers, ballots } = result;
  const total = Math.round((seconds.papers + seconds.casts) * 1000) / 1000;
  const isMet = {
    seconds: total <= WANTED.stormSeconds,
    papers: papers.held === students && papers.noted === students,
    ballots: ballots.lying === students && ballots.lost + ballots.twice + ballots.strange === 0,
  };
  return { ...result, total, isMet };
};

/** What taking papers and casting ballots costs through the whole stack, and what a storm of them leaves behind. */
export async function benchSurvey({ isQuick, parts }: { isQuick: boolean; parts: string[] }): Promise<unknown> {
  const wants = (part: string) => parts.length === 0 || parts.includes(part);
  const result: Record<string, unknown> = { node: process.version, cores: os.cpus().length, wanted: WANTED };
  if (wants('voting')) result.voting = await benchVoting(isQuick ? 200 : 1_000, WANTED.share);
  if (wants('storm')) result.storm = stormed(await storm(isQuick ? STORM_QUICK : STORM));
  if (wants('closing')) result.closing = await benchClosing(isQuick);
  return { ...result, load: os.loadavg() };
}
