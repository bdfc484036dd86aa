import { rounds } from '../../../cloudfunctions/_kit/survey/rounds';
import { openRounds } from '../../../cloudfunctions/scheduler/jobs/open-rounds';
import { everyRound } from '../../../cloudfunctions/scheduler/survey/every-round';
import type { PlaceId } from '../../../types/identity/place';

/** More than opening the demo's rounds takes. */
const OPENING_MS = 60_000;

/** Whose rounds nothing holds. */
const NOBODY = 'nobody' as PlaceId;

/**
 * Has the scheduler open what is opening, also what is over by now, as if each had been opened at its own hour. At the earliest of these hours,
 * for what is nearly over does not open any more; of no place until then, for what is not improved yet came to light after they had opened.
 */
export async function openDemoRounds(): Promise<void> {
  const opening = await everyRound({ state: 'opening' }, ['opensAt', 'place']);
  await rounds.updateAll({ state: 'opening' }, { place: NOBODY });
  const first = Math.min(...opening.map(({ opensAt }) => opensAt.getTime()));
  await openRounds.run({ now: new Date(first), endsAt: new Date(Date.now() + OPENING_MS) });
  for (const { _id, opensAt, place } of opening) await rounds.updateWhere({ _id }, { opensAt, place });
}
