import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { loadState, saveState } from '../../_kit/job-state';
import { removeRolls } from '../../_kit/survey/rolls';
import { roundKeys } from '../../_kit/survey/round-keys';
import { type RoundDocument, rounds } from '../../_kit/survey/rounds';
import { urns } from '../../_kit/survey/urns';
import { tellRoll } from '../tell-roll';

const NAME = 'clear-rounds';
const MOST_ROUNDS = 20;
/** People told in one run, as in `remind-of-rounds`. */
const MOST_TOLD = 2000;

/** A run that was opening the round, or taking a ballot, may write a moment longer: what it leaves goes too. */
const SETTLED_MS = 10 * 60_000;

interface State {
  round: string;
  after: string;
}

/** Tells everybody who was asked that the round is cancelled; whether all are told. */
async function tellAll(round: RoundDocument, task: Task): Promise<boolean> {
  const known = await loadState<State>(NAME);
  let after = known?.round === round._id ? known.after : '';
  for (let told = 0; told < MOST_TOLD && hasTime(task); ) {
    const telling = { kind: 'survey-cancelled' as const, about: 'cancelled', isForTheRest: false };
    const next = await tellRoll(round, telling, after, task.now);
    if (!next) return true;
    after = next.after;
    told += next.told;
    await saveState(NAME, { round: round._id, after });
  }
  return false;
}

/**
 * After a round was cancelled: its seed and urns go at once, so that there can never be results; then all who were asked are
 * told, and their roll goes too. How many were asked and took a paper stays.
 */
export const clearRounds: Job = {
  name: NAME,
  everyMinutes: 1,
  async run(task) {
    let cleared = 0;
    const { data } = await rounds
      .find({ 'cancelled.left': _.in(['tell', 'clear']) })
      .limit(MOST_ROUNDS)
      .get();
    for (const round of data) {
      if (!hasTime(task)) break;
      const { _id, cancelled } = round;
      await roundKeys.removeAll({ _id });
      await urns.removeAll({ roundId: _id });
      if (cancelled?.left === 'tell') {
        if (!(await tellAll(round, task))) break;
        await rounds.updateWhere({ _id, 'cancelled.left': 'tell' }, { 'cancelled.left': 'clear' });
      }
      if (!cancelled || task.now.getTime() - cancelled.at.getTime() < SETTLED_MS) continue;
      await removeRolls(_id);
      if (await rounds.updateWhere({ _id, 'cancelled.left': 'clear' }, { 'cancelled.left': 'nothing' })) cleared += 1;
    }
    return { cleared };
  },
};
