import { earliestStart, sessionTimeProblem } from '@domain/appointment/session-times';
import type { SessionTimeProblem } from '@types_/appointment/session';
import type { SessionDocument } from '../_kit/appointment/sessions';
import { publicCalendar } from '../_kit/public-calendar';
import { Refusal } from '../_kit/refusal';

type Timed = Pick<SessionDocument, 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'allots' | 'beacon'>;

/** Refuses times with what is wrong with them; where the window ends too late for the begin, with the earliest that would do. */
export function refuseTimes(problem: SessionTimeProblem | null, session: Timed): void {
  if (problem === 'window-too-late')
    throw new Refusal('SESSION_WINDOW_LATE', { at: earliestStart(session, publicCalendar).toISOString() });
  if (problem) throw new Refusal('SESSION_TIMES_WRONG', { problem });
}

/** Refuses times with which a session cannot be published now. */
export const checkTimes = (session: Timed, now: Date): void =>
  refuseTimes(sessionTimeProblem(session, publicCalendar, now), session);
