import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { CASE_LIMITS as LIMITS } from './limits';
import { REACH_WAYS } from './reach';
import { RefusalGround } from './status-schema';

const letter = writtenText(LIMITS.letterMin, LIMITS.letterMax);
const reason = writtenText(LIMITS.reasonMin, LIMITS.reasonMax);
/** A colleague as the list of those who could handle it names them: sealed for whoever asked; stored is who it is. */
const ColleagueTicket = z.string().check(z.minLength(1), z.maxLength(600));

/** What can be done to a filed case, and what each step needs to say. */
export const COMMAND_INPUTS = {
  /** A human has it. */
  acknowledge: z.strictObject({}),
  /** A named department has it. */
  assign: z.strictObject({ department: writtenText(2, LIMITS.departmentMax) }),
  /** The department says it is not theirs; the union's admin then decides. */
  'send-back': z.strictObject({ reason }),
  /** An officer makes it their own. */
  take: z.strictObject({}),
  /** The admin's word on what a department sent back: it stays with the desk. */
  keep: z.strictObject({}),
  /** It goes into the hands of another officer of the desk. */
  pass: z.strictObject({ to: ColleagueTicket, reason }),
  /** Somebody shall not handle it, since it is about them or theirs: whoever says so themself, or the one named. */
  recuse: z.strictObject({
    who: z.nullable(ColleagueTicket),
    reason,
    /** Whom the union's admin named was not of the youth league then: it keeps them out of what the league does, too. */
    outsideLeague: z.optional(z.literal(true)),
  }),
  /** For those who handle it, never for the student. */
  note: z.strictObject({ text: letter }),
  /** A word on how it stands; the clock goes on. */
  reply: z.strictObject({ text: letter }),
  /** A question to the student; the clock stops. */
  ask: z.strictObject({ text: letter }),
  /** The student's answer to a question; the clock goes on. */
  supplement: z.strictObject({ text: letter }),
  /** A result, or an honest "cannot be solved, because". */
  answer: z.strictObject({ text: letter, outcome: z.enum(['done', 'cannot']) }),
  /** More time, once, before expiry, with the reason that the student will read. */
  extend: z.strictObject({ days: z.int().check(z.minimum(1), z.maximum(LIMITS.extensionDays)), reason }),
  /** Out of remit, with the ground and the right channel named. */
  refuse: z.strictObject({ ground: RefusalGround, channel: writtenText(LIMITS.channelMin, LIMITS.reasonMax) }),
  /** Sent twice by the same student: it goes on in the other case. */
  merge: z.strictObject({ into: writtenText(1, 64) }),
  /** It is another matter, says who sent both: it goes on for itself. */
  'not-same': z.strictObject({}),
  /** The same matter as other students': it becomes one of an 议题 of its school, is answered with it, and keeps its own verdict. */
  join: z.strictObject({
    matter: writtenText(1, 64),
    /** How many answers to all stood there when it was decided, and were read by whoever decided it. */
    answers: z.optional(z.int()),
  }),
  /** Not the same matter after all. */
  part: z.strictObject({}),
  /** Solved or not: only the student says so. */
  verdict: z.strictObject({ solved: z.boolean() }),
  /** Five-point satisfaction with how it was handled: 1 very dissatisfied … 5 very satisfied. */
  rate: z.strictObject({ rating: z.int().check(z.minimum(1), z.maximum(5)) }),
  /** Four weeks later: whether it still is as it was said to be. */
  confirm: z.strictObject({ holds: z.boolean() }),
  /** Not solved after all: handle it again. */
  reopen: z.strictObject({ reason: letter }),
  /** Told at the counter in the student's name: they say that they never said it, and it is nobody's from then on. */
  disown: z.strictObject({}),
  /** It is about somebody at the union's desk: the youth league handles it, and the union does not see it any more. */
  'about-union': z.strictObject({}),
  /** Told at the counter by somebody unnamed: who brings the code of the slip makes it theirs. */
  claim: z.strictObject({}),
  /** The desk prints a new slip for what is nobody's: the code on the one before is void. */
  'new-slip': z.strictObject({}),
  /** There is danger and the student says nothing: how and how many minutes ago somebody tried to reach them, and whether they did. */
  attempt: z.strictObject({
    how: z.enum(REACH_WAYS),
    ago: z.int().check(z.minimum(0), z.maximum(LIMITS.agoMax)),
    reached: z.boolean(),
    text: writtenText(0, LIMITS.reasonMax),
  }),
  /** The student takes it back. */
  withdraw: z.strictObject({}),
  /** Seven school days of silence after an answer. */
  lapse: z.strictObject({}),
  /** The student could not be reached with a question for seven school days. */
  'close-unreachable': z.strictObject({}),
  /** Thirty days overdue, nobody at the desk may handle it, all are silent where there is danger, or its moment was missed: the youth league has it on its list. */
  escalate: z.strictObject({ because: z.optional(z.enum(['no-desk', 'silent', 'unmet'])) }),
  /** What the youth league says to the desk about an overdue case; the student reads it too. */
  urge: z.strictObject({ text: letter }),
  /** It was talked about at a session, and this came of it; nobody's turn changes, and no day. */
  meet: z.strictObject({ text: letter }),
  /** It was brought to a session and not spoken of there. */
  unspoken: z.strictObject({}),
  /** It was brought to a session, and nobody has written down whether it was spoken of. */
  unrecorded: z.strictObject({}),
  /** The youth league's own call to the student after the second reopening; `solved` null: the student was not reached. */
  callback: z.strictObject({ solved: z.nullable(z.boolean()), text: letter }),
  /** What was written down of that call is what the student said, or is not. */
  vouch: z.strictObject({ agrees: z.boolean() }),
} as const;

export type CommandName = keyof typeof COMMAND_INPUTS;
export const COMMAND_NAMES = Object.keys(COMMAND_INPUTS) as CommandName[];
export const CommandName = z.enum(COMMAND_NAMES as [CommandName, ...CommandName[]]);

type Inferred<N extends CommandName> = z.infer<(typeof COMMAND_INPUTS)[N]>;
/** What a step says; a schema without fields infers a record of nothing, which no object with a name would fit. */
type Said<N extends CommandName> = string extends keyof Inferred<N> ? unknown : Inferred<N>;

/** A step with what it says: `{ name: 'ask', text: '…' }`. */
export type Command = { [N in CommandName]: { name: N } & Said<N> }[CommandName];
