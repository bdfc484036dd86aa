import { ChosenDay, Day, ExactMoment, Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { CHANNELS } from './channel';
import { COMMITMENT_STATES, COMMITMENT_WORDS, DISPUTE_ANSWERS, MINUTES_LIMITS as LIMITS, UNANSWERED } from './minutes';
import { SchoolId, SessionId } from './session-schema';
import { SessionHead } from './topics-view';

const CommitmentId = z.string().check(z.regex(/^[A-Za-z0-9_-]{10,40}:\d{1,3}$/));

/** One thing that was promised, as everybody reads it in a list. */
export const CommitmentRow = z.object({
  id: z.string(),
  channel: z.enum(CHANNELS),
  /** Where it was promised, and when. */
  session: z.object({ id: z.string(), title: z.string(), office: z.string(), heldAt: Moment }),
  text: z.string(),
  owner: z.string(),
  day: Day,
  /** The day that was promised first, where it was moved since. */
  firstDay: z.nullable(Day),
  state: z.enum(COMMITMENT_STATES),
  /** When it was said to be kept, or that it will not be. */
  endedOn: z.nullable(Day),
  /** The office that said so for the one that owes it; null: its owner did. */
  endedBy: z.nullable(z.string()),
  /** The day is past, and nothing has been said of it being kept or not. */
  overdue: z.boolean(),
  /** Said to be kept, and most of those who were there and spoke up say that it is not. */
  contested: z.boolean(),
  /** Said to be kept, somebody who was there says that it is not, and nobody has answered: not counted as kept (decision 29). */
  disputed: z.boolean(),
  /** Whether the reader may say how it goes. */
  mayReport: z.boolean(),
});
export type CommitmentRow = z.infer<typeof CommitmentRow>;

/** Kept, out of all that were promised; and how many sessions there were, with how many of them have no minutes: what was promised there, if anything, is in no figure. */
const ChannelFigures = z.object({
  channel: z.enum(CHANNELS),
  sessions: z.int(),
  unwritten: z.int(),
  /** Beside those: nobody was let in and nobody wrote minutes, so it is not known whether they took place. */
  unnoted: z.int(),
  made: z.int(),
  kept: z.int(),
  open: z.int(),
  overdue: z.int(),
  /** Whose day was moved, and so is later than it was promised: nobody is on time by that. */
  moved: z.int(),
  broken: z.int(),
  contested: z.int(),
  disputed: z.int(),
  /** Of those that are open: it was said to be kept, and it goes on. */
  resumed: z.int(),
});
export type ChannelFigures = z.infer<typeof ChannelFigures>;

/** What nobody has said to be kept or given up comes first, what is due first of all. `more`: of the list, which goes on; the figures are of all, and come with its first page alone. */
export const CommitmentsView = z.object({
  channels: z.array(ChannelFigures),
  commitments: z.array(CommitmentRow),
  more: z.boolean(),
});
export type CommitmentsView = z.infer<typeof CommitmentsView>;

const Word = z.object({
  what: z.enum([...COMMITMENT_WORDS, ...DISPUTE_ANSWERS, UNANSWERED]),
  at: Moment,
  office: z.string(),
  /** Said by the union's desk for the office that owes it, or (`appointed`) by whom the union gave that very office. */
  instead: z.boolean(),
  appointed: z.boolean(),
  text: z.string(),
  /** Of a day that was moved: from and to. */
  from: z.nullable(Day),
  to: z.nullable(Day),
});

export const CommitmentView = z.object({
  version: z.int(),
  commitment: CommitmentRow,
  words: z.array(Word),
  /** What the reader may say of how it goes, and the office that they say it in, where that is not the one that owes it; null: nothing. */
  report: z.nullable(z.object({ by: z.nullable(z.string()), words: z.array(z.enum(COMMITMENT_WORDS)) })),
  /**
   * Whether the reader answers those who say that it is not kept: of the desk or the youth league, and not who said that it is; where the desk said it,
   * of the youth league or of the office that owes it.
   */
  mayAnswer: z.boolean(),
  /** The day on which it goes on if nobody has answered by then; null: it is not disputed. */
  answerBy: z.nullable(Day),
  /** Of those who were there: how many say that it is kept, and that it is not. Null where fewer say so than are shown. */
  voices: z.object({ so: z.nullable(z.int()), notSo: z.nullable(z.int()) }),
  /** What the reader said who was there; null for who was not. `asked`: they say first whether they were. */
  you: z.nullable(z.object({ said: z.nullable(z.boolean()), maySay: z.boolean(), asked: z.boolean() })),
  /** What those who say "not so" wrote: for the union alone, without a name. */
  doubts: z.nullable(z.array(z.string())),
});
export type CommitmentView = z.infer<typeof CommitmentView>;

/** What became of what was promised the last time. */
export const LastPromises = z.object({
  last: z.nullable(
    z.object({ sessionId: z.string(), title: z.string(), heldAt: Moment, promises: z.array(CommitmentRow) }),
  ),
});
export type LastPromises = z.infer<typeof LastPromises>;

const text = writtenText(LIMITS.wordMin, LIMITS.wordMax);
const Say = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('progress'), text }),
  z.strictObject({ what: z.literal('move'), text, day: ChosenDay }),
  z.strictObject({ what: z.literal('kept'), text }),
  z.strictObject({ what: z.literal('broken'), text }),
  z.strictObject({ what: z.literal('stays'), text }),
  z.strictObject({ what: z.literal('reopen'), text }),
]);

export const commitmentActions = {
  /**
   * Of a school: how many were kept for each way of meeting, and the promises themselves, the open ones first. `after`: those behind the last one shown,
   * with its day while it is open.
   */
  commitments: reads(
    z.strictObject({
      schoolId: SchoolId,
      after: z.optional(z.strictObject({ id: CommitmentId, day: z.nullable(ChosenDay), heldAt: ExactMoment })),
    }),
    CommitmentsView,
  ),
  commitment: reads(z.strictObject({ id: CommitmentId }), CommitmentView),
  /** Of the session before this one in its series, or with the same office. */
  'last-promises': reads(z.strictObject({ id: SessionId }), LastPromises),
  'report-commitment': writes(
    z.strictObject({ id: CommitmentId, version: z.int().check(z.minimum(1)), say: Say }),
    z.object({ version: z.int() }),
  ),
  /** Whoever was there says once whether it is as the owner says. */
  'say-of-commitment': writes(
    z.strictObject({ id: CommitmentId, so: z.boolean(), word: writtenText(0, LIMITS.voiceMax) }),
    z.object({ said: z.boolean() }),
  ),
  /**
   * A host's own: the sessions of their office, the latest first, and what it has promised and not kept yet, what is due first. `until`: sessions from the
   * last one shown on. `more`: there are earlier sessions; `morePromises`: promises that are due later, which the list of the school shows.
   */
  'host-desk': reads(
    z.strictObject({ until: z.optional(ExactMoment) }),
    z.object({
      ...{ sessions: z.array(SessionHead), more: z.boolean() },
      ...{ commitments: z.array(CommitmentRow), morePromises: z.boolean() },
    }),
  ),
};
