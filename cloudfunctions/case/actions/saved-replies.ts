import { isShippedReply, withoutReply, withReply } from '@domain/case/saved-replies';
import { CASE_HANDLERS, deskOf, membershipWith } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import type { RepliesView } from '@types_/case/reply-view';
import type { InputOf } from '@types_/core/envelope';
import { keyedHash } from '../../_kit/crypto';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { freshReplies, type RepliesDocument, savedReplies, saveReplies } from '../saved-replies';

const viewOf = ({ own, hidden }: RepliesView): RepliesView => ({ own, hidden });

/** The replies that the caller's school has saved, for all who answer there. Two requests. */
export async function listReplies({ actor, now }: Call<unknown>): Promise<RepliesView> {
  const seat = membershipWith(actor, [...CASE_HANDLERS, 'department'], now);
  if (!seat?.schoolId) throw new Refusal('NOT_ALLOWED');
  return viewOf((await savedReplies.get(seat.schoolId)) ?? freshReplies(seat.schoolId));
}

/** One change of a desk's replies, if nobody changed any in the same moment. */
async function change<I>(call: Call<I>, replies: (before: RepliesView) => RepliesView): Promise<RepliesView> {
  const { actor, now, key, fingerprint } = call;
  const desk = deskOf(actor, now);
  if (!desk?.schoolId) throw new Refusal('NOT_ALLOWED');
  const before: RepliesDocument = (await savedReplies.get(desk.schoolId)) ?? freshReplies(desk.schoolId);
  const earlier = before.recent.find((one) => one.key === key);
  if (earlier) {
    if (earlier.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
    return viewOf(before);
  }
  const after = await saveReplies(before, replies(before), call);
  if (!after) throw new Refusal('BUSY');
  return viewOf(after);
}

/** A reply is saved: a new one under an id that follows from the call. Three requests. */
export function saveReply(call: Call<InputOf<CaseActions, 'save-reply'>>): Promise<RepliesView> {
  const { id, ...said } = call.input;
  const reply = { id: id ?? ownId(call.key), ...said };
  return change(call, (before) => orRefuse(withReply(before, reply)));
}

const ownId = (key: string): string =>
  `own-${keyedHash('saved-reply', key)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 16)}`;

/** A reply is taken out; saving it again under its id brings it back. Three requests. */
export const removeReply = (call: Call<InputOf<CaseActions, 'remove-reply'>>): Promise<RepliesView> =>
  change(call, (before) => withoutReply(before, call.input.id, isShippedReply(call.input.id)));
