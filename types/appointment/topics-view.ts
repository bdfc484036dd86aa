import { DIGEST_OUTCOMES } from '../case/digest';
import { Moment } from '../core/date';
import { reads, writes } from '../core/envelope';
import { writtenText } from '../core/text';
import * as z from '../core/zod';
import { APPLICATION_LIMITS, TOPIC_READERS, TOPIC_STATES } from './application';
import { CHANNELS } from './channel';
import { SESSION_STATES } from './session';
import { SessionId } from './session-schema';

/** A session by what everybody may see of it. */
export const SessionHead = z.object({
  id: z.string(),
  channel: z.enum(CHANNELS),
  title: z.string(),
  host: z.object({ office: z.string(), name: z.string() }),
  state: z.enum(SESSION_STATES),
  /** Closed without minutes, of a way of meeting that has them. */
  unwritten: z.boolean(),
  place: z.string(),
  startsAt: Moment,
  endsAt: Moment,
});
export type SessionHead = z.infer<typeof SessionHead>;

/** What some who come want to talk about. */
const TopicGroup = z.object({
  /** How each of them put it, the same words once: what the platform's check has cleared. */
  texts: z.array(z.string()),
  /** What it has not: shown to the desk, who reads it; to others no more than how many there are. */
  unread: z.array(z.string()),
  unreadInAll: z.int(),
  /** How many a reader at the desk kept from whoever is met. */
  held: z.int(),
  /** How many of them come with it, and for how many people they speak. */
  applications: z.int(),
  people: z.int(),
  /**
   * Of the cases that are brought along those that the reader may see anyway, by title, and how many in all; for who is met both are
   * of their own alone, and none beside names, or where so few come that a title leads to its author.
   */
  cases: z.array(z.string()),
  casesInAll: z.int(),
  digests: z.array(z.object({ id: z.string(), title: z.string(), outcome: z.enum(DIGEST_OUTCOMES) })),
});
export type TopicGroup = z.infer<typeof TopicGroup>;

export const TopicsView = z.object({
  session: SessionHead,
  groups: z.array(TopicGroup),
  /** Of everybody, masked and in no order that means anything: whose which topic is stands nowhere. Null before the session begins. */
  names: z.nullable(z.array(z.string())),
  /** Those whose topics these are; `more`: there are others whose are not shown. */
  applications: z.int(),
  more: z.boolean(),
  /** How many more wrote for whoever was to be met before, and have not said that who is met now reads it: that is shown to the desk alone. */
  forOthers: z.int(),
  /** As whom the reader reads: the desk without what is kept from the union, the youth league nothing but that. */
  as: z.enum(TOPIC_READERS),
  /** Whether they read what is kept from the union: who is met by the union's giving does not. */
  readsKept: z.boolean(),
  /**
   * As of when these are the people with a seat: who comes and goes later changes nothing here. Later than a day before only where those
   * who came since are among them. Null before the draw: everybody who applied.
   */
  asOf: z.nullable(Moment),
});
export type TopicsView = z.infer<typeof TopicsView>;

const ApplicationId = z.string().check(z.regex(/^[A-Za-z0-9_-]{10,64}$/));

/** A topic that the platform's check did not clear, without whose it is. */
const WaitingTopic = z.object({
  /** Of the application: it leads to nobody without our key. */
  id: z.string(),
  version: z.int(),
  topic: z.string(),
  session: SessionHead,
  /** Until when its author can write another, also where they have a seat. */
  changedUntil: Moment,
  /** From when whoever is met reads what was cleared. */
  readFrom: Moment,
  /** False for one's own: somebody else reads it. */
  mayDecide: z.boolean(),
});
export type WaitingTopic = z.infer<typeof WaitingTopic>;

export const topicActions = {
  /** `forHost`: for the desk alone, what whoever is met would read of it, to hand to one who is not here: no names, no titles of cases, nothing kept from the union. */
  topics: reads(z.strictObject({ id: SessionId, forHost: z.optional(z.literal(true)) }), TopicsView),
  /** Those of the meetings that are still to come come first by their hour; `more`: others follow once some are read. */
  'waiting-topics': reads(z.strictObject({}), z.object({ topics: z.array(WaitingTopic), more: z.boolean() })),
  /** `reason`: for its author, where it is not shown. */
  'decide-topic': writes(
    z.strictObject({
      id: ApplicationId,
      version: z.int().check(z.minimum(1)),
      show: z.boolean(),
      reason: writtenText(0, APPLICATION_LIMITS.reason),
    }),
    z.object({ topicIs: z.enum(TOPIC_STATES) }),
  ),
};
