import { lockEnd } from '@domain/identity/tries';
import { keyedHash } from '../_kit/crypto';
import { placeFor, type TryDocument, tries, tryIdsOf, wishOf } from '../_kit/identity/tries';
import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';

/** What somebody guesses at in cases; each has its own five tries a day. */
type Guess = 'claim' | 'file-for';

const whose = ({ actor }: Call<unknown>, guess: Guess): string => keyedHash('case-tries', guess, actor.id);

/** Of today's tries, those of the caller. */
export const triesBeside = (call: Call<unknown>, guess: Guess, isIn: (ids: string[]) => unknown, as: string) =>
  tries.beside({ _id: isIn(tryIdsOf(whose(call, guess), call.now)) }, as);

/** Refused when all of today's tries are used; otherwise what has to be done to use another one. */
export function aTry(call: Call<unknown>, guess: Guess, known: readonly TryDocument[]): () => Promise<number> {
  const place = placeFor(whose(call, guess), known, wishOf(call), call.now);
  if (!place) throw new Refusal('CASE_TRIES_USED', { until: lockEnd(call.now).toISOString() });
  return async () => {
    const { id, left } = place;
    if (id !== null && !(await tries.addAll([{ _id: id, wish: wishOf(call), at: call.now }])))
      throw new Refusal('BUSY');
    return left;
  };
}
