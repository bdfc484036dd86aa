import { Moment } from '../core/date';
import { reads } from '../core/envelope';
import * as z from '../core/zod';
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
  /** How many of them come with it, and for how many people they speak. */
  applications: z.int(),
  people: z.int(),
  /** How many of them came with it in the last day before the beginning, when the host could read the others. */
  added: z.int(),
  /**
   * Of the cases that are brought along those that the reader may see anyway, by title, and how many in all; for who is not of the
   * desk none once there are names: a title leads to its author where few have come.
   */
  cases: z.array(z.string()),
  casesInAll: z.int(),
  digests: z.array(z.object({ id: z.string(), title: z.string() })),
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
  /** Whether these are the people who have a seat; before the draw it is everybody who applied. */
  seated: z.boolean(),
});
export type TopicsView = z.infer<typeof TopicsView>;

export const topicActions = { topics: reads(z.strictObject({ id: SessionId }), TopicsView) };
