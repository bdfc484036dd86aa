import { Moment } from '../core/date';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { ACCESS_KINDS, ACCESS_REASONS, LOOKERS, WORDS } from './access';

export const AccessReason = z.enum(ACCESS_REASONS);
export const Words = writtenText(0, WORDS.max);

/** One look at the caller's real name, or an export of their own, as the caller reads it: an office, never a person. */
export const AccessView = z.object({
  seq: z.int(),
  at: Moment,
  role: z.enum(LOOKERS),
  office: z.string(),
  what: z.enum(ACCESS_KINDS),
  /** Null where nobody has to give one: for what is one's own. */
  reason: z.nullable(AccessReason),
  words: z.string(),
  caseId: z.nullable(z.string()),
  caseNumber: z.nullable(z.string()),
  /** The office that approved it beforehand, where that is asked for. */
  approvedBy: z.nullable(z.string()),
  /** The beginning of the record's hash: the phone remembers the last one and sees when it is gone. */
  mark: z.string(),
});
export type AccessView = z.infer<typeof AccessView>;

export const AccessList = z.object({
  accesses: z.array(AccessView),
  total: z.int(),
  /** Whether every record stands as it was written, with none missing between two. */
  verified: z.boolean(),
});
export type AccessList = z.infer<typeof AccessList>;
