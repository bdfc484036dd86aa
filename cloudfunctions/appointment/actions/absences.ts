import { countedIn } from '@domain/appointment/absences';
import { afterOwnWord, appealsOpen } from '@domain/appointment/noted';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { AbsenceRow, Absences } from '@types_/appointment/attendance-view';
import type { InputOf } from '@types_/core/envelope';
import { isAgain, remembered } from '../../_kit/again';
import { isLifted, toAbsence } from '../../_kit/appointment/absence';
import { type AttendanceDocument, attendanceIdOf, attendances } from '../../_kit/appointment/attendances';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { checkText, SCENES } from '../../_kit/content-check';
import { _ } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { factsOf } from '../door';
import { isTold, openFor } from '../noted-look';
import { ownIds } from '../own-ids';

/** Of the years at a school there are hardly more; who has, is told that there are earlier ones. */
const MOST = 100;

type Found = AttendanceDocument & { session: SessionDocument[] };

/** Whether they have spoken of it, who had a seat where nobody noted who came: then they have been there. */
const hasSpoken = ({ rating, voices = [] }: AttendanceDocument): boolean => rating !== null || voices.length > 0;

/** Whether they say, or put right, whether they came: until they have spoken. */
const maySayThere = (one: AttendanceDocument): boolean => afterOwnWord(one, true) !== null && !hasSpoken(one);

const seen = (one: Found): AbsenceRow[] =>
  one.session
    .filter((session) => isTold(one, session))
    .map((session) => ({
      ...{ session: factsOf(session), what: one.what, how: one.how },
      counts: one.what !== 'undone' && !isLifted(one) && session.state !== 'cancelled',
      off: session.state === 'cancelled' && one.what !== 'absent' ? (session.cancelled?.reason ?? '') : null,
      asked: session.state !== 'cancelled' && maySayThere(one),
      said: one.saidThere ?? null,
      open: [...openFor(one, session)],
      appeal: one.appeal && {
        ...{ says: one.appeal.says, text: one.appeal.text, at: one.appeal.at.toISOString() },
        answer: one.appeal.answer && {
          ...{ granted: one.appeal.answer.granted, text: one.appeal.answer.text },
          at: one.appeal.answer.at.toISOString(),
        },
      },
    }));

/** All of the caller's absences, where they were let in or count as there, and where they were neither, the last ones first, and what follows from them. Two requests. */
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

/**
 * The caller says that they were there, or why an absence should not count, or that they were not there, or met nobody, where they were let in. Once
 * for each; an officer who did not write it down answers. Four requests.
 */
export async function appealAbsence(
  call: Call<InputOf<AppointmentActions, 'appeal-absence'>>,
): Promise<{ at: string }> {
  const { input, openid, now, key, fingerprint } = call;
  const one = await readOf(call, input.id);
  if (!one) throw new Refusal('ABSENCE_NOT_FOUND');
  if (isAgain(call, one) && one.appeal) return { at: one.appeal.at.toISOString() };
  if (one.appeal) throw new Refusal('APPEAL_STANDS');
  // Something else was written down since they read it.
  if (!appealsOpen(one).includes(input.says)) throw new Refusal('APPEAL_MOVED_ON');
  const check = await checkText(input.text, { openid, scene: SCENES.letter });
  if (check.is === 'risky') throw new Refusal('CONTENT_REFUSED', { label: check.label });
  const { _id, version } = one;
  const values = {
    appeal: _.set({ says: input.says, text: input.text, at: now, answer: null }),
    ...{ recent: _.set(remembered(one, { key, fingerprint })), due: true, version: _.inc(1) },
  };
  if (!(await attendances.updateWhere({ _id, version }, values))) throw new Refusal('BUSY');
  return { at: now.toISOString() };
}

/**
 * Where nobody noted who came, whoever had a seat says whether they did: they are asked before they rate, or speak about promises, and who stayed away
 * has no say. Nobody answers for them, so it is done at once; who has spoken has been there. Three requests.
 */
export async function sayThere(call: Call<InputOf<AppointmentActions, 'say-there'>>): Promise<{ there: boolean }> {
  const { there } = call.input;
  const one = await readOf(call, call.input.id);
  const after = one && afterOwnWord(one, there);
  if (!one || !after || one.session.some(({ state }) => state === 'cancelled')) throw new Refusal('NOT_THERE');
  if (one.saidThere === there) return { there };
  if (!there && hasSpoken(one)) throw new Refusal('SAID_BEFORE');
  const { _id, version } = one;
  // Whoever speaks in this very moment has been there.
  const isSilent = there ? {} : { rating: null, 'voices.0': _.exists(false) };
  const said = { ...after, saidThere: there, version: _.inc(1) };
  if (!(await attendances.updateWhere({ _id, version, ...isSilent }, said))) throw new Refusal('BUSY');
  return { there };
}

/** What the caller reads of themselves at a session, under whatever number it was written down. One request. */
async function readOf(call: Call<unknown>, sessionId: string): Promise<Found | undefined> {
  const ids = ownIds(call).map((id) => attendanceIdOf(sessionId, id));
  const { list } = await attendances
    .aggregate()
    .match({ _id: _.in(ids) })
    .limit(ids.length)
    .lookup(sessions.joined('sessionId', '_id', 'session'))
    .end();
  return (list as Found[]).find((one) => one.session.some((session) => isTold(one, session)));
}
