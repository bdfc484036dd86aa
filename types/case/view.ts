import { Day, Doubt, Moment } from '../core/date';
import * as z from '../core/zod';
import { InstitutionId } from '../identity/institution';
import { PUBLIC_HOLIDAYS } from '../identity/school-days';
import { Category } from './category-schema';
import { CommandName } from './command';
import { REACH_WAYS } from './reach';
import { VERDICTS } from './status';
import { CaseRole, CaseStatus, LeagueTask, RefusalGround } from './status-schema';
import { topicShape } from './topics-view';

/**
 * A deadline as a ring shows it. `left` and `total` in `unit`s: school days, or plain hours where there is danger; `left` is 0 on
 * the last day or in the last hour, and negative when overdue. `at`: the moment, of a deadline in hours.
 */
export const DeadlineView = z.object({
  of: z.enum(['acknowledge', 'reply', 'result', 'verdict']),
  day: Day,
  at: z.nullable(Moment),
  unit: z.enum(['school-day', 'hour']),
  total: z.int(),
  left: z.int(),
  state: z.enum(['running', 'today', 'overdue', 'paused']),
  doubt: z.optional(Doubt),
});
export type DeadlineView = z.infer<typeof DeadlineView>;

/** The days of a case; `doubt`: why the last of them may yet move. */
export const CaseDates = z.object({ acknowledge: Day, reply: Day, result: Day, doubt: z.optional(Doubt) });

/** The same in plain hours, where there is danger. */
const CaseMoments = z.object({ acknowledge: Moment, reply: Moment, result: Moment });

export const TURNS = ['school', 'student', 'nobody'] as const;

/** A case in a list. */
export const CaseRow = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  category: Category,
  ...topicShape,
  status: CaseStatus,
  turn: z.enum(TURNS),
  deadline: z.nullable(DeadlineView),
  verdict: z.nullable(z.enum(VERDICTS)),
  office: z.string(),
  changedAt: Moment,
  /** Somebody may come to harm; left out of a row where nobody may. */
  danger: z.optional(z.boolean()),
  /** A department sent it back, and the union's admin has yet to decide whose it is; only where a desk looks. */
  disputed: z.optional(z.literal(true)),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** One entry of the timeline. Who: a role and an office, never a person. */
