import { ChosenDay, Day, Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { InstitutionId } from '../identity/institution';
import { PlaceId } from '../identity/place';
import { RoundId } from './ballot-schema';
import { FINDING_STATES, FINDING_LIMITS as MOST } from './finding';
import { DIMENSIONS } from './questionnaire';
import { PlaceName } from './round-view';

const FindingId = z.string().check(z.regex(/^[A-Za-z0-9_:-]{10,120}$/));
const Said = z.object({ 'zh-CN': z.string(), ko: z.optional(z.string()), en: z.optional(z.string()) });

/** What came out low in a round, and what is done about it, for every student of the school and everybody else who is known. */
export const FindingRow = z.object({
  id: z.string(),
  roundId: z.string(),
  /** What the questionnaire was called, and when the round closed. */
  round: Said,
  closedAt: Moment,
  item: Said,
  /** Of a matrix the row; null for an item that stands alone. */
  row: z.nullable(Said),
  /** What a positive answer says: that somebody is satisfied, knows it, took part. */
  dimension: z.nullable(z.enum(DIMENSIONS)),
  positive: z.int(),
  n: z.int(),
  /** Below which share it had to be bettered; null where that was not kept. */
  threshold: z.nullable(z.number()),
  state: z.enum(FINDING_STATES),
  owner: z.string(),
  action: z.string(),
  due: z.nullable(Day),
  /** School days from the plan to the day, and how many of them are left: negative when it is past. Null where no day was set. */
  days: z.nullable(z.object({ total: z.int(), left: z.int() })),
  /** The day has passed, and it is not done. */
  overdue: z.boolean(),
  doneAt: z.nullable(Moment),
  /** What was done so far, the first one first. */
  notes: z.array(z.object({ at: Moment, office: z.string(), text: z.string() })),
  /** Days that were promised before: when they were put off. */
  movedFrom: z.array(Day),
  /** What was promised before, word by word, and until when it stood; the first one first. */
  earlier: z.array(z.object({ owner: z.string(), action: z.string(), due: Day, until: Moment })),
  /** Whether the reader may plan it, and write what was done. */
  mayPlan: z.boolean(),
  mayReport: z.boolean(),
});
export type FindingRow = z.infer<typeof FindingRow>;

/** The last of a list that was shown; null at the beginning, or where no more follow. */
const ListedUpTo = z.nullable(z.strictObject({ closedAt: Moment, id: FindingId }));

/** What came out low at a school, the newest first. */
export const Findings = z.object({
  findings: z.array(FindingRow),
  /** Of all that was asked for, also beyond the list; `open`: what nobody has planned yet. */
  counts: z.object({ all: z.int(), open: z.int() }),
  after: ListedUpTo,
});
export type Findings = z.infer<typeof Findings>;

/** One of them for who plans it. */
export const FindingPlan = z.object({
  version: z.int(),
  finding: FindingRow,
  /** The departments of the school: one of them or another office answers for it. */
  departments: z.array(z.string()),
});
export type FindingPlan = z.infer<typeof FindingPlan>;

/** What is not done at one of the schools that a place asks, and at which: what a list of them says. */
export const OpenFinding = z.extend(
  z.pick(FindingRow, {
    ...{ id: true, round: true, item: true, row: true, dimension: true, positive: true, n: true },
    ...{ state: true, owner: true, due: true, overdue: true },
  }),
  { schoolId: z.string(), school: z.string() },
);
export type OpenFinding = z.infer<typeof OpenFinding>;

/** The last of such a list that was shown, as `ListedUpTo`; `due` null: it has no plan. */
const OpenUpTo = z.nullable(z.strictObject({ due: z.nullable(Day), schoolId: InstitutionId, id: FindingId }));

/** What is not done of a place's rounds: first what has no plan, which holds up its next one, then by the day it was promised for. */
export const OpenFindings = z.object({
  at: PlaceName,
  mayPlan: z.boolean(),
  findings: z.array(OpenFinding),
  /** As in `Findings`. */
  counts: z.object({ all: z.int(), open: z.int() }),
  after: OpenUpTo,
});
export type OpenFindings = z.infer<typeof OpenFindings>;

const seen = { id: FindingId, version: z.int().check(z.minimum(1)) };

export const findingActions = {
  /** `round` null: of all rounds of the school. `behind`: the last one that was shown. */
  findings: reads(
    z.strictObject({ schoolId: InstitutionId, round: z.nullable(RoundId), behind: ListedUpTo }),
    Findings,
  ),
  'open-findings': reads(z.strictObject({ place: PlaceId, behind: OpenUpTo }), OpenFindings),
  finding: reads(z.strictObject({ id: FindingId }), FindingPlan),
  'plan-finding': writes(
    z.strictObject({
      ...seen,
      owner: writtenText(MOST.ownerMin, MOST.ownerMax),
      action: writtenText(MOST.actionMin, MOST.actionMax),
      due: ChosenDay,
    }),
    FindingPlan,
  ),
  /** `done`: that is what was done, and it is all of it. */
  'report-finding': writes(
    z.strictObject({ ...seen, text: writtenText(MOST.noteMin, MOST.noteMax), done: z.boolean() }),
    FindingPlan,
  ),
};
