import { Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { CaseId } from './case-id';
import { CASE_LIMITS } from './limits';
import { LIKENESSES, MATTER_LIMITS as LIMITS, MATTER_STATES } from './matter';
import { topicShape } from './topics-view';
import { CaseRow } from './view';

const MatterId = z.string().check(z.regex(/^[A-Za-z0-9_-]{10,64}$/));
const CaseIds = z.array(CaseId).check(z.minLength(1), z.maxLength(LIMITS.joins));

/** An 议题 as one line. `title` is empty while nobody named it: then its topic names it. */
export const MatterRow = z.object({
  id: z.string(),
  title: z.string(),
  ...topicShape,
  state: z.enum(MATTER_STATES),
  openedAt: Moment,
});
export type MatterRow = z.infer<typeof MatterRow>;

/** An 议题 for the desk of its school. */
export const MatterView = z.extend(MatterRow, {
  /** Different students: authors of its cases and who follows its digests, each once. A number, never who. */
  students: z.int(),
  cases: z.array(CaseRow),
  /** Of them those that the next answer reaches. */
  inWork: z.int(),
  answers: z.array(z.object({ at: Moment, office: z.string(), text: z.string(), outcome: z.enum(['done', 'cannot']) })),
  /** What was decided here and has not reached every case yet; it does by itself, within a minute. */
  left: z.int(),
});
export type MatterView = z.infer<typeof MatterView>;

/** What became of a call: the 议题, and how much of it is still to be carried out in its cases; the same call again, or a minute, does it. */
export const MatterDone = z.object({ id: z.string(), left: z.int() });
export type MatterDone = z.infer<typeof MatterDone>;

/** A case that says nearly the same, with the 议题 that it is one of. */
export const LikeCase = z.object({
  case: CaseRow,
  likeness: z.enum(LIKENESSES),
  matter: z.nullable(MatterRow),
});
export type LikeCase = z.infer<typeof LikeCase>;

export const LikeView = z.object({ matter: z.nullable(MatterRow), cases: z.array(LikeCase) });
export type LikeView = z.infer<typeof LikeView>;

export const matterActions = {
  /** The cases of the same school that say nearly what this one says, the likest three. */
  like: reads(z.strictObject({ id: CaseId }), LikeView),
  matters: reads(z.strictObject({}), z.object({ matters: z.array(MatterRow), more: z.boolean() })),
  matter: reads(z.strictObject({ id: MatterId }), MatterView),
  /** A new one from cases of one school. The same call again carries out what is left. */
  'open-matter': writes(z.strictObject({ cases: CaseIds }), MatterDone),
  join: writes(z.strictObject({ id: MatterId, cases: CaseIds }), MatterDone),
  'rename-matter': writes(
    z.strictObject({ id: MatterId, title: writtenText(LIMITS.titleMin, LIMITS.titleMax) }),
    MatterDone,
  ),
  /** One answer to all who are in it and in work. */
  'answer-matter': writes(
    z.strictObject({
      id: MatterId,
      text: writtenText(CASE_LIMITS.letterMin, CASE_LIMITS.letterMax),
      outcome: z.enum(['done', 'cannot']),
    }),
    MatterDone,
  ),
  /** Nothing more joins it. */
  'close-matter': writes(z.strictObject({ id: MatterId }), MatterDone),
};
