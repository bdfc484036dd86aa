import { countedIn } from '@domain/appointment/absences';
import { hasCome } from '@domain/appointment/took-place';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { AbsenceRow, Absences } from '@types_/appointment/attendance-view';
import type { InputOf } from '@types_/core/envelope';
import { isAgain, remembered } from '../../_kit/again';
import { isLifted, toAbsence } from '../../_kit/appointment/absence';
import { type AttendanceDocument, attendanceIdOf, attendances, isIn } from '../../_kit/appointment/attendances';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { checkText, SCENES } from '../../_kit/content-check';
import { _ } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { factsOf } from '../door';
import { ownIds } from '../own-ids';

/** Of the years at a school there are hardly more; who has, is told that there are earlier ones. */
const MOST = 100;

type Found = AttendanceDocument & { session: SessionDocument[] };

/**
 * Whether a student reads of it: of every absence; that they were let in to a session as it stands; and once it was ended also that a check-in was
 * taken back, or that they came when the seat was gone; also where it is said not to have taken place, with the reason. An absence that was taken back with
 * the whole session is none.
 */
function isTold(one: Found, { startsAt, state, ended }: SessionDocument): boolean {
  if (one.what === 'absent') return true;
  if (state === 'cancelled') return +one.at === +startsAt && hasCome(one);
  return isIn(one, startsAt) || (one.what === 'undone' && +one.at === +startsAt && ended !== undefined);
}

const seen = (one: Found): AbsenceRow[] =>
  one.session
    .filter((session) => isTold(one, session))
    .map((session) => ({
      ...{ session: factsOf(session), what: one.what, how: one.how },
      counts: one.what !== 'undone' && !isLifted(one) && session.state !== 'cancelled',
      off: session.state === 'cancelled' && one.what !== 'absent' ? (session.cancelled?.reason ?? '') : null,
      appeal: one.appeal && {
        ...{ text: one.appeal.text, at: one.appeal.at.toISOString() },
        answer: one.appeal.answer && {
          ...{ granted: one.appeal.answer.granted, text: one.appeal.answer.text },
          at: one.appeal.answer.at.toISOString(),
        },
      },
    }));

/** All of the caller's absences, where they were let in, and where that was taken back or the seat was gone, the last ones first, and what follows from them. Two requests. */
export async function myAbsences(call: Call<unknown>): Promise<Absences> {
  const { person, now } = call;
  const { list } = await attendances
    .aggregate()
    .match({ personId: _.in(ownIds(call)) })
    .sort({ at: -1 })
    .limit(MOST + 1)
    .lookup(sessions.joined('sessionId', '_id', 'session'))
    .end();
  const found = list as Found[];
  const until = person?.pause?.until;
  return {
    counted: countedIn(found.filter(({ what }) => what === 'absent').map(toAbsence), now).length,
    pausedUntil: until && until > now ? until.toISOString() : null,
    rows: found.slice(0, MOST).flatMap(seen),
    more: found.length > MOST,
  };
}

/** The caller says why an absence should not count, or that they were not there, or met nobody, where they were let in. Once for each; an officer who did not write it down answers. Four requests. */
export async function appealAbsence(
  call: Call<InputOf<AppointmentActions, 'appeal-absence'>>,
): Promise<{ at: string }> {
  const { input, openid, now, key, fingerprint } = call;
  const ids = ownIds(call).map((id) => attendanceIdOf(input.id, id));
  const { data } = await attendances
    .find({ _id: _.in(ids) })
    .limit(ids.length)
    .get();
  const absence = data.find(({ what }) => what === 'absent' || what === 'met');
  if (!absence) throw new Refusal('ABSENCE_NOT_FOUND');
  if (isAgain(call, absence) && absence.appeal) return { at: absence.appeal.at.toISOString() };
  if (absence.appeal) throw new Refusal('APPEAL_STANDS');
  const check = await checkText(input.text, { openid, scene: SCENES.letter });
  if (check.is === 'risky') throw new Refusal('CONTENT_REFUSED', { label: check.label });
  const { _id, version } = absence;
  const values = {
    appeal: _.set({ text: input.text, at: now, answer: null }),
    ...{ recent: _.set(remembered(absence, { key, fingerprint })), due: true, version: _.inc(1) },
  };
  if (!(await attendances.updateWhere({ _id, version }, values))) throw new Refusal('BUSY');
  return { at: now.toISOString() };
}