export const TimelineEntry = z.object({
  seq: z.int(),
  at: Moment,
  type: z.union([z.literal('file'), CommandName]),
  role: CaseRole,
  office: z.string(),
  mine: z.boolean(),
  text: z.optional(z.string()),
  department: z.optional(z.string()),
  inTime: z.optional(z.boolean()),
  outcome: z.optional(z.enum(['done', 'cannot'])),
  solved: z.optional(z.nullable(z.boolean())),
  holds: z.optional(z.boolean()),
  agrees: z.optional(z.boolean()),
  told: z.optional(z.enum(['counter', 'phone', 'paper'])),
  /** Of an escalation: nobody at the desk may handle it, or there is danger and nobody says anything; otherwise it is thirty days late. */
  because: z.optional(z.enum(['no-desk', 'silent', 'unmet'])),
  rating: z.optional(z.int()),
  days: z.optional(z.int()),
  /** Of an attempt to reach the student: how, how many minutes before it was written down, and whether somebody was reached. */
  how: z.optional(z.enum(REACH_WAYS)),
  ago: z.optional(z.int()),
  reached: z.optional(z.boolean()),
  ground: z.optional(RefusalGround),
  day: z.optional(Day),
  /** The platform's check could not clear its text: it waits for a person, who sees it marked. */
  review: z.optional(z.literal('waiting')),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/**
 * A photo as it stands for the reader: being checked (only its author sees it), to be looked at, passed but not cleared
 * (`waiting`), or kept from others for what `label` says.
 */
export const PhotoView = z.object({
  state: z.enum(['checking', 'passed', 'waiting', 'rejected']),
  label: z.nullable(z.int()),
});
export type PhotoView = z.infer<typeof PhotoView>;

/** The last link of a case's chain: whoever has seen it notices when it is not there any more. */
const ChainHead = z.object({ seq: z.int(), hash: z.string() });
export type ChainHead = z.infer<typeof ChainHead>;

/**
 * Days off that a deadline was counted over: a public holiday, a break of the school's own by its name and by whom it was entered, or what
 * is usual while the school has not said; `changed`: set anew since, which moves nothing.
 */
export const DayOff = z.object({
  from: Day,
  to: Day,
  holiday: z.optional(z.enum(PUBLIC_HOLIDAYS)),
  name: z.optional(z.string()),
  season: z.optional(z.enum(['winter', 'summer'])),
  entered: z.optional(z.object({ at: Moment, office: z.string() })),
  changed: z.optional(z.literal(true)),
});
export type DayOff = z.infer<typeof DayOff>;

/** A case with its timeline, for its author or an officer. */
export const CaseView = z.extend(CaseRow, {
  head: ChainHead,
  place: z.string(),
  text: z.string(),
  danger: z.boolean(),
  photoCount: z.int(),
  photos: z.array(PhotoView),
  /** Opens for ten minutes the photos that the reader may see; null when there are none. */
  photoTicket: z.nullable(z.string()),
  filedAt: Moment,
  as: CaseRole,
  /** How the author is shown: in full to themselves, masked to an officer; null to a department, and once their account is deleted. */
  author: z.nullable(z.object({ name: z.string(), grade: z.int(), level: z.string() })),
  /** Their account is deleted: nobody is left to answer a question or to give a verdict. */
  authorGone: z.boolean(),
  /** It is about somebody at the union's desk: the youth league handles it, and the union does not see it. */
  aboutUnion: z.boolean(),
  /** An officer wrote it down for somebody, and it is nobody's until they bring the code. */
  unclaimed: z.boolean(),
  /** Who has it in hand; null while nobody has, and for whoever is not of the desk. */
  handler: z.nullable(z.object({ name: z.string(), mine: z.boolean() })),
  /** The department that sent it back; `final`: the union's admin has decided that it is theirs. For those who handle it. */
  dispute: z.nullable(z.object({ department: z.string(), final: z.boolean() })),
  /** The case in which it goes on, after a merge. */
  into: z.nullable(z.string()),
  dates: CaseDates,
  /** What has moved the day that is owed next. */
  daysOff: z.array(DayOff),
  rating: z.nullable(z.int()),
  reopenings: z.int(),
  /** What waits for the youth league; null when nothing does. */
  league: z.nullable(LeagueTask),
  /** Whether somebody of the youth league may do that, or would where it came to it: else nothing is promised of it. */
  leagueActs: z.boolean(),
  /** Whether somebody of it could call where it comes to that: nobody does about what they handled. */
  leagueCalls: z.boolean(),
  /** What the youth league heard when it called; `solved` null: the student was not reached. Null: it has not called. */
  calledBack: z.nullable(z.object({ solved: z.nullable(z.boolean()) })),
  /** The 议题 that it is one of, where a desk looks; null to everyone else. */
  matterId: z.nullable(z.string()),
  /** Whether the reader is to call the author, and may open the number that they left. */
  callable: z.boolean(),
  /** The steps that are open to this caller now, from the same table that decides them. */
  allowed: z.array(CommandName),
  timeline: z.array(TimelineEntry),
});
export type CaseView = z.infer<typeof CaseView>;

/** An event as it is linked into its case's chain (decision 16). Hashes: SHA-256, base64url. */
export const ChainEntry = z.object({
  seq: z.int(),
  at: Moment,
  role: CaseRole,
  office: z.string(),
  name: z.union([z.literal('file'), CommandName]),
  said: z.string(),
  who: z.nullable(z.string()),
  inTime: z.nullable(z.boolean()),
  kept: z.nullable(z.boolean()),
  day: z.nullable(Day),
  /** Keyed hash of what the case has come to by it: nobody but the functions can make it. */
  stands: z.optional(z.string()),
  previous: z.string(),
  hash: z.string(),
});

/** A case to verify. `content`: canonical JSON, hashed with its salt; null where it is not for the reader or was taken out. */
export const ChainView = z.object({
  id: z.string(),
  schoolId: InstitutionId,
  number: z.string(),
  /** Since when it is about the union's desk: from that day on its heads stand in the list of the province. */
  unionSince: z.nullable(Moment),
  entries: z.array(z.object({ entry: ChainEntry, content: z.nullable(z.string()), salt: z.string() })),
});
export type ChainView = z.infer<typeof ChainView>;

/** The heads that the cases of a school, or those about a union's desk, had at the end of a day, each as a hash that tells nothing; null: not published yet. */
export const DayHeads = z.object({
  day: Day,
  heads: z.nullable(z.array(z.string())),
  /** Of each school that had any, and of those about a union's desk, the hash of the heads. */
  schools: z.array(z.object({ schoolId: z.string(), root: z.string() })),
  /** The hash of the day published before; and the one hash of this day, over it and all schools. */
  previous: z.string(),
  root: z.nullable(z.string()),
});
export type DayHeads = z.infer<typeof DayHeads>;

/** What the student holds in hand after filing. */
export const Receipt = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  office: z.string(),
  filedAt: Moment,
  dates: CaseDates,
  /** Somebody may come to harm: the moments by which the school acts, in place of the days. */
  moments: z.nullable(CaseMoments),
  /** The youth league is its desk, and the union does not see it. */
  aboutUnion: z.boolean(),
  /** The hash of the filing: whoever keeps it can prove what was said and when. */
  head: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;
