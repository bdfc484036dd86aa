import type { CaseErrorCode } from '@types_/case/error-code';
import { REPLY_LIMITS } from '@types_/case/reply';
import type { RepliesView, SavedReply } from '@types_/case/reply-view';
import { accept, type Result, refuse } from '@types_/core/result';

/** A school's replies with one more, or one written anew; a shipped one that was hidden is shown again by it. */
export function withReply({ own, hidden }: RepliesView, reply: SavedReply): Result<RepliesView, CaseErrorCode> {
  const isKnown = own.some(({ id }) => id === reply.id);
  if (!isKnown && own.length >= REPLY_LIMITS.most) return refuse('CASE_REPLIES_FULL', { most: REPLY_LIMITS.most });
  return accept({
    own: isKnown ? own.map((one) => (one.id === reply.id ? reply : one)) : [...own, reply],
    hidden: hidden.filter((id) => id !== reply.id),
  });
}

/** A school's replies without one. A shipped one is hidden: its next version will not bring it back. */
export const withoutReply = ({ own, hidden }: RepliesView, id: string, isShipped: boolean): RepliesView => ({
  own: own.filter((one) => one.id !== id),
  hidden: isShipped && !hidden.includes(id) ? [...hidden, id] : hidden,
});

/** Ids of shipped replies; a school's own ones begin otherwise. */
export const isShippedReply = (id: string): boolean => !id.startsWith('own-');
