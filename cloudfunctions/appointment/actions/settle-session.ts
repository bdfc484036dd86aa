import { isReason, wantsReason } from '@domain/appointment/changes';
import { CHANNEL } from '@domain/appointment/channel';
import { sayTookPlace } from '@domain/appointment/minutes';
import { mayContradict } from '@domain/appointment/took-place';
import type { AppointmentActions } from '@types_/appointment/actions';
import { SESSION_LIMITS } from '@types_/appointment/session';
import type { SessionSaved } from '@types_/appointment/session-view';
import type { InputOf } from '@types_/core/envelope';
import { isAgain } from '../../_kit/again';
import { isOthersToo, type NotedOf, notedBeside } from '../../_kit/appointment/attendances';
import { type LineLook, lineBeside, seatedNow } from '../../_kit/appointment/lines';
import { type Standing, standingBeside } from '../../_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { checkTexts } from '../check-texts';
import { ownSession, saveSession, seen, stepNow, withSession } from '../own-session';

type WithMinutes = SessionDocument & { written: Standing[]; noted: NotedOf[]; line: LineLook[] };

/**
 * Cancels a session for good, with a reason where it comes late; everybody who applied is told by the scheduler. After its beginning
 * that says that it did not take place, also once it is closed, as long as no minutes say that it did: nobody has met anybody, and nobody was absent;
 * where somebody had a seat, or came, the youth league says so. A draft is thrown away, and nobody hears of it.
 * Two requests, three with a reason.
 */
export const cancelSession = beside(
  async (call: Call<InputOf<AppointmentActions, 'cancel-session'>>): Promise<SessionSaved> => {
    const { input, actor, now, openid } = call;
    const { written, noted, line, ...session } = ownSession<WithMinutes>(call, 'appointment.cancel-session');
    if (isAgain(call, session)) return seen(session);
    const state = stepNow(session, 'cancel', now);
    if (written.some(sayTookPlace)) throw new Refusal('SESSION_NOT_NOW');
    if (isOthersToo(noted, session.startsAt, seatedNow(line, now), now) && !mayContradict(actor, session, now))
      throw new Refusal('SESSION_TOOK_PLACE');
    const isDraft = session.state === 'draft';
    if (!isDraft && input.reason === '' && wantsReason(session.channel, [session.startsAt], now))
      throw new Refusal('SESSION_REASON_MISSING', { hours: CHANNEL[session.channel].noticeHours });
    if (input.reason !== '' && !isReason(input.reason))
      throw new Refusal('SESSION_REASON_SHORT', { least: SESSION_LIMITS.reasonMin });
    await checkTexts([input.reason], openid);
    const cancelled = { at: now, by: actor.id, reason: input.reason || null, from: session.state, told: isDraft };
    // What was written down of it when it was ended is taken back by the scheduler.
    const ended = session.ended && { ended: { ...session.ended, settled: false } };
    // Of what did not take place no minutes are missing.
    return saveSession(
      session,
      { state, cancelled, ...ended, ...(session.unwritten ? { unwritten: false } : {}) },
      call,
    );
  },
  ({ id }) =>
    sessions.eachBeside(
      { _id: id },
      'session',
      1,
      ...[standingBeside(id, 'written'), notedBeside(id, 'noted'), lineBeside(id, [], 'line')],
    ),
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
