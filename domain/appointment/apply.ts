import { APPLICATION_LIMITS } from '@types_/appointment/application';
import type { Allotment, Channel } from '@types_/appointment/channel';
import type { SessionState } from '@types_/appointment/session';
import { accept, type Result, refuse } from '@types_/core/result';
import { CHANNEL } from './channel';
import { mayApply, type Who } from './who';

/** What a session says of when and by whom it is applied to. */
export interface ToApplyTo {
  schoolId: string;
  who: Who;
  channel: Channel;
  allots: Allotment;
  state: SessionState;
  opensAt: Date;
  closesAt: Date;
}

/** Somebody who wants to apply. */
export interface Applicant {
  schoolId: string;
  college: string;
  grade: number;
  /** Until when they cannot, because they did not come three times in a term; null: they can. */
  pausedUntil: Date | null;
}

type No = 'SESSION_NOT_NOW' | 'APPLY_NOT_YET' | 'APPLY_OVER' | 'APPLY_NOT_FOR_YOU' | 'PAUSED';

/** Where the first come are served, the desk may confirm the session while its window is still open. */
const OPEN: Record<Allotment, readonly SessionState[]> = { draw: ['open'], 'first-come': ['open', 'confirmed'] };

function inWindow({ allots, state, opensAt, closesAt }: ToApplyTo, now: Date): Result<null, No> {
  if (now >= closesAt) return refuse('APPLY_OVER', { at: closesAt.toISOString() });
  if (!OPEN[allots].includes(state)) return refuse('SESSION_NOT_NOW');
  return now < opensAt ? refuse('APPLY_NOT_YET', { at: opensAt.toISOString() }) : accept(null);
}

function isWelcome(session: ToApplyTo, applicant: Applicant, now: Date): Result<null, No> {
  const { pausedUntil } = applicant;
  if (!mayApply(applicant, session.schoolId, session.who)) return refuse('APPLY_NOT_FOR_YOU');
  if (pausedUntil && pausedUntil > now) return refuse('PAUSED', { until: pausedUntil.toISOString() });
  return accept(null);
}

/** Whether somebody may apply, or change what they applied with. Where the first come are served one writes before the rush, too. */
export function canApply(session: ToApplyTo, applicant: Applicant, now: Date): Result<null, No> {
  const window = inWindow(session, now);
  const isEarly = !window.ok && window.code === 'APPLY_NOT_YET' && session.allots === 'first-come';
  return window.ok || isEarly ? isWelcome(session, applicant, now) : window;
}

/** Whether somebody may take a place in the line of those who come first. */
export function canClaim(session: ToApplyTo, applicant: Applicant, now: Date): Result<null, No> {
  if (session.allots !== 'first-come') return refuse('SESSION_NOT_NOW');
  const window = inWindow(session, now);
  return window.ok ? isWelcome(session, applicant, now) : window;
}

/** Whoever comes to talk says what about. */
export function topicFor(channel: Channel, topic: string): Result<string, 'TOPIC_NEEDED'> {
  const isEnough = topic.length >= APPLICATION_LIMITS.topicMin || !CHANNEL[channel].topic;
  return isEnough ? accept(topic) : refuse('TOPIC_NEEDED', { least: APPLICATION_LIMITS.topicMin });
}
