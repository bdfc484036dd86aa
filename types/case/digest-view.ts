import { Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { InstitutionId } from '../identity/institution';
import { CaseId } from './case-id';
import { Category } from './category-schema';
import { DIGEST_OUTCOMES, DIGEST_STATES, DIGEST_LIMITS as LIMITS } from './digest';
import { topicShape } from './topics-view';

const DigestId = z.string().check(z.regex(/^[A-Za-z0-9_-]{10,64}$/));

/** What a digest tells of: one case, or one 议题. */
export const About = z.strictObject({ kind: z.enum(['case', 'matter']), id: CaseId });
const reason = writtenText(LIMITS.reasonMin, LIMITS.reasonMax);

export type About = z.infer<typeof About>;

/** A published digest in the list of its school: officers' words only. */
export const DigestRow = z.object({
  id: z.string(),
  title: z.string(),
  /** The first characters of its text. */
  text: z.string(),
  category: Category,
  ...topicShape,
  outcome: z.enum(DIGEST_OUTCOMES),
  /** Days from filing to the end; of several cases the one in the middle. */
  days: z.nullable(z.int()),
  /** Whether the result came by its day. */
  kept: z.nullable(z.boolean()),
  publishedAt: Moment,
  /** Whether the reader follows it. */
  following: z.boolean(),
  /** Whether the reader is a student of its school, who can follow it. */
  canFollow: z.boolean(),
});
export type DigestRow = z.infer<typeof DigestRow>;

/** A digest as those see it who write and review. */
export const DigestDraft = z.object({
  id: z.string(),
  about: About,
  state: z.enum(DIGEST_STATES),
  version: z.int(),
  title: z.string(),
  text: z.string(),
  ...topicShape,
  /** Of its words those that a student wrote: eight characters in a row and more. */
  repeats: z.array(z.string()),
  /** Whether the reader wrote it: then somebody else reviews. */
  mine: z.boolean(),
  /** Why it was sent back or taken down. */
  reason: z.string(),
  /** Different students behind it: authors and followers. */
  students: z.nullable(z.int()),
  /** The platform's check could not clear it: whoever reviews reads it with that in mind. */
  unsure: z.boolean(),
  /** It is not the union's any more: its case is the youth league's, or its writer keeps out of it. */
  away: z.optional(z.literal(true)),
  changedAt: Moment,
});
export type DigestDraft = z.infer<typeof DigestDraft>;

export const digestActions = {
  /** The published digests of a school, the newest first. */
  digests: reads(z.strictObject({ schoolId: InstitutionId }), z.object({ digests: z.array(DigestRow) })),
  digest: reads(z.strictObject({ id: DigestId }), DigestRow),
  /** The digest of a case or 议题 as it is being written; null while there is none. */
  'digest-draft': reads(z.strictObject({ about: About }), z.object({ draft: z.nullable(DigestDraft), ...topicShape })),
  /** The digests of the reader's school that are not public yet, those to review first. */
  'digest-drafts': reads(z.strictObject({}), z.object({ drafts: z.array(DigestDraft) })),
  /** `version`: what the writer saw; 0 for a first one. */
  'write-digest': writes(
    z.strictObject({
      about: About,
      version: z.int().check(z.minimum(0)),
      title: writtenText(LIMITS.titleMin, LIMITS.titleMax),
      text: writtenText(LIMITS.textMin, LIMITS.textMax),
      submit: z.boolean(),
    }),
    DigestDraft,
  ),
  'publish-digest': writes(z.strictObject({ id: DigestId, version: z.int().check(z.minimum(1)) }), DigestDraft),
  'return-digest': writes(z.strictObject({ id: DigestId, reason }), DigestDraft),
  'withdraw-digest': writes(z.strictObject({ id: DigestId, reason }), DigestDraft),
  /** 我也遇到: told when it has its answer, instead of filing the same again. */
  follow: writes(z.strictObject({ id: DigestId, on: z.boolean() }), z.object({ following: z.boolean() })),
};
