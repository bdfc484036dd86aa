import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { loadState, saveState } from '../../_kit/job-state';
import { removeRolls } from '../../_kit/survey/rolls';
import { roundKeys } from '../../_kit/survey/round-keys';
import { type RoundDocument, rounds } from '../../_kit/survey/rounds';
import { urns } from '../../_kit/survey/urns';
import { everyRound } from '../survey/every-round';
import { type Told, tellRoll } from '../survey/tell-roll';

const NAME = 'clear-rounds';
/** People told in one run, as in `remind-of-rounds`. */
const MOST_TOLD = 2000;

type Cancelled = Told & Pick<RoundDocument, 'cancelled'>;

/** A run that was opening the round, or taking a ballot, may write a moment longer: what it leaves goes too. */
const SETTLED_MS = 10 * 60_000;

/** How far each round has got with telling. */
type State = Record<string, string>;

/** Tells everybody who was asked that the round is cancelled; whether all are told. */
async function tellAll(round: Cancelled, task: Task): Promise<boolean> {
  const { [round._id]: begun = '', ...others } = (await loadState<State>(NAME)) ?? {};
  let after = begun;
  for (let told = 0; told < MOST_TOLD && hasTime(task); ) {
    const telling = { what: 'cancelled' as const, about: 'cancelled', isForTheRest: false };
    const next = await tellRoll(round, telling, after, task.now);
    if (!next) {
      if (begun !== '') await saveState(NAME, others);
      return true;
    }
    after = next.after;
    told += next.told;
    await saveState(NAME, { ...others, [round._id]: after });
  }
  return false;
}

/** What still has to be done about one round after its ballots are gone; whether all is done. */
async function finish(round: Cancelled, task: Task): Promise<boolean> {
  const { _id, cancelled } = round;
  if (cancelled?.left === 'tell') {
    if (!(await tellAll(round, task))) return false;
    await rounds.updateWhere({ _id, 'cancelled.left': 'tell' }, { 'cancelled.left': 'clear' });
  }
  if (!cancelled || task.now.getTime() - cancelled.at.getTime() < SETTLED_MS) return false;
  await removeRolls(_id);
  return rounds.updateWhere({ _id, 'cancelled.left': 'clear' }, { 'cancelled.left': 'nothing' });
}

/** Does something for each; whoever it fails for keeps no other waiting: it is logged, and tried again. */
async function forEach(all: readonly Cancelled[], work: (round: Cancelled) => Promise<unknown>): Promise<void> {
  for (const round of all)
    await work(round).catch((error: unknown) => {
      console.error(JSON.stringify({ job: NAME, round: round._id, error: String(error) }));
    });
}

/**
 * After rounds were cancelled: first the seeds and urns of all go, at once, so that there can never be results; only then, round by
 * round, all who were asked are told, and their rolls go too. How many were asked and took a paper stays.
 */
export const clearRounds: Job = {
  name: NAME,
  everyMinutes: 1,
  async run(task) {
    let cleared = 0;
    const all = await everyRound({ 'cancelled.left': _.in(['tell', 'clear']) }, [
      'cancelled',
      'closesAt',
      'questionnaire.vote',
    ]);
    await forEach(all, async ({ _id }) => {
      await roundKeys.removeAll({ _id });
      await urns.removeAll({ roundId: _id });
    });
    await forEach(all, async (round) => {
      if (hasTime(task) && (await finish(round, task))) cleared += 1;
    });
    return { cleared };
  },
};
