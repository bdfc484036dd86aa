import { bandsAsked } from '@domain/case/search/bands';
import { likenessTo } from '@domain/case/search/likeness';
import { queryOf, type WordQuery } from '@domain/case/search/search-words';
import type { CaseDocument } from '../_kit/case/document';
import { type MatterDocument, matters } from '../_kit/case/matters';
import { cases } from '../_kit/case/store';
import { _, $ } from '../_kit/database';
import { type CaseRowDocument, ROW_FIELDS } from './repository';

/** So many cases, the newest of those with the rarest word, are looked at by one search, however many the school has. */
export const LOOK_BACK = 100;

/** What is read of a case that was found, beside what a list shows. */
const BESIDE_ROW = ['filedAt', 'text', 'place', 'recused'] as const;

/** What one search found. */
export interface Found {
  cases: (CaseRowDocument & Pick<CaseDocument, (typeof BESIDE_ROW)[number]>)[];
  /** Older cases than this were not looked at: the next search goes on from here. Null when there are none. */
  before: Date | null;
}

interface Looked {
  count: number;
  oldest: Date;
  rows: Found['cases'];
}

/** Which of the cases looked at are meant, as an expression: all words but the first (the index has met that), all pieces, all of `within`. */
function isMeant({ words, pieces }: WordQuery, within: Readonly<Record<string, string | boolean>>): object {
  const text = $.toLower($.concat(['$text', '\n', '$place']));
  return $.and([
    ...(words.length > 1 ? [$.setIsSubset([words.slice(1), '$words'])] : []),
    ...pieces.map((piece) => $.gte([$.indexOfCP([text, $.literal(piece)]), 0])),
    ...Object.entries(within).map(([field, value]) => $.eq([`$${field}`, $.literal(value)])),
  ]);
}

/**
 * Searches the cases of one school, the newest first: one request, at most LOOK_BACK cases read. `within`: what else a case must
 * be (its department, whether it is open). Null when nothing was typed that could be looked for.
 */
export async function searchCases(
  schoolId: string,
  typed: string,
  within: Readonly<Record<string, string | boolean>>,
  before: Date | null,
  limit: number,
): Promise<Found | null> {
  const query = queryOf(typed);
  const [rarest] = query.words;
  if (rarest === undefined && query.pieces.length === 0) return null;
  // Where the index meets all that is asked for, no more are read than are shown.
  const isMet = query.words.length <= 1 && query.pieces.length === 0 && Object.keys(within).length === 0;
  const most = isMet ? limit + 1 : LOOK_BACK;
  const row = Object.fromEntries([...Object.keys(ROW_FIELDS), ...BESIDE_ROW].map((field) => [field, `$${field}`]));
  const meant = $.cond([isMeant(query, within), row, null]);
  const { list } = await cases
    .aggregate()
    .match({
      schoolId,
      // For the union it does not exist, nor do the dates of it.
      aboutUnion: _.neq(true),
      ...(rarest === undefined ? {} : { words: rarest }),
      ...(before === null ? {} : { filedAt: _.lt(before) }),
    })
    .sort({ filedAt: -1 })
    .limit(most)
    .group({ _id: null, count: $.sum(1), oldest: $.min('$filedAt'), rows: $.push(meant) })
    .project({ count: 1, oldest: 1, rows: $.filter({ input: '$rows', as: 'row', cond: $.neq(['$$row', null]) }) })
    .project({ count: 1, oldest: 1, rows: $.slice(['$rows', limit + 1]) })
    .end();
  const [looked] = list as Looked[];
  if (!looked) return { cases: [], before: null };
  const found = looked.rows.slice(0, limit);
  const more = looked.count === most ? looked.oldest : null;
  return { cases: found, before: looked.rows.length > limit ? (found[found.length - 1]?.filedAt ?? null) : more };
}

/** Cases that share a band are compared up to this many, the newest. */
export const MOST_MET = 200;
/** Of those the ones with the most bands in common have their texts compared. */
export const MOST_COMPARED = 20;

/** A case whose text says the same, with the 议题 that it is one of. */
export type AlikeCase = CaseRowDocument & {
  filedAt: Date;
  recused: string[];
  matter: MatterDocument[];
  likeness: number;
};

/**
 * The cases of the same school, filed since then, that say what this one says, the likest first: one request. Never of another
 * school: students of two schools who wrote the same must not learn of each other, nor their officers.
 */
export async function casesLike(
  { _id, schoolId, text }: Pick<CaseDocument, '_id' | 'schoolId' | 'text'>,
  since: Date,
): Promise<AlikeCase[]> {
  const bands = bandsAsked(text);
  if (bands.length === 0) return [];
  const row = Object.fromEntries(
    [...Object.keys(ROW_FIELDS), 'filedAt', 'text', 'recused', 'matterId'].map((field) => [field, true]),
  );
  const { list } = await cases
    .aggregate()
    .match({ schoolId, bands: _.in(bands), filedAt: _.gte(since), aboutUnion: _.neq(true) })
    .sort({ filedAt: -1 })
    .limit(MOST_MET)
    .project({ ...row, shared: $.size($.setIntersection(['$bands', bands])) })
    .sort({ shared: -1, filedAt: -1 })
    .limit(MOST_COMPARED + 1)
    .lookup(matters.joined('matterId', '_id', 'matter'))
    .end();
  const compare = likenessTo(text);
  return (list as (Omit<AlikeCase, 'likeness'> & { text: string; shared: number })[])
    .filter((other) => other._id !== _id)
    .flatMap(({ text: theirs, shared: _shared, ...other }) => {
      const { likeness, isAlike } = compare(theirs);
      return isAlike ? [{ ...other, likeness }] : [];
    })
    .sort((a, b) => b.likeness - a.likeness);
}
