import { lockEnd } from '@domain/identity/tries';
import { placeFor, type TryDocument, tries, tryIdsOf, wishOf } from '../_kit/identity/tries';
import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';

/** The ids of all tries that an account and a number can have today. */
export const tryIds = (account: string, studentId: string, now: Date): string[] =>
  [account, studentId].flatMap((whose) => tryIdsOf(whose, now));

/**
 * Takes a place among the tries of the account and one among those of the number, before anything is compared: of many
 * guesses at the same moment each needs a place of its own. The number's places are taken whether or not it exists.
 * Returns how many the account has left. One request; none for a retry.
 */
export async function takeTry(known: readonly TryDocument[], call: Call<unknown>, studentId: string): Promise<number> {
  const { account, now } = call;
  const wish = wishOf(call);
  const placeOf = (whose: string, code: 'ACCOUNT_LOCKED' | 'NUMBER_LOCKED') => {
    const place = placeFor(whose, known, wish, now);
    if (!place) throw new Refusal(code, { until: lockEnd(now).toISOString() });
    return place;
  };
  const ofAccount = placeOf(account, 'ACCOUNT_LOCKED');
  const ofNumber = placeOf(studentId, 'NUMBER_LOCKED');
  const fresh = [ofAccount.id, ofNumber.id].flatMap((id) => (id === null ? [] : [{ _id: id, wish, at: now }]));
  if (fresh.length > 0 && !(await tries.addAll(fresh))) throw new Refusal('BUSY');
  return ofAccount.left;
}
