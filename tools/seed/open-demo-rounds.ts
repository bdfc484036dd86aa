import { rounds } from '../../cloudfunctions/_kit/survey/rounds';
import { everyRound } from '../../cloudfunctions/scheduler/every-round';
import { openRounds } from '../../cloudfunctions/scheduler/jobs/open-rounds';

/** More than opening the demo's rounds takes. */
const OPENING_MS = 60_000;

/**
 * Has the scheduler open what is opening, also what is over by now, as if each had been opened at its own hour. At the earliest of these hours,
 * for what is nearly over does not open any more, and none may be held by another that is over before it.
 */
export async function openDemoRounds(): Promise<void> {
  const opening = await everyRound({ state: 'opening' }, ['opensAt']);
  const first = Math.min(...opening.map(({ opensAt }) => opensAt.getTime()));
  await openRounds.run({ now: new Date(first), endsAt: new Date(Date.now() + OPENING_MS) });
  for (const { _id, opensAt } of opening) await rounds.updateWhere({ _id }, { opensAt });
}
