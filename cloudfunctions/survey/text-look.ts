import { readerOf } from '@domain/survey/text-readers';
import { toldReasons } from '@domain/survey/withheld';
import type * as z from '@types_/core/zod';
import { TEXTS_AT_ONCE, type TextReader, type TextState } from '@types_/survey/results';
import type { ReleasedTexts, TextsTold } from '@types_/survey/results-view';
import { _ } from '../_kit/database';
import { institutions } from '../_kit/survey/findings';
import type { ResultsDocument } from '../_kit/survey/round-results';
import { surveyTexts, type TextCounts, type TextDocument } from '../_kit/survey/texts';
import { hasLeague, type League, leagueBeside } from '../_kit/youth-league';
import { isFewTexts, placeOfTexts } from './results-look';

type Left = Omit<z.infer<typeof TextsTold>, 'reasons'>;

function leftIn(counts: TextCounts): Left {
  const count = (of: TextState) =>
    counts.filter(({ _id }) => _id.state === of).reduce((sum, one) => sum + one.count, 0);
  return { waiting: count('waiting'), released: count('released'), withheld: count('withheld') };
}

/** How the texts of some results stood when they were last counted, the same for everybody; null where so few came that nothing is said. */
export function toldOf({ texts: counts = [] }: Pick<ResultsDocument, 'texts'>): z.infer<typeof TextsTold> | null {
  const left = leftIn(counts);
  if (isFewTexts(left.waiting + left.released + left.withheld)) return null;
  const withheld = counts.flatMap(({ _id: { why }, count }) => (why === null ? [] : [[why, count] as const]));
  return { ...left, reasons: toldReasons(Object.fromEntries(withheld)) };
}

export interface TextLook {
  reader: TextReader;
  texts: TextDocument[];
}

/** Some texts of some results of one state, in the order of their ids, and who reads them. One request. */
export async function textsAt(results: ResultsDocument, state: TextState, after: string, now: Date): Promise<TextLook> {
  const { _id: partId, schoolId } = results;
  const { list } = await institutions
    .aggregate()
    .match({ _id: schoolId })
    .limit(1)
    .lookup(surveyTexts.firstBeside({ partId, state, _id: _.gt(after) }, 'texts', TEXTS_AT_ONCE))
    .lookup(leagueBeside([schoolId], 'league'))
    .end();
  const [found] = list as { texts: TextDocument[]; league: League }[];
  return {
    texts: found?.texts ?? [],
    reader: readerOf(results, hasLeague(found?.league, placeOfTexts(results), now)),
  };
}

/** Texts of some results that wait to be read, in the order of their ids, and how many there are. One request. */
export async function waitingAt({ _id: partId, schoolId }: ResultsDocument) {
  const waiting = { partId, state: 'waiting' };
  const { list } = await institutions
    .aggregate()
    .match({ _id: schoolId })
    .limit(1)
    .lookup(surveyTexts.countBeside(waiting, 'counts'))
    .lookup(surveyTexts.firstBeside(waiting, 'texts', TEXTS_AT_ONCE))
    .end();
  const [found] = list as { counts: { count: number }[]; texts: TextDocument[] }[];
  return { left: found?.counts[0]?.count ?? 0, texts: found?.texts ?? [] };
}

/** Where the texts behind some go on; null: nowhere. */
export const afterThese = (texts: readonly TextDocument[]): string | null =>
  texts.length === TEXTS_AT_ONCE ? (texts.at(-1)?._id ?? null) : null;

/** What was asked for the texts of some results. */
export const askedForTexts = ({ items }: ResultsDocument): ReleasedTexts['items'] =>
  items.flatMap(({ kind, id, title }) => (kind === 'text' ? [{ id, title }] : []));
