import { dayOf } from '@domain/core/school-clock';
import { freeTry, TRIES_A_DAY } from '@domain/identity/tries';
import { keyedHash } from '../crypto';
import { Collection } from '../database';
import type { Call } from '../router';

/** One try at what is guessed at: its id is one of the five places that somebody, or something, has in a day. */
export interface TryDocument {
  _id: string;
  /** Of the call's key and input together: a retry is not another try, another guess under the same key is. */
  wish: string;
  at: Date;
}

export const tries = new Collection<TryDocument>('tries');

const PLACES = Array.from({ length: TRIES_A_DAY }, (_, place) => place);
const idOf = (whose: string, now: Date, place: number): string => `${dayOf(now)}:${whose}:${place}`;

/** The ids of all tries that somebody can have today. */
export const tryIdsOf = (whose: string, now: Date): string[] => PLACES.map((place) => idOf(whose, now, place));

/** What tells a call's tries from another's. */
export const wishOf = ({ key, fingerprint }: Pick<Call<unknown>, 'key' | 'fingerprint'>): string =>
  keyedHash('try', key, fingerprint);

/** A place among today's tries: with how many are left after it, and its id where it has yet to be taken. Null: all are taken. */
export function placeFor(
  whose: string,
  known: readonly TryDocument[],
  wish: string,
  now: Date,
): { left: number; id: string | null } | null {
  const mine = known.filter(({ _id }) => tryIdsOf(whose, now).includes(_id));
  const taken = PLACES.filter((place) => mine.some(({ _id }) => _id === idOf(whose, now, place)));
  if (mine.some((one) => one.wish === wish)) return { left: TRIES_A_DAY - taken.length, id: null };
  const free = freeTry(taken);
  return free === null ? null : { left: TRIES_A_DAY - taken.length - 1, id: idOf(whose, now, free) };
}
