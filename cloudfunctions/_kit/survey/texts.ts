import type { TextState } from '@types_/survey/results';
import { keyedHash } from '../crypto';
import { _, Collection } from '../database';
import type { StoredText } from './urns';

/**
 * What somebody wrote, apart from everything else on their ballot and from their group. Its id is as good as random: in its
 * order texts are read, so that none is first.
 */
export interface TextDocument {
  _id: string;
  partId: string;
  schoolId: string;
  item: string;
  text: string;
  state: TextState;
  /** Why it is not shown. */
  reason: string;
  /** Who read it, when, and by which call. */
  by: string | null;
  at: Date | null;
  key: string;
}

export const surveyTexts = new Collection<TextDocument>('survey-texts');

const BATCH = 100;

const textDocument = (partId: string, schoolId: string, { key, item, text }: StoredText): TextDocument => ({
  ...{ _id: keyedHash('survey-text', partId, key), partId, schoolId, item, text },
  ...{ state: 'waiting', reason: '', by: null, at: null, key: '' },
});

/** Lays the texts of a part out to be read, in the order of their ids: what was laid out before stays as it is. */
export async function layOutTexts(partId: string, schoolId: string, texts: readonly StoredText[]): Promise<void> {
  if (texts.length === 0) return;
  const there = new Set<string>();
  let page: TextDocument[] = [];
  do {
    page = await surveyTexts.after({ partId }, page.at(-1)?._id ?? '', 1000, ['_id']);
    for (const { _id } of page) there.add(_id);
  } while (page.length === 1000);
  const documents = texts.map((one) => textDocument(partId, schoolId, one));
  // Two who agree on one nonce have one key for two texts: one of them is read.
  const owed = [...new Map(documents.map((one) => [one._id, one])).values()]
    .filter(({ _id }) => !there.has(_id))
    .sort((a, b) => (a._id < b._id ? -1 : 1));
  for (let at = 0; at < owed.length; at += BATCH)
    if (!(await surveyTexts.addAll(owed.slice(at, at + BATCH))))
      throw new Error('somebody else lays out the same texts');
}

/** Takes back the texts of items that nothing may be said of any more; how many are left of the part. Two requests. */
export async function withdrawTexts(partId: string, items: readonly string[]): Promise<number> {
  await surveyTexts.removeAll({ partId, item: _.in([...items]) });
  return surveyTexts.count({ partId });
}
