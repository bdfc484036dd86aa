import { type Changeable, changesOf, isReason, wantsReason } from '@domain/appointment/changes';
import { CHANNEL } from '@domain/appointment/channel';
import { isMeetingDay } from '@domain/appointment/series';
import { newTimeProblem } from '@domain/appointment/session-times';
import { isSameHost } from '@domain/appointment/written-for';
import { dayOf } from '@domain/core/school-clock';
import type { AppointmentActions } from '@types_/appointment/actions';
import { SESSION_LIMITS, type SessionChange } from '@types_/appointment/session';
import type { SessionChangeWish } from '@types_/appointment/session-schema';
import type { SessionSaved } from '@types_/appointment/session-view';
import type { InputOf } from '@types_/core/envelope';
import { isAgain } from '../../_kit/again';
import { haveCome, type NotedOf, notedBeside } from '../../_kit/appointment/attendances';
import { type LedLine, leadLine, ledLineBeside } from '../../_kit/appointment/session-line';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { appended } from '../../_kit/database';
import { publicCalendar } from '../../_kit/public-calendar';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { checkTexts } from '../check-texts';
import { ownSession, saveSession, seen, stepNow } from '../own-session';
import { refuseTimes } from '../session-times';

type ChangeCall = Call<InputOf<AppointmentActions, 'change-session'>>;
type WithLine = SessionDocument & { line: LedLine[]; noted: NotedOf[] };

const wished = ({ title, host, place, link, seats, scope, ...times }: SessionChangeWish): Changeable => ({
  ...{ title, host, place, link, seats, scope },
  ...{ startsAt: new Date(times.startsAt), endsAt: new Date(times.endsAt) },
  ...{ opensAt: new Date(times.opensAt), closesAt: new Date(times.closesAt) },
});

/** What speaks against a change now. */
function refuse(
  session: SessionDocument,
  wish: Changeable,
  what: readonly SessionChange[],
  reason: string,
  now: Date,
): void {
  if (wish.seats < session.seats) throw new Refusal('SESSION_SEATS_FEWER');
  // Once the value is published the order can be computed: nobody adds just the seats that somebody lacks.
  if (wish.seats > session.seats && session.state === 'frozen') throw new Refusal('SESSION_SEATS_SEALED');
  const moved = { ...session, ...wish };
  if (what.includes('time') || what.includes('window'))
    refuseTimes(newTimeProblem(moved, session, publicCalendar, now), moved);
  if (reason === '' && wantsReason(session.channel, [session.startsAt, wish.startsAt], now))
    throw new Refusal('SESSION_REASON_MISSING', { hours: CHANNEL[session.channel].noticeHours });
  if (reason !== '' && !isReason(reason))
    throw new Refusal('SESSION_REASON_SHORT', { least: SESSION_LIMITS.reasonMin });
}

/** Texts that are new in a change. */
const newTexts = (session: SessionDocument, { title, host, place, scope }: Changeable, reason: string) => {
  const known = [session.title, session.host.office, session.host.name, session.place, session.scope];
  return [title, host.office, host.name, place, scope].filter((text) => !known.includes(text)).concat(reason);
};

/** Who moves a session to a day that is off already reads so on its page: nobody is told that the calendar has changed. */
async function heardOf({ schoolId, startsAt }: SessionDocument, wish: Changeable, { schools }: ChangeCall) {
  const day = dayOf(wish.startsAt);
  if (day === dayOf(startsAt)) return {};
  return { offTold: isMeetingDay(day, await schools.calendarOf(schoolId)) ? '' : day };
}

/**
 * Changes a published session (of a series this one only), with a reason where it comes late; everybody who applied is told by the scheduler. The session leads
 * and its line follows: at once, or, when somebody moved in it meanwhile or this died, before anybody is told. Four requests.
 */
export const changeSession = beside(
  async (call: ChangeCall): Promise<SessionSaved> => {
    const { input, actor, now, openid } = call;
    const { line, noted, ...session } = ownSession<WithLine>(call, 'appointment.change-session');
    if (isAgain(call, session)) return seen(session);
    stepNow(session, 'change', now, input.version);
    const wish = wished(input);
    const what = changesOf(session, wish);
    if (what.length === 0) return seen(session);
    refuse(session, wish, what, input.reason, now);
    // Who is there already was there at this hour: it is held, or called off with a word to everybody.
    if (+wish.startsAt !== +session.startsAt && haveCome(noted, session.startsAt)) throw new Refusal('SESSION_ARRIVED');
    const unsure = await checkTexts(newTexts(session, wish, input.reason), openid);
    const was = isSameHost(session.host, wish.host)
      ? {}
      : { hostWas: session.host.office, hostNameWas: session.host.name };
    const change = { at: now, by: actor.id, reason: input.reason || null, what, ...was, told: false };
    const isUnsure = unsure || session.unsure === true;
    const saved = await saveSession(
      session,
      { ...wish, ...(await heardOf(session, wish, call)), unsure: isUnsure },
      call,
      {
        changes: appended([change]),
      },
    );
    if (line[0]) await leadLine({ ...session, ...wish }, line[0], now);
    return saved;
  },
  ({ id }) => sessions.eachBeside({ _id: id }, 'session', 1, ledLineBeside(id, 'line'), notedBeside(id, 'noted')),
);
