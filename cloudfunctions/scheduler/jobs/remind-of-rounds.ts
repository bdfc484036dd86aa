import { occasionNow } from '@domain/survey/occasions';
import type { Occasion } from '@types_/survey/round';
import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { loadState, saveState } from '../../_kit/job-state';
import { notices } from '../../_kit/notice/notices';
import { type RoundDocument, rounds } from '../../_kit/survey/rounds';
import { everyRound } from '../survey/every-round';
import { ASKING, type Telling, type Told, tellRoll } from '../survey/tell-roll';

const NAME = 'remind-of-rounds';

/**
 * People told in one run. Each message goes through `send-notices`, behind which everything else waits that anybody is told:
 * 50,000 students take 25 minutes, and somebody's answered case not one longer.
 */
const MOST_TOLD = 2000;

/** How far the walk over one round has come; what it keeps may be lost, and a stretch is told again, to nobody twice. */
interface State {
  walk: string;
  after: string;
}

type Open = Told & Pick<RoundDocument, 'opensAt' | 'told' | 'begun'>;
const FIELDS = ['opensAt', 'closesAt', 'told', 'begun', 'questionnaire.vote'] as const;

/** Everybody hears that it opens; later only whoever took no paper. */
const tellingOf = (occasion: Occasion): Telling => ({
  what: occasion === 'opening' ? 'open' : 'reminder',
  about: occasion,
  isForTheRest: occasion !== 'opening',
});

/** Notes that people may be told from now on; false when the round is not open any more, or another run has just noted it. */
async function begin({ _id, begun }: Open, occasion: Occasion): Promise<boolean> {
  if (begun?.includes(occasion)) return true;
  return rounds.updateWhere({ _id, state: 'open', begun: _.neq(occasion) }, { begun: _.push([occasion]) });
}

/** Goes on telling of one occasion; how many were told. Done to the end it is noted in the round. */
async function tellOf(round: Open, occasion: Occasion, most: number, task: Task): Promise<number> {
  if (!(await begin(round, occasion))) return 0;
  const walk = `${round._id}:${occasion}`;
  const known = await loadState<State>(NAME);
  let after = known?.walk === walk ? known.after : '';
  let told = 0;
  while (told < most && hasTime(task)) {
    const next = await tellRoll(round, tellingOf(occasion), after, task.now);
    if (!next) {
      await rounds.updateWhere({ _id: round._id, told: _.neq(occasion) }, { told: _.push([occasion]) });
      return told;
    }
    after = next.after;
    told += next.told;
    await saveState(NAME, { walk, after });
  }
  return told;
}

/** A run that began before the end of a round may tell a moment later. */
const SETTLED_MS = 10 * 60_000;

/** Notices that go at a time. */
const AT_A_TIME = 1000;

/** Removes who was asked to take part, step by step; whether all are gone. */
async function removeNotices(round: string, task: Task): Promise<boolean> {
  const asking = { 'params.round': round, kind: _.in([...ASKING]) };
  while (hasTime(task)) {
    const { data } = await notices.find(asking).limit(AT_A_TIME).field({ _id: true }).get();
    if (data.length === 0) return true;
    await notices.removeAll({ _id: _.in(data.map(({ _id }) => _id)) });
  }
  return false;
}

/**
 * Once a round is over, what people were told of it goes: to whom reminders went would say who had taken no paper by then, to
 * whom its opening, who was on the roll, and rolls are forgotten for the same reason (decision 23).
 */
async function forgetNotices(task: Task): Promise<void> {
  const over = {
    state: _.in(['counting', 'closed', 'cancelled']),
    begun: _.in(['opening', 'half-time', 'last-day']),
  };
  for (const { _id, closesAt, cancelled } of await everyRound(over, ['closesAt', 'cancelled'])) {
    if (task.now.getTime() - (cancelled?.at ?? closesAt).getTime() < SETTLED_MS) continue;
    if (await removeNotices(_id, task)) await rounds.updateWhere({ _id }, { begun: _.set([]) });
  }
}

/**
 * Tells those on the rolls of open rounds: that it opens, at half time and a day before its end, then only who took no paper
 * (product.md section 3). By day, in steps, each person once for an occasion; who it was is shown to nobody.
 */
export const remindOfRounds: Job = {
  name: NAME,
  everyMinutes: 1,
  async run(task) {
    let told = 0;
    const open = await everyRound({ state: 'open' }, FIELDS);
    for (const round of open.sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime())) {
      const occasion = occasionNow(round, round.told ?? [], task.now);
      if (!occasion || told >= MOST_TOLD || !hasTime(task)) continue;
      told += await tellOf(round, occasion, MOST_TOLD - told, task);
    }
    await forgetNotices(task);
    return { told };
  },
};
