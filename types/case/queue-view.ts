import { ExactMoment, Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { CaseId } from './case-id';
import { Category } from './category-schema';
import { CASE_ERROR_CODES } from './error-code';
import { QUEUE_LIMITS, QUEUE_STATES } from './queue';
import { CaseRow } from './view';

const Count = z.int();

/** The queue of a desk or a department from one place on. What is left out of the input is not asked for. */
const AskQueue = z.strictObject({
  state: z.optional(z.enum(QUEUE_STATES)),
  category: z.optional(Category),
  /** Only what the caller has in hand. */
  mine: z.optional(z.boolean()),
  /** Where the page before ended. */
  after: z.optional(z.string().check(z.regex(/^\d{27}$/))),
});

/** `counts`: within category and `mine`, whatever the state; 100 where there are that many or more. */
const QueueView = z.object({
  /** A department's queue has what it was given, a desk's all of its school. */
  as: z.enum(['desk', 'department']),
  office: z.string(),
  school: z.string(),
  counts: z.object({
    open: Count,
    ...{ overdue: Count, today: Count, fresh: Count, acknowledged: Count, assigned: Count, reopened: Count },
    student: Count,
  }),
  cases: z.array(CaseRow),
  /** Where the next page begins; null on the last. */
  next: z.nullable(z.string()),
});
export type QueueView = z.infer<typeof QueueView>;

/** A few words of a case around what was looked for; `marks`: where that stands in them, from and to. */
export const Excerpt = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) });
export type Excerpt = z.infer<typeof Excerpt>;

const FoundRow = z.extend(CaseRow, { excerpt: Excerpt });
export type FoundRow = z.infer<typeof FoundRow>;

const AskSearch = z.strictObject({
  typed: writtenText(1, QUEUE_LIMITS.typed),
  before: z.nullable(ExactMoment),
});
/** `before`: older cases than this were not looked at; null when there are none. */
const SearchView = z.object({ cases: z.array(FoundRow), before: z.nullable(Moment) });
export type SearchView = z.infer<typeof SearchView>;

/** What became of one of the cases that were to be acknowledged: the case as it is, or why not. */
const Acknowledged = z.object({
  id: z.string(),
  row: z.nullable(CaseRow),
  code: z.nullable(z.enum([...CASE_ERROR_CODES, 'BUSY', 'KEY_REUSED'])),
});
export type Acknowledged = z.infer<typeof Acknowledged>;

export const queueActions = {
  queue: reads(AskQueue, QueueView),
  search: reads(AskSearch, SearchView),
  'acknowledge-many': writes(
    z.strictObject({
      ids: z.array(CaseId).check(z.minLength(1), z.maxLength(QUEUE_LIMITS.acknowledged)),
      /** When each had changed last as its taker saw it, in their order: what others wrote since is looked at first. */
      seen: z.optional(z.array(ExactMoment).check(z.maxLength(QUEUE_LIMITS.acknowledged))),
    }),
    z.object({ cases: z.array(Acknowledged) }),
  ),
};
