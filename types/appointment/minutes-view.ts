import { CaseId } from '../case/case-id';
import { ChosenDay, Day, Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { CommitmentRow, commitmentActions } from './commitment-view';
import { MINUTES_LIMITS as LIMITS, MINUTES_STATES } from './minutes';
import { OutcomeText, outcomeActions } from './outcome-view';
import { SessionId } from './session-schema';
import { SessionHead, topicActions } from './topics-view';

/** Minutes as they were published. */
const MinutesVersion = z.object({
  nth: z.int(),
  at: Moment,
  /** Whose: the office of who wrote them, and of who read them before everybody else. */
  office: z.string(),
  readBy: z.string(),
  text: z.string(),
  promises: z.array(z.object({ text: z.string(), owner: z.string(), day: Day })),
  /** Why they were corrected; empty for the first. */
  reason: z.string(),
});
export type MinutesVersion = z.infer<typeof MinutesVersion>;

export const MinutesView = z.object({
  session: SessionHead,
  /** The one that holds first, then those that it corrects; none before they are published. */
  versions: z.array(MinutesVersion),
  /** What became of the promises. */
  commitments: z.array(CommitmentRow),
  /** Cases that were talked about: what came of each stands in it. */
  cases: z.int(),
  /** The day from which ratings are shown; null once it has come. */
  ratingsFrom: z.nullable(Day),
  /** How those who were there found it: null before that day, or where fewer rated than are shown. */
  rating: z.nullable(z.object({ count: z.int(), average: z.number() })),
  /** The reader was there. `mayRate`: the days for it are not over. `asked`: they say first whether they were. */
  you: z.nullable(z.object({ rating: z.nullable(z.int()), mayRate: z.boolean(), asked: z.boolean() })),
  /** Whether the reader may write them; or reads for others what waits, and writes nothing. */
  mayWrite: z.boolean(),
  mayRead: z.boolean(),
});
export type MinutesView = z.infer<typeof MinutesView>;

const written = {
  text: z.string(),
  promises: z.array(z.object({ text: z.string(), owner: z.string(), day: Day })),
  /** `text` null: it was not spoken of. */
  outcomes: z.array(z.object({ caseId: z.string(), text: z.nullable(z.string()) })),
};

/** Minutes as those see them who write and read them before others. */
export const MinutesDraft = z.object({
  session: SessionHead,
  version: z.int(),
  /** Null while nobody has written anything. */
  state: z.nullable(z.enum(MINUTES_STATES)),
  /** What waits to be read, or was returned; else what is published. */
  ...written,
  /** So many promises are public already and stay as they are. */
  fixed: z.int(),
  /** Something is public that this corrects: it says why. */
  corrects: z.boolean(),
  /** Why it corrects what is published; why it came back. */
  reason: z.string(),
  returned: z.string(),
  /** Cases that somebody brought who was there, but for what the reader has no part in: of each it is said what came of it, or that it was not spoken of. */
  cases: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Who can promise something. */
  offices: z.array(z.string()),
  /** Whether the reader wrote it: then somebody else reads it. */
  mine: z.boolean(),
  mayWrite: z.boolean(),
  /** The platform's check could not clear it. */
  unsure: z.boolean(),
});
export type MinutesDraft = z.infer<typeof MinutesDraft>;

/** Sessions whose minutes somebody at the desk has to write or to read. `overdue`: it was closed without any, and they can still be written. */
const DueRow = z.object({
  session: SessionHead,
  state: z.nullable(z.enum(MINUTES_STATES)),
  mine: z.boolean(),
  overdue: z.boolean(),
});
/** `more`: others follow once some are done. */
export const MinutesDue = z.object({ due: z.array(DueRow), more: z.boolean() });
export type MinutesDue = z.infer<typeof MinutesDue>;

const Promised = z.strictObject({
  text: writtenText(LIMITS.promiseMin, LIMITS.promiseMax),
  owner: writtenText(1, 40),
  day: ChosenDay,
});
const Outcome = z.strictObject({ caseId: CaseId, text: OutcomeText });
const seen = { id: SessionId, version: z.int().check(z.minimum(1)) };
const Done = z.object({ version: z.int(), state: z.enum(MINUTES_STATES) });

export const minutesActions = {
  ...topicActions,
  minutes: reads(z.strictObject({ id: SessionId }), MinutesView),
  'minutes-draft': reads(z.strictObject({ id: SessionId }), MinutesDraft),
  'minutes-due': reads(z.strictObject({}), MinutesDue),
  /** `version`: what the writer saw; 0 for the first. `reason`: why it corrects what is published, else empty. */
  'submit-minutes': writes(
    z.strictObject({
      id: SessionId,
      version: z.int().check(z.minimum(0)),
      text: writtenText(LIMITS.textMin, LIMITS.textMax),
      promises: z.array(Promised).check(z.maxLength(LIMITS.promises)),
      outcomes: z.array(Outcome).check(
        z.maxLength(LIMITS.outcomes),
        z.refine((all) => all.filter(({ text }) => text !== null).length <= LIMITS.outcomesSaid, {
          error: 'wrong-value',
        }),
      ),
      reason: writtenText(0, LIMITS.reasonMax),
    }),
    Done,
  ),
  'publish-minutes': writes(z.strictObject(seen), Done),
  'return-minutes': writes(z.strictObject({ ...seen, reason: writtenText(LIMITS.reasonMin, LIMITS.reasonMax) }), Done),
  /** Once, and changed as often as they like until the days for it are over. */
  'rate-session': writes(
    z.strictObject({ id: SessionId, rating: z.int().check(z.minimum(1), z.maximum(5)) }),
    z.object({ rating: z.int() }),
  ),
  ...outcomeActions,
  ...commitmentActions,
};
