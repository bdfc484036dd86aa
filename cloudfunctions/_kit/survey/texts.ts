import type { TextState, WithheldFor } from '@types_/survey/results';
import { keyedHash } from '../crypto';
import { _, $, appended, Collection } from '../database';
import type { StoredText } from './urns';

/** What somebody decided of a text: for what it is withheld, what else is to be said; who, as whom, when. */
interface Decision {
  state: TextState;
  why: WithheldFor | null;
  remark: string;
  by: string | null;
  office: string;
  at: Date | null;
  /** Of the call that decided. */
  key: string;
}

/**
 * What somebody wrote, apart from everything else on their ballot and from their group. Its id is as good as random: in its
 * order texts are read, so that none is first.
 */
export interface TextDocument extends Decision {
  _id: string;
  partId: string;
  schoolId: string;
  item: string;
  text: string;
  /** It is about the union's desk, which has no part in it: as it was when the round opened, and in the year before (decision 37). */
  aboutUnion?: Date | undefined;
  /** It was withheld, and the youth league released it after all: only they take it back. */
  afterAll?: true;
  /** What was decided before, the first one first. */
  earlier: Decision[];
  /** It was decided of, and how texts stand is to be counted again (`count-texts`). */
  uncounted?: true;
  /** It was withheld because somebody is in danger, and the youth league has yet to hear of it (`tell-of-danger`). */
  untold?: true;
}

export const surveyTexts = new Collection<TextDocument>('survey-texts');

const BATCH = 100;
/** More than there are of states and kinds together. */
const MOST_KINDS = 20;

/** Where texts belong, and whom they are about. */
type Belongs = Pick<TextDocument, 'partId' | 'schoolId' | 'aboutUnion'>;

const textDocument = ({ partId, schoolId, aboutUnion }: Belongs, { key, item, text }: StoredText): TextDocument => ({
  ...{ _id: keyedHash('survey-text', partId, key), partId, schoolId, item, text, ...(aboutUnion && { aboutUnion }) },
  ...{ state: 'waiting', why: null, remark: '', by: null, office: '', at: null, key: '', earlier: [] },
});

/** Decides of a text that still stands as it was found, and marks what follows from it; false: somebody was quicker. One request. */
export function decide(
  { _id, state, why, remark, by, office, at, key }: TextDocument,
  decision: Decision & Pick<TextDocument, 'afterAll'>,
): Promise<boolean> {
  const before = by === null ? {} : { earlier: appended([{ state, why, remark, by, office, at, key }]) };
  // Who is to be told of a danger is told, whatever is decided after it: only `tell-of-danger` takes the mark away.
  const untold = decision.why === 'danger' && { untold: true as const };
  return surveyTexts.updateWhere({ _id, state, key }, { ...decision, ...before, uncounted: true, ...untold });
}

/** How many texts stand how. */
export type TextCounts = { _id: Pick<Decision, 'state' | 'why'>; count: number }[];

/** How many texts of a part stand how. One request, that looks at each. */
export async function countTexts(partId: string): Promise<TextCounts> {
  const texts = surveyTexts.aggregate().match({ partId });
  return (
    await texts
      .group({ _id: { state: '$state', why: '$why' }, count: $.sum(1) })
      .limit(MOST_KINDS)
      .end()
  ).list as TextCounts;
}

/** Lays the texts of a part out to be read, in the order of their ids: what was laid out before stays as it is. */
export async function layOutTexts(belongs: Belongs, texts: readonly StoredText[]): Promise<void> {
  const { partId } = belongs;
  if (texts.length === 0) return;
  const there = new Set<string>();
  let page: TextDocument[] = [];
  do {
    page = await surveyTexts.after({ partId }, page.at(-1)?._id ?? '', 1000, ['_id']);
    for (const { _id } of page) there.add(_id);
  } while (page.length === 1000);
  const documents = texts.map((one) => textDocument(belongs, one));
  // Two who agree on one nonce have one key for two texts: one of them is read.
  const owed = [...new Map(documents.map((one) => [one._id, one])).values()]
    .filter(({ _id }) => !there.has(_id))
    .sort((a, b) => (a._id < b._id ? -1 : 1));
  for (let at = 0; at < owed.length; at += BATCH)
    if (!(await surveyTexts.addAll(owed.slice(at, at + BATCH))))
      throw new Error('somebody else lays out the same texts');
}

/** Takes back the texts of items that nothing may be said of any more. One request. */
export const withdrawTexts = (partId: string, items: readonly string[]): Promise<number> =>
  surveyTexts.removeAll({ partId, item: _.in([...items]) });
