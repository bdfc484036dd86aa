import { countedSince } from '@domain/survey/count-due';
import { _, $ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { type PartDocument, parts } from '../../_kit/survey/parts';
import { type RoundDocument, rounds } from '../../_kit/survey/rounds';
import { countPapers } from '../count-papers';
import { everyRound } from '../every-round';

/** More schools than the province has. */
const MOST_PARTS = 1000;
type Running = Pick<RoundDocument, '_id' | 'closesAt'>;
const FIELDS = { _id: true, roundId: true, freeze: true, eligible: true, countedAt: true } as const;

/** The parts of a round together, into the round: what lists show costs nothing more. Two requests. */
async function sumUp({ _id }: Running, now: Date): Promise<void> {
  const sums = { _id: null, eligible: $.sum('$eligible'), papers: $.sum('$papers') };
  const { list } = await parts.aggregate().match({ roundId: _id }).group(sums).limit(1).end();
  const [found] = list as Pick<PartDocument, 'eligible' | 'papers'>[];
  if (!found) return;
  const turnout = { eligible: found.eligible, papers: found.papers, countedAt: now };
  await rounds.updateWhere({ _id, state: _.in(['open', 'counting']) }, { turnout: _.set(turnout) });
}

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
  if (counted > 0) await sumUp(round, task.now);
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
