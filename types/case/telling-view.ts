import { writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { CaseId } from './case-id';
import { Topic } from './category-schema';
import { CASE_LIMITS as LIMITS } from './limits';
import { TOLD_WAYS } from './telling';
import { CaseDates, CaseView } from './view';

/**
 * What an officer writes down for somebody (代录). `number` and `name`: of the student, both empty when they did not say who they
 * are; both must fit, for a digit that is wrong would give their words to somebody else.
 */
export const FileFor = z.strictObject({
  topic: Topic,
  text: writtenText(LIMITS.textMin, LIMITS.textMax),
  place: writtenText(0, LIMITS.placeMax),
  danger: z.boolean(),
  told: z.enum(TOLD_WAYS),
  number: writtenText(0, 40),
  name: writtenText(0, 50),
});
export type FileFor = z.infer<typeof FileFor>;

/** What the officer has in hand afterwards. */
export const SlipView = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  dates: CaseDates,
  /** In whose name it stands, masked; null when it is nobody's. */
  author: z.nullable(z.string()),
  /** For the slip of paper: who brings it makes the case theirs. Null where it is somebody's. */
  code: z.nullable(z.string()),
});
export type SlipView = z.infer<typeof SlipView>;

export const tellingActions = {
  'file-for': writes(FileFor, SlipView),
  /** A student makes theirs what they told at the counter. */
  claim: writes(z.strictObject({ code: writtenText(1, 40) }), CaseView),
  /** A new code for what is nobody's: it was disowned, or the slip is lost. */
  'new-slip': writes(z.strictObject({ id: CaseId }), SlipView),
  /** A student says that what stands in their name they never said. */
  disown: writes(z.strictObject({ id: CaseId }), z.object({ id: z.string() })),
};
