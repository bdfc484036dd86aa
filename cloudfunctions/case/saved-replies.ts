import type { RepliesView } from '@types_/case/reply-view';
import { type Recent, remembered } from '../_kit/again';
import { _, Collection, replaced } from '../_kit/database';

/** The replies that a school's desk has saved, one document a school; no document: the shipped ones as they are. */
export interface RepliesDocument extends RepliesView {
  /** The school's id. */
  _id: string;
  version: number;
  /** The last calls that changed something here, so that a retry is known. */
  recent: Recent[];
}

export const savedReplies = new Collection<RepliesDocument>('saved-replies');

/** The replies of a school whose desk has changed nothing of the shipped ones. */
export const freshReplies = (schoolId: string): RepliesDocument => ({
  ...{ _id: schoolId, version: 0, own: [], hidden: [], recent: [] },
});

/** Writes the replies, if nobody changed any meanwhile: null when somebody did. One request. */
export async function saveReplies(
  before: RepliesDocument,
  { own, hidden }: RepliesView,
  call: Recent,
): Promise<RepliesDocument | null> {
  const { _id, version } = before;
  const recent = remembered(before, call);
  const after = { _id, version: version + 1, own, hidden, recent };
  // Version 0 is not stored: the first change makes the document.
  if (version === 0) return (await savedReplies.add(after)) ? after : null;
  const values = { ...replaced({ own, hidden, recent }), version: _.inc(1) };
  return (await savedReplies.updateWhere({ _id, version }, values)) ? after : null;
}
