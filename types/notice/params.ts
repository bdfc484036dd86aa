import * as z from '../core/zod';

/** What the words of a notice may name: codes, days and counts, never a person, and nothing that somebody wrote but names that a school gives. */
export const NoticeParams = z.object({
  number: z.optional(z.string()),
  topic: z.optional(z.string()),
  /** What a topic of the school's own was called. */
  topicName: z.optional(z.string()),
  office: z.optional(z.string()),
  /** What is said by who holds that office is the union's word: it gave it to them. */
  appointed: z.optional(z.boolean()),
  school: z.optional(z.string()),
  role: z.optional(z.string()),
  scope: z.optional(z.string()),
  reason: z.optional(z.string()),
  field: z.optional(z.string()),
  code: z.optional(z.string()),
  day: z.optional(z.string()),
  until: z.optional(z.string()),
  /** A moment by which something is to be done. */
  moment: z.optional(z.string()),
  photo: z.optional(z.int()),
  label: z.optional(z.int()),
  count: z.optional(z.int()),
  /** The id of a digest, which is public. */
  digest: z.optional(z.string()),
  /** The id of a round of a survey, which everybody who is asked knows. */
  round: z.optional(z.string()),
  /** Whose round it is, for who looks after it. */
  place: z.optional(z.string()),
  /** The id of a session, which everybody at the school may see. */
  session: z.optional(z.string()),
  /** The id of a promise that was made at a session; everybody may read it. */
  commitment: z.optional(z.string()),
  /** The id of what came out low in one, which every student of the school may read. */
  finding: z.optional(z.string()),
});
export type NoticeParams = z.infer<typeof NoticeParams>;
