import { countedSince } from '@domain/survey/count-due';
import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { parts } from '../../_kit/survey/parts';
import type { RoundDocument } from '../../_kit/survey/rounds';
import { countPapers } from '../survey/count-papers';
import { everyRound } from '../survey/every-round';
import { sumTurnout } from '../survey/sum-turnout';

/** More schools than the province has. */
const MOST_PARTS = 1000;
type Running = Pick<RoundDocument, '_id' | 'closesAt'>;
const FIELDS = { _id: true, roundId: true, freeze: true, eligible: true, countedAt: true } as const;

/** Counts the parts of a round whose hour has come; how many. */
async function countRound(round: Running, task: Task): Promise<number> {
  const since = countedSince(round.closesAt, task.now);
  const due = parts.findAny([
    { roundId: round._id, countedAt: null },
    { roundId: round._id, countedAt: _.lt(since) },
  ]);
  const { data } = await due.limit(MOST_PARTS).field(FIELDS).get();
  let counted = 0;
  for (const part of data) {
    if (!hasTime(task)) break;
    if (await countPapers(part, task.now)) counted += 1;
  }
  if (counted > 0) await sumTurnout(round._id, task.now);
  return counted;
}

/** Counts who took a paper, on the hour while a round is open and once at its end; how many, never who. */
export const countTurnout: Job = {
  name: 'count-turnout',
  everyMinutes: 1,
  async run(task) {
    const running = await everyRound({ state: _.in(['open', 'counting']) }, ['closesAt']);
    let counted = 0;
    for (const round of running) counted += await countRound(round, task);
    return { counted };
  },
};
