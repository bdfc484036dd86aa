import { placeOf } from '@domain/identity/place';
import type { RoundDoer } from '@domain/survey/round';
import { doerAt } from '@domain/survey/round';
import { keyedHash } from '../_kit/crypto';
import { _, type Beside } from '../_kit/database';
import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';
import { type RoundDocument, rounds } from '../_kit/survey/rounds';

/** The id of the round that a call makes, so that a retry makes the same one. */
export const roundIdOf = (key: string): string => keyedHash('round', key);

/** An action that is given the round it names, or has made before, found in the request that finds its caller. */
export const withRound = <I extends { id: string | null }, O>(run: (call: Call<I>) => Promise<O>) =>
  Object.assign((call: Call<I>) => run(call), {
    earlier: (key: string, { id }: I): Beside => rounds.firstBeside({ _id: id ?? roundIdOf(key) }, 'round', 1),
  });

/** The round that a call names, and as whom its caller deals with it; somebody else's is not there. */
export function ownRound({ earlier, actor, now }: Call<unknown>): { round: RoundDocument; doer: RoundDoer } {
  const round = earlier as RoundDocument | null;
  const doer = round && doerAt(actor, placeOf(round.place), now);
  if (!round || !doer) throw new Refusal('ROUND_NOT_FOUND');
  return { round, doer };
}

/** Whether this very call has changed the round before. */
export function isAgain({ key, fingerprint }: Call<unknown>, { recent }: RoundDocument): boolean {
  const before = recent.find((one) => one.key === key);
  if (before && before.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  return before !== undefined;
}

/** Calls that a round remembers: more than there are in the time in which a phone tries again. */
const MOST_RECENT = 20;

export interface Seen {
  id: string;
  version: number;
}
export const seen = ({ _id: id, version }: RoundDocument): Seen => ({ id, version });

/** Writes what was decided, if nothing happened to the round meanwhile; whoever lost asks again. One request. */
export async function saveRound(
  round: RoundDocument,
  changes: Partial<RoundDocument>,
  { key, fingerprint }: Pick<Call<unknown>, 'key' | 'fingerprint'>,
): Promise<Seen> {
  const { _id, version, state } = round;
  const recent = [...round.recent, { key, fingerprint }].slice(-MOST_RECENT);
  const values = Object.entries({ ...changes, recent }).map(([name, value]) => [name, _.set(value)]);
  const data = { ...Object.fromEntries(values), version: _.inc(1) };
  if (!(await rounds.updateWhere({ _id, version, state }, data))) throw new Refusal('BUSY');
  return { id: _id, version: version + 1 };
}
