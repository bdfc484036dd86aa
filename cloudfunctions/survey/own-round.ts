import { placeOf } from '@domain/identity/place';
import type { RoundDoer } from '@domain/survey/round';
import { doerAt } from '@domain/survey/round';
import { remembered } from '../_kit/again';
import { keyedHash } from '../_kit/crypto';
import { _, type Beside, replaced } from '../_kit/database';
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

export interface Seen {
  id: string;
  version: number;
}
export const seen = ({ _id: id, version }: RoundDocument): Seen => ({ id, version });

/** Writes what was decided, if nothing happened to the round meanwhile; whoever lost asks again. One request. */
export async function saveRound(
  round: RoundDocument,
  changes: Partial<RoundDocument>,
  call: Pick<Call<unknown>, 'key' | 'fingerprint'>,
): Promise<Seen> {
  const { _id, version, state } = round;
  const data = { ...replaced({ ...changes, recent: remembered(round, call) }), version: _.inc(1) };
  if (!(await rounds.updateWhere({ _id, version, state }, data))) throw new Refusal('BUSY');
  return { id: _id, version: version + 1 };
}
