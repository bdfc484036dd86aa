import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { REPLY_LIMITS as LIMITS, REPLY_PLACES } from './reply';

const ReplyId = z.string().check(z.regex(/^[a-z]+-[a-z0-9]{1,16}$/));

const said = {
  place: z.enum(REPLY_PLACES),
  name: writtenText(LIMITS.nameMin, LIMITS.nameMax),
  text: writtenText(LIMITS.textMin, LIMITS.textMax),
};

/** What a desk writes often, with gaps in braces. One with the id of a shipped reply stands in its place. */
const SavedReply = z.object({ id: z.string(), ...said });
export type SavedReply = z.infer<typeof SavedReply>;

/** A school's own replies, and the shipped ones that it does not want. */
export const RepliesView = z.object({ own: z.array(SavedReply), hidden: z.array(z.string()) });
export type RepliesView = z.infer<typeof RepliesView>;

export const replyActions = {
  replies: reads(z.strictObject({}), RepliesView),
  /** `id` null: a new one. */
  'save-reply': writes(z.strictObject({ id: z.nullable(ReplyId), ...said }), RepliesView),
  'remove-reply': writes(z.strictObject({ id: ReplyId }), RepliesView),
};
