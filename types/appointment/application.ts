import { STANDINGS } from './seat';

/** How somebody stands with a session, before it has a line and after (domain/appointment/applied.ts). */
export const APPLIED = [
  /** Has not applied. */
  'none',
  /** Took the application back, before there was a line. */
  'withdrawn',
  /** In the draw; can be changed until the window closes. */
  'in',
  /** The window is over, the draw is still to come. */
  'sealed',
  /** Where the first come are served: what to talk about is written, a seat is not claimed yet. */
  'ready',
  /** The window is over, and they were not in the line. */
  'missed',
  ...STANDINGS,
  /** The session has begun, and no seat had come to them. */
  'unserved',
  /** It is over; they had a seat. */
  'over',
  /** The session does not take place. */
  'cancelled',
] as const;
export type AppliedIs = (typeof APPLIED)[number];

/** What somebody can do about it now. `let-read`: who is met now does not read what was written for another, unless its author says so. */
export const APPLICANT_ACTS = ['apply', 'edit', 'withdraw', 'claim', 'leave', 'accept', 'decline', 'let-read'] as const;
export type ApplicantAct = (typeof APPLICANT_ACTS)[number];

/** What somebody had in a line that they left. */
export const HAD = ['seat', 'offer', 'place'] as const;

/** Whether others may read a topic: `waits`: the platform's check did not clear it, and a person has yet to; `held`: a person said no. */
export const TOPIC_STATES = ['clear', 'waits', 'held'] as const;
export type TopicState = (typeof TOPIC_STATES)[number];

/**
 * As whom somebody reads topics: of the union's desk, whatever else they are (decision 32); who is met; or for who is met, in the youth league.
 */
export const TOPIC_READERS = ['desk', 'host', 'league'] as const;
export type TopicReader = (typeof TOPIC_READERS)[number];

export const APPLICATION_LIMITS = {
  topicMin: 4,
  topic: 300,
  /** Own cases that are brought along. */
  cases: 3,
  /** People whose matter it is. */
  mostSpokenFor: 2000,
  groupCode: 6,
  /** Who may come for one group. */
  representatives: 5,
  /** Why a topic is not shown to whoever is met. */
  reasonMin: 2,
  reason: 200,
  /** Applications of one person on a page of their list. */
  shown: 30,
  /** Own cases on a page of those that can be brought, and how many are paged through. */
  ownShown: 100,
  mostOwn: 10_000,
} as const;
