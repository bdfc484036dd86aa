import { lowItems, measuredItems } from '@domain/survey/low-items';
import type { Cell } from '@domain/survey/suppress-results';
import { CAST_GRACE_MS } from '@types_/survey/ballot';
import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { addFindings, correctFindings } from '../../_kit/survey/findings';
import { type PartDocument, parts } from '../../_kit/survey/parts';
import { removeRolls } from '../../_kit/survey/rolls';
import { roundKeys } from '../../_kit/survey/round-keys';
import {
  addVersion,
  hiddenBefore,
  type ResultsDocument,
  roundResults,
  sealUrns,
} from '../../_kit/survey/round-results';
import { type RoundDocument, rounds } from '../../_kit/survey/rounds';
import { countTexts, withdrawTexts } from '../../_kit/survey/texts';
import { closePart } from '../survey/close-part';
import { countBallots, versionOf } from '../survey/count-ballots';
import { everyRound } from '../survey/every-round';
import { splitUrns } from '../survey/split-urns';
import { sumTurnout } from '../survey/sum-turnout';

/** More schools than the province has. */
const MOST_PARTS = 1000;

const partsToCount = async (roundId: string): Promise<PartDocument[]> => {
  const { data: all } = await parts.find({ roundId }).limit(MOST_PARTS).get();
  const { data: done } = await roundResults.find({ roundId }).limit(MOST_PARTS).field({ _id: true }).get();
  return all.filter(({ _id }) => !done.some((one) => one._id === _id));
};

/** Whether something went well. A school, or a round, that fails keeps no other waiting: it is logged, and tried again. */
async function tried(work: () => Promise<unknown>, id: string): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    console.error(
      JSON.stringify({ job: 'close-rounds', id, error: error instanceof Error ? error.stack : String(error) }),
    );
    return false;
  }
}

/**
 * Closes a round: every urn is sealed, so that a ballot still on its way is either in before or refused; then the seed goes,
 * so that nobody can stamp any more; then school by school is counted; then ids no longer lead to answers; last of all who took
 * part is forgotten. Each step may come again. False: there was no time for all, or one of them failed.
 */
async function closeRound(round: RoundDocument, task: Task): Promise<boolean> {
  await sealUrns(round._id);
  await roundKeys.removeAll({ _id: round._id });
  let isWhole = true;
  for (const part of await partsToCount(round._id)) {
    if (!hasTime(task)) return false;
    const isCounted = await tried(() => closePart(round, part), part._id);
    isWhole &&= isCounted;
  }
  if (!isWhole) return false;
  await sumTurnout(round._id, task.now);
  if (!(await splitUrns(round._id, () => hasTime(task)))) return false;
  await removeRolls(round._id);
  await rounds.updateWhere({ _id: round._id, state: 'counting' }, { state: 'closed', version: _.inc(1) });
  return true;
}

/** What came out low by a corrected count waits for a plan like any other; what stands gets the figures that hold now. */
async function correctWhatIsLow(
  round: RoundDocument,
  part: PartDocument,
  { items, threshold }: ResultsDocument,
  total: readonly Cell[],
): Promise<void> {
  if (!round.questionnaire.aboutPersons) await addFindings(round, part, lowItems(items, total, threshold));
  await correctFindings(part._id, measuredItems(items, total));
}

/** Counts once more what somebody wants counted again: another outcome is a further version, the same one changes nothing. */
async function countAgain(results: ResultsDocument, now: Date): Promise<void> {
  const [round, part] = [await rounds.get(results.roundId), await parts.get(results._id)];
  const last = results.versions.at(-1);
  if (!round || !part || !last) throw new Error(`the round of ${results._id} is not there`);
  // In the midst of splitting some answers lie twice: what is in the urns adds up again once it is closed.
  if (round.state !== 'closed') return;
  const counted = await countBallots(round, part, hiddenBefore(results.versions));
  const next = await versionOf(part, counted, { at: now, reason: results.recount });
  const saying = ({ ballots, groups, table, ballotsFile }: typeof next) =>
    JSON.stringify([ballots, groups, table, ballotsFile]);
  const { hushed } = counted;
  if (hushed.length > 0) await withdrawTexts(part._id, hushed);
  const isOther = saying(next) !== saying(last);
  if (isOther) await correctWhatIsLow(round, part, results, next.table.total);
  await addVersion(results, isOther ? next : null, await countTexts(part._id));
}

/** Closes rounds that are over (product.md section 3), and counts again where somebody doubts. */
export const closeRounds: Job = {
  name: 'close-rounds',
  everyMinutes: 1,
  run: async (task) => {
    const over = new Date(task.now.getTime() - CAST_GRACE_MS);
    await rounds.updateAll({ state: 'open', closesAt: _.lte(over) }, { state: 'counting', version: _.inc(1) });
    let closed = 0;
    const close = async (id: string) => {
      const round = await rounds.get(id);
      if (round?.state === 'counting' && (await closeRound(round, task))) closed += 1;
    };
    // All of them: however many fail again and again, they hold up no other.
    const due = await everyRound({ state: 'counting' }, ['closesAt']);
    for (const { _id } of due.sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime()))
      if (hasTime(task)) await tried(() => close(_id), _id);
    let recounted = 0;
    for (let after = ''; hasTime(task); ) {
      const [results] = await roundResults.after({ recount: _.neq(null) }, after, 1);
      if (!results) break;
      await tried(() => countAgain(results, task.now), results._id);
      after = results._id;
      recounted += 1;
    }
    return { closed, recounted };
  },
};
