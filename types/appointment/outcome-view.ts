import { CaseId } from '../case/case-id';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { MINUTES_LIMITS as LIMITS } from './minutes';
import { SessionId } from './session-schema';
import { SessionHead } from './topics-view';

/** What came of a brought case in words; null: it was not spoken of. */
export const OutcomeText = z.nullable(writtenText(LIMITS.outcomeMin, LIMITS.outcomeMax));

/**
 * A case that somebody brought who was there, and of which nobody has said yet what came of it: about the union, or brought without its knowing.
 * `topic`: with what it was then; null: it is about the union.
 */
const OutcomeDue = z.object({
  session: SessionHead,
  case: z.object({ id: z.string(), title: z.string() }),
  topic: z.nullable(z.string()),
});
/** `next`: after which id the others come; null: there are none. */
export const OutcomesDue = z.object({ due: z.array(OutcomeDue), next: z.nullable(z.string()) });
export type OutcomesDue = z.infer<typeof OutcomesDue>;

export const outcomeActions = {
  'outcomes-due': reads(z.strictObject({ after: z.optional(z.string().check(z.maxLength(64))) }), OutcomesDue),
  'write-outcome': writes(
    z.strictObject({ id: SessionId, caseId: CaseId, outcome: OutcomeText }),
    z.object({ written: z.boolean() }),
  ),
};
