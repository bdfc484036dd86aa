import { dayDoubt } from '@domain/appointment/series';
import { opensFrom } from '@domain/appointment/session-times';
import { dayOf } from '@domain/core/school-clock';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { SessionSaved } from '@types_/appointment/session-view';
import type { InputOf } from '@types_/core/envelope';
import { isAgain } from '../../_kit/again';
import { beginLine, dropLine } from '../../_kit/appointment/session-line';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { ownSession, saveSession, seen, stepNow, withSession } from '../own-session';
import { checkTimes } from '../session-times';

/**
 * From now on everybody at the school sees it, and it is applied to in its window. Where the first come are served its line is there
 * before it is open, so that nobody meets a session without one; a draw finds no line but its own. The calendar may have changed since it was written: on a
 * day on which no school meets it is published by who says so once more. Three requests, four where publishing was cut short before.
 */
export const publishSession = withSession(
  async (call: Call<InputOf<AppointmentActions, 'publish-session'>>): Promise<SessionSaved> => {
    const { input, now, schools } = call;
    const session = ownSession(call, 'appointment.publish-session');
    if (isAgain(call, session)) return seen(session);
    const state = stepNow(session, 'publish', now, input.version);
    checkTimes(session, now);
    const day = dayOf(session.startsAt);
    const isOff = dayDoubt(day, await schools.calendarOf(session.schoolId)) === 'off';
    if (isOff && !input.anyway) throw new Refusal('SESSION_DAY_OFF');
    const opensAt = opensFrom(session, now);
    await (session.allots === 'first-come' ? beginLine(session, opensAt) : dropLine(session._id));
    return saveSession(session, { state, opensAt, ...(isOff && { meantOn: day }) }, call);
  },
);
