import { APPLICATION_LIMITS, type TopicState } from '@types_/appointment/application';
import type { SessionState } from '@types_/appointment/session';
import { accept, type Result, refuse } from '@types_/core/result';

/** What a person of the desk said about a topic that the platform's check did not clear. `reason`: for its author; empty: it is shown. */
export interface TopicReading {
  shown: boolean;
  reason: string;
  at: Date;
  by: string;
}

/** What an application says of its topic beside the words. */
export interface CheckedTopic {
  topicIs: TopicState;
  reading: TopicReading | null;
  untold: boolean;
}

/** The platform's check cleared it, or nothing is said. */
export const CLEAR: CheckedTopic = { topicIs: 'clear', reading: null, untold: false };
/** It did not, or failed, which is no "inappropriate": a person reads it (product.md section 7). */
export const WAITS: CheckedTopic = { topicIs: 'waits', reading: null, untold: false };

/** The states in which a session's topics are still to be read. */
export const READ_IN: readonly SessionState[] = ['open', 'frozen', 'drawn', 'confirmed'];

/** Whether topics of a session are still to be read by a person: until it is over. */
export const isReadStill = ({ state, endsAt }: { state: SessionState; endsAt: Date }, now: Date): boolean =>
  READ_IN.includes(state) && now < endsAt;

/** What a person reads, and who they are. */
interface ToRead extends Pick<CheckedTopic, 'topicIs'> {
  version: number;
  session: { state: SessionState; endsAt: Date };
  /** The reader wrote it. */
  isOwn: boolean;
}

/**
 * What becomes of a topic that a person has read: shown, or kept from whoever is met with a reason that its author reads (product.md
 * section 7). `wish.version`: which words the reader saw.
 */
export function readTopic(
  { topicIs, version, session, isOwn }: ToRead,
  wish: { version: number; show: boolean; reason: string },
  { by, now }: { by: string; now: Date },
): Result<CheckedTopic, 'TOPIC_NOT_WAITING' | 'TOPIC_OWN' | 'TOPIC_REASON_MISSING'> {
  if (topicIs !== 'waits' || version !== wish.version || !isReadStill(session, now)) return refuse('TOPIC_NOT_WAITING');
  if (isOwn) return refuse('TOPIC_OWN');
  if (wish.show) return accept({ topicIs: 'clear', reading: { shown: true, reason: '', at: now, by }, untold: false });
  if (wish.reason.length < APPLICATION_LIMITS.reasonMin) return refuse('TOPIC_REASON_MISSING');
  return accept({ topicIs: 'held', reading: { shown: false, reason: wish.reason, at: now, by }, untold: true });
}
