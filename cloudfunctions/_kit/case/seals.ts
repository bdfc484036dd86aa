import type { PhotoCheck } from '@domain/case/photo';
import type { Review } from '@domain/case/review';
import { departmentOf } from '@domain/case/role';
import type { CaseState } from '@domain/case/state';
import { canonical } from '@domain/core/chain';
import { keyedHash } from '../crypto';

/**
 * What a case keeps beside its chain and follows from nothing in it, each as a hash that only the functions can make, written with what
 * it is of: who changes that in the database and not through a function is found by the nightly check (decision 16). One for each
 * that is written by itself.
 */
export interface Seals {
  /** Whose it is, under which number, and how departments are called. */
  whose: string;
  /** Alarms that have rung. */
  rung: string;
  /** Texts that wait for a person. */
  reviews: string;
  /** What it is found by, and those words that no link holds any more, since they went with a deleted account. */
  found: string;
}

/** How far the check of a photo has come, with its seal. */
export interface SealedCheck extends PhotoCheck {
  seal: string;
}

interface Sealable extends Pick<CaseState, 'authorId' | 'phase' | 'disputed' | 'text' | 'place'> {
  _id: string;
  events: readonly { what: object; salt?: string }[];
  number: string;
  author: { grade: number; level: string } | null;
  rung: readonly string[];
  reviews: readonly Review[];
  words: readonly string[];
  bands: readonly string[];
}

/** With the number of entries: what was sealed before another step does not stand for what is after it. */
const seal = (name: keyof Seals, { _id, events }: Pick<Sealable, '_id' | 'events'>, value: unknown): string =>
  keyedHash('case-seal', name, _id, canonical([events.length, value]));

type Part<K extends keyof Sealable> = Pick<Sealable, '_id' | 'events' | K>;

/** Over whose a case is: its author, and the department that has it. */
export const whoseSeal = (one: Part<'authorId' | 'number' | 'author' | 'phase' | 'disputed'>): string =>
  seal('whose', one, [
    ...[one.authorId, one.number, one.author?.grade, one.author?.level],
    ...[departmentOf(one.phase), one.disputed?.department],
  ]);

/** Over which alarms have rung. */
export const rungSeal = (one: Part<'rung'>): string => seal('rung', one, one.rung);

/** Over which letters a person has yet to look at. */
export const reviewsSeal = (one: Part<'reviews'>): string => seal('reviews', one, one.reviews);

/** No step changes this. */
export const foundSeal = ({
  _id,
  text,
  place,
  words,
  bands,
  events,
}: Part<'text' | 'place' | 'words' | 'bands'>): string => {
  const taken = events.flatMap(({ salt, what }) => (salt === '' ? [what] : []));
  return keyedHash('case-seal', 'found', _id, canonical([text, place, words, bands, taken]));
};

/** All seals of a case as it stands. */
export const sealsOf = (one: Sealable): Seals => ({
  ...{ whose: whoseSeal(one), rung: rungSeal(one), reviews: reviewsSeal(one), found: foundSeal(one) },
});

/** How far a photo's check has come, sealed to its place in its case. */
export const sealedCheck = (caseId: string, index: number, { state, label, at }: PhotoCheck): SealedCheck => ({
  ...{ state, label, at },
  seal: keyedHash('photo-check', caseId, String(index), canonical([state, label, at])),
});
