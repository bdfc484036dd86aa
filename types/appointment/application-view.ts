import { CaseId } from '../case/case-id';
import { Day, ExactMoment, Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { SPOKEN_LETTERS } from '../core/spoken-letters';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { APPLICANT_ACTS, HAD, APPLICATION_LIMITS as LIMITS, TOPIC_STATES } from './application';
import { ATTENDED } from './attendance';
import { ALLOTMENTS, CHANNELS } from './channel';
import { SESSION_STATES } from './session';
import { HostName, HostOffice, SessionId, Ticket } from './session-schema';

const GROUP = new RegExp(`^(|new|[${SPOKEN_LETTERS}]{${LIMITS.groupCode}})$`);
const DIGEST = /^(|[A-Za-z0-9_-]{10,64})$/;
const id = SessionId;
const OfSession = z.strictObject({ id });

/** How somebody stands with a session, and until when something can be done about it. */
export const AppliedView = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['none', 'withdrawn', 'sealed', 'missed', 'unserved', 'cancelled']) }),
  /** `lifted`: what is noted does not count any more; `mayAppeal`: something can be said against it now. */
  z.object({
    ...{ is: z.literal('over'), noted: z.nullable(z.enum(ATTENDED)) },
    ...{ lifted: z.boolean(), mayAppeal: z.boolean() },
  }),
  z.object({ is: z.literal('in'), until: Moment }),
  z.object({ is: z.literal('ready'), opensAt: Moment, until: Moment }),
  z.object({ is: z.literal('seated'), since: Moment, freeUntil: Moment }),
  z.object({ is: z.literal('offered'), since: Moment, until: Moment }),
  /** `ahead`: how many wait before them. */
  z.object({ is: z.literal('waiting'), ahead: z.int() }),
  /** `gone`: they did not say so themselves: they were not on the roster for some days. */
  z.object({ is: z.literal('left'), at: Moment, had: z.enum(HAD), late: z.boolean(), gone: z.optional(z.boolean()) }),
  z.object({ is: z.enum(['declined', 'lapsed']), at: Moment }),
]);
export type AppliedView = z.infer<typeof AppliedView>;

/** One's own application. */
export const ApplicationView = z.object({
  ticket: Ticket,
  topic: z.string(),
  topicIs: z.enum(TOPIC_STATES),
  /** Why whoever is met does not read it; empty: nobody has said so. */
  heldBecause: z.string(),
  /** The union's desk does not see it. */
  withoutUnion: z.boolean(),
  cases: z.array(z.string()),
  digest: z.string(),
  speaksFor: z.int(),
  /** What its representatives have in common; empty: for oneself. */
  group: z.string(),
  at: Moment,
});
export type ApplicationView = z.infer<typeof ApplicationView>;

/** A session as its applicant needs it. */
export const AppliedSession = z.object({
  id: z.string(),
  channel: z.enum(CHANNELS),
  title: z.string(),
  host: z.object({ office: z.string(), name: z.string() }),
  state: z.enum(SESSION_STATES),
  allots: z.enum(ALLOTMENTS),
  place: z.string(),
  startsAt: Moment,
  endsAt: Moment,
  opensAt: Moment,
  closesAt: Moment,
  seats: z.int(),
});
export type AppliedSession = z.infer<typeof AppliedSession>;

export const MyApplication = z.object({
  session: AppliedSession,
  application: z.nullable(ApplicationView),
  applied: AppliedView,
  may: z.array(z.enum(APPLICANT_ACTS)),
});
export type MyApplication = z.infer<typeof MyApplication>;

/** One session for a student: what they applied with, how they stand, and why they cannot apply. */
export const MyApplicationOf = z.object({
  ...MyApplication.shape,
  /** The moment of the answer: a phone whose clock is wrong counts down by it all the same. */
  now: Moment,
  /** Whether something to talk about is to be written. */
  topic: z.boolean(),
  /** Whose digests can be brought along. */
  schoolId: z.string(),
  problem: z.nullable(z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.int()])) })),
});
export type MyApplicationOf = z.infer<typeof MyApplicationOf>;

/** Whether who is met reads, as it is now, what is kept from the union, and whether the youth league does. */
export const ApartReaders = z.object({ host: z.boolean(), league: z.boolean() });
export type ApartReaders = z.infer<typeof ApartReaders>;

const Stands = z.object({ applied: AppliedView });

export const applicationActions = {
  'apart-readers': reads(OfSession, ApartReaders),
  /** `group`: empty, `new`, or the code of others who come with the same matter. `digest`: empty, or a published one. */
  apply: writes(
    z.strictObject({
      id,
      topic: writtenText(0, LIMITS.topic),
      cases: z.array(CaseId).check(z.maxLength(LIMITS.cases)),
      digest: z.string().check(z.regex(DIGEST)),
      speaksFor: z.int().check(z.minimum(1), z.maximum(LIMITS.mostSpokenFor)),
      group: z.string().check(z.regex(GROUP)),
      /** Who is met, as its author saw it while writing. */
      office: z.optional(HostOffice),
      name: z.optional(HostName),
      /** The union's desk is not to see it: for good, as long as it stands. */
      withoutUnion: z.optional(z.boolean()),
    }),
    z.object({ application: ApplicationView }),
  ),
  /** Lets who is met now read what was written for whoever was to be met before; `office`, `name`: who that is, as the author saw it. */
  'let-host-read': writes(
    z.strictObject({ id, office: HostOffice, name: z.optional(HostName) }),
    z.object({ application: ApplicationView }),
  ),
  'withdraw-application': writes(OfSession, Stands),
  'claim-seat': writes(OfSession, Stands),
  'leave-seat': writes(OfSession, Stands),
  'answer-offer': writes(z.strictObject({ id, accept: z.boolean() }), Stands),
  'my-application': reads(OfSession, MyApplicationOf),
  /** The last ones first; `until`: from where a part before it said that it goes on (`after`; null: nothing follows). */
  'my-applications': reads(
    z.strictObject({ until: z.optional(ExactMoment) }),
    z.object({ applications: z.array(MyApplication), after: z.nullable(ExactMoment) }),
  ),
  /** What the caller has said at the school of a session and may bring along, the last changed first; `from`: so many are known. */
  'cases-to-bring': reads(
    z.strictObject({ id, from: z.int().check(z.minimum(0), z.maximum(LIMITS.mostOwn)) }),
    z.object({ cases: z.array(z.object({ id: z.string(), title: z.string(), day: Day })), more: z.boolean() }),
  ),
};
