import { startAfterValue } from '@domain/appointment/beacon';
import { sessionTimeProblem } from '@domain/appointment/session-times';
import type { SessionTimeProblem } from '@types_/appointment/session';
import type { SessionDocument } from '../_kit/appointment/sessions';
import { publicCalendar } from '../_kit/public-calendar';
import { Refusal } from '../_kit/refusal';

type Timed = Pick<SessionDocument, 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'allots' | 'beacon'>;

/** Refuses times with what is wrong with them. */
export function refuseTimes(problem: SessionTimeProblem | null): void {
  if (problem) throw new Refusal('SESSION_TIMES_WRONG', { problem });
}

/** Refuses a begin that the public value of a draw comes too late for. */
export function checkValueTime(session: Timed): void {
  if (session.allots !== 'draw') return;
  const earliest = startAfterValue(session, publicCalendar);
  if (session.startsAt < earliest) throw new Refusal('SESSION_VALUE_LATE', { at: earliest.toISOString() });
}

/** Refuses times with which a session cannot be published now. */
export function checkTimes(session: Timed, now: Date): void {
  refuseTimes(sessionTimeProblem(session, now));
  checkValueTime(session);
}
