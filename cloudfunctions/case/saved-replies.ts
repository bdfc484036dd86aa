import type { RepliesView } from '@types_/case/reply-view';
import { _, Collection } from '../_kit/database';

/** The replies that a school's desk has saved, one document a school; no document: the shipped ones as they are. */
export interface RepliesDocument extends RepliesView {
  /** The school's id. */
  _id: string;
  version: number;
  /** The last calls that changed something here, so that a retry is known. */
  recent: { key: string; fingerprint: string }[];
}

export const savedReplies = new Collection<RepliesDocument>('saved-replies');

export const freshReplies = (schoolId: string): RepliesDocument => ({
  ...{ _id: schoolId, version: 0, own: [], hidden: [], recent: [] },
});

/** Calls that a school remembers: more than there are in the time in which a phone tries again. */
const MOST_RECENT = 20;

/** Writes the replies, if nobody changed any meanwhile: null when somebody did. One request. */
export async function saveReplies(
  before: RepliesDocument,
  { own, hidden }: RepliesView,
  { key, fingerprint }: RepliesDocument['recent'][number],
): Promise<RepliesDocument | null> {
  const { _id, version } = before;
  const recent = [...before.recent, { key, fingerprint }].slice(-MOST_RECENT);
  const after = { _id, version: version + 1, own, hidden, recent };
  // Version 0 is not stored: the first change makes the document.
  if (version === 0) return (await savedReplies.add(after)) ? after : null;
  const values = { own: _.set(own), hidden: _.set(hidden), recent: _.set(recent), version: _.inc(1) };
  return (await savedReplies.updateWhere({ _id, version }, values)) ? after : null;
}
