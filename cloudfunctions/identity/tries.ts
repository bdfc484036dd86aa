import { dayOf } from '@domain/core/school-clock';
import { freeTry, lockEnd, TRIES_A_DAY } from '@domain/identity/tries';
import { keyedHash } from '../_kit/crypto';
import { Collection } from '../_kit/database';
import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';

/** One try at binding: its id is one of the five places that an account, or a number, has in a day. */
export interface TryDocument {
  _id: string;
  /** Of the call's key and input together: a retry is not another try, another guess under the same key is. */
  wish: string;
  at: Date;
}

export const tries = new Collection<TryDocument>('tries');

const PLACES = Array.from({ length: TRIES_A_DAY }, (_, place) => place);
const idOf = (whose: string, now: Date, place: number): string => `${dayOf(now)}:${whose}:${place}`;

/** The ids of all tries that an account and a number can have today. */
export const tryIds = (account: string, studentId: string, now: Date): string[] =>
  [account, studentId].flatMap((whose) => PLACES.map((place) => idOf(whose, now, place)));

/**
 * Takes a place among the tries of the account and one among those of the number, before anything is compared: of many
 * guesses at the same moment each needs a place of its own. The number's places are taken whether or not it exists.
 * Returns how many the account has left. One request; none for a retry.
 */
export async function takeTry(
  known: readonly TryDocument[],
  { account, key, fingerprint, now }: Call<unknown>,
  studentId: string,
): Promise<number> {
  const wish = keyedHash('try', key, fingerprint);
  const until = lockEnd(now).toISOString();
  const placeOf = (whose: string, code: 'ACCOUNT_LOCKED' | 'NUMBER_LOCKED') => {
    const taken = PLACES.filter((place) => known.some(({ _id }) => _id === idOf(whose, now, place)));
    const mine = taken.some((place) => known.some((one) => one._id === idOf(whose, now, place) && one.wish === wish));
    const free = freeTry(taken);
    if (!mine && free === null) throw new Refusal(code, { until });
    return { left: TRIES_A_DAY - taken.length - (mine ? 0 : 1), id: mine ? null : idOf(whose, now, free ?? 0) };
  };
  const ofAccount = placeOf(account, 'ACCOUNT_LOCKED');
  const ofNumber = placeOf(studentId, 'NUMBER_LOCKED');
  const fresh = [ofAccount.id, ofNumber.id].flatMap((id) => (id === null ? [] : [{ _id: id, wish, at: now }]));
  if (fresh.length > 0 && !(await tries.addAll(fresh))) throw new Refusal('BUSY');
  return ofAccount.left;
}
