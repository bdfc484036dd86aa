import { wantsReason } from '@domain/appointment/changes';
import { CHANNEL } from '@domain/appointment/channel';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { SessionSaved } from '@types_/appointment/session-view';
import type { InputOf } from '@types_/core/envelope';
import { isAgain } from '../../_kit/again';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { checkTexts } from '../check-texts';
import { ownSession, saveSession, seen, stepNow, withSession } from '../own-session';

/**
 * Cancels a session for good, with a reason where it comes late; everybody who applied is told by the scheduler. A draft is thrown
 * away, and nobody hears of it. Two requests, three with a reason.
 */
export const cancelSession = withSession(
  async (call: Call<InputOf<AppointmentActions, 'cancel-session'>>): Promise<SessionSaved> => {
    const { input, actor, now, openid } = call;
    const session = ownSession(call, 'appointment.cancel-session');
    if (isAgain(call, session)) return seen(session);
    const state = stepNow(session, 'cancel', now);
    const isDraft = session.state === 'draft';
    if (!isDraft && input.reason === '' && wantsReason(session.channel, [session.startsAt], now))
      throw new Refusal('SESSION_REASON_MISSING', { hours: CHANNEL[session.channel].noticeHours });
    await checkTexts([input.reason], openid);
    const cancelled = { at: now, by: actor.id, reason: input.reason || null, from: session.state, told: isDraft };
    return saveSession(session, { state, cancelled }, call);
  },
);

/** Says that it takes place. Two requests. */
export const confirmSession = withSession(
  async (call: Call<InputOf<AppointmentActions, 'confirm-session'>>): Promise<SessionSaved> => {
    const { input, now } = call;
    const session = ownSession(call, 'appointment.confirm-session');
    if (isAgain(call, session)) return seen(session);
    return saveSession(session, { state: stepNow(session, 'confirm', now, input.version) }, call);
  },
);
