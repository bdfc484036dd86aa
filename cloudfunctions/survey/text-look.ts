import { readerOf } from '@domain/survey/text-readers';
import { toldReasons } from '@domain/survey/withheld';
import type * as z from '@types_/core/zod';
import { TEXTS_AT_ONCE, type TextReader, type TextState, type WithheldFor } from '@types_/survey/results';
import type { ReleasedTexts, TextsTold } from '@types_/survey/results-view';
import { _, type Beside } from '../_kit/database';
import { institutions } from '../_kit/survey/findings';
import type { ResultsDocument } from '../_kit/survey/round-results';
import { surveyTexts, type TextDocument } from '../_kit/survey/texts';
import { hasLeague, type League, leagueBeside } from '../_kit/youth-league';
import { isFewTexts, placeOfTexts } from './results-look';

/** More than there are of states and kinds together. */
const MOST_KINDS = 20;

/** How many texts of a part stand how, to be put beside something else. */
export const textCountsBeside = (partId: string, as: string): Beside =>
  surveyTexts.groupsBeside({ partId }, { state: '$state', why: '$why' }, as, MOST_KINDS);

/** What `textCountsBeside` finds. */
export type TextCounts = { _id: { state: TextState; why: WithheldFor | null }; count: number }[];

type Left = Omit<z.infer<typeof TextsTold>, 'reasons'>;

export function leftIn(counts: TextCounts): Left {
  const count = (of: TextState) =>
    counts.filter(({ _id }) => _id.state === of).reduce((sum, one) => sum + one.count, 0);
  return { waiting: count('waiting'), released: count('released'), withheld: count('withheld') };
}

/** The same for everybody; null where so few came that nothing is said. */
export function toldOf(counts: TextCounts): z.infer<typeof TextsTold> | null {
  const left = leftIn(counts);
  if (isFewTexts(left.waiting + left.released + left.withheld)) return null;
  const withheld = counts.flatMap(({ _id: { why }, count }) => (why === null ? [] : [[why, count] as const]));
  return { ...left, reasons: toldReasons(Object.fromEntries(withheld)) };
}

export interface TextLook {
  counts: TextCounts;
  reader: TextReader;
  texts: TextDocument[];
}

/** How the texts of some results stand, who reads them, and some of one state, in the order of their ids. One request. */
export async function textsAt(results: ResultsDocument, state: TextState, after: string, now: Date): Promise<TextLook> {
  const { _id: partId, schoolId } = results;
  const { list } = await institutions
    .aggregate()
    .match({ _id: schoolId })
    .limit(1)
    .lookup(textCountsBeside(partId, 'counts'))
    .lookup(surveyTexts.firstBeside({ partId, state, _id: _.gt(after) }, 'texts', TEXTS_AT_ONCE))
    .lookup(leagueBeside([schoolId], 'league'))
    .end();
  const [found] = list as { counts: TextCounts; texts: TextDocument[]; league: League }[];
  return {
    ...{ counts: found?.counts ?? [], texts: found?.texts ?? [] },
    reader: readerOf(results, hasLeague(found?.league, placeOfTexts(results), now)),
  };
}

/** Where the texts behind some go on; null: nowhere. */
export const afterThese = (texts: readonly TextDocument[]): string | null =>
  texts.length === TEXTS_AT_ONCE ? (texts.at(-1)?._id ?? null) : null;

/** What was asked for the texts of some results. */
export const askedForTexts = ({ items }: ResultsDocument): ReleasedTexts['items'] =>
  items.flatMap(({ kind, id, title }) => (kind === 'text' ? [{ id, title }] : []));
