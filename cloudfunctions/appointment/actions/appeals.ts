import { afterAnswer, isNeither } from '@domain/appointment/noted';
import { can } from '@domain/identity/can';
import { isCurrent } from '@domain/identity/membership';
import { placeOf } from '@domain/identity/place';
import { RIGHTS } from '@domain/identity/rights';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { AppealRow } from '@types_/appointment/attendance-view';
import type { InputOf } from '@types_/core/envelope';
import { isAgain, remembered } from '../../_kit/again';
import { writerOf } from '../../_kit/appointment/absence';
import { type AttendanceDocument, attendances } from '../../_kit/appointment/attendances';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { checkText, SCENES } from '../../_kit/content-check';
import { _, type Beside } from '../../_kit/database';
import { type PersonDocument, people } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { factsOf, shownName } from '../door';
import { ownIds } from '../own-ids';

/** More than wait at a school; others follow once some are answered. */
const MOST = 100;

type WithSession = AttendanceDocument & { session: SessionDocument[] };
type Found = WithSession & { person: PersonDocument[] };

/** Whether there is something to decide: not where a session did not take place, and everything noted of it was taken back. */
const stands = (one: WithSession): boolean =>
  one.session.some(({ state }) => state !== 'cancelled') && (one.what !== 'undone' || isNeither(one));

/** Whether somebody may decide: neither whom it is about, nor who wrote it down. */
function mayDecide(one: AttendanceDocument, own: readonly string[]): boolean {
  const by = writerOf(one);
  return !own.includes(one.personId) && (by === null || !own.includes(by));
}

const seen = (one: Found, own: readonly string[]): AppealRow[] => {
  const [[session], [person], { appeal }] = [one.session, one.person, one];
  if (!session || !person || !appeal || !stands(one)) return [];
  return [
    {
      ...{ session: factsOf(session), pass: one.pass, name: shownName(person), what: one.what, how: one.how },
      ...{ says: appeal.says, text: appeal.text, at: appeal.at.toISOString(), mayDecide: mayDecide(one, own) },
    },
  ];
};

/** The appeals that wait at the caller's schools, the oldest ones first. Two requests. */
export async function listAppeals(call: Call<unknown>): Promise<{ rows: AppealRow[]; more: boolean }> {
  const { actor, now } = call;
  const { roles = [] } = RIGHTS['appointment.appeals'];
  const here = actor.memberships.filter((one) => roles.includes(one.role) && isCurrent(one, now));
  const schools = here.flatMap(({ schoolId }) => (schoolId === null ? [] : [schoolId]));
  const { list } = await attendances
    .aggregate()
    .match({
      schoolId: _.in(schools),
      what: _.in(['absent', 'met', 'undone']),
      'appeal.at': _.gt(new Date(0)),
      ...{ 'appeal.answer': null, 'appeal.moot': _.neq(true) },
    })
    .sort({ 'appeal.at': 1 })
    .limit(MOST + 1)
    .lookup(sessions.joined('sessionId', '_id', 'session'))
    .lookup(people.joined('personId', '_id', 'person'))
    .end();
  const page = (list as Found[]).slice(0, MOST);
  return { rows: page.flatMap((one) => seen(one, ownIds(call))), more: list.length > MOST };
}

type Deciding = Call<InputOf<AppointmentActions, 'decide-appeal'>>;

async function decide(call: Deciding) {
  const { earlier, input, actor, openid, now, key, fingerprint } = call;
  const absence = earlier as WithSession | null;
  if (!absence || !can(actor, 'appointment.decide-appeal', placeOf(absence.schoolId), now))
    throw new Refusal('ABSENCE_NOT_FOUND');
  if (isAgain(call, absence)) return { granted: input.granted };
  if (!mayDecide(absence, ownIds(call))) throw new Refusal('APPEAL_NOT_YOURS');
  if (!absence.appeal || absence.appeal.answer || !stands(absence)) throw new Refusal('APPEAL_NOT_WAITING');
  const check = await checkText(input.text, { openid, scene: SCENES.letter });
  if (check.is === 'risky') throw new Refusal('CONTENT_REFUSED', { label: check.label });
  const { _id, version, appeal, what, how } = absence;
  const answer = { granted: input.granted, text: input.text, at: now, by: actor.id };
  const after = afterAnswer({ what, how }, appeal.says, answer);
  const values = {
    ...{ ...after, 'appeal.answer': _.set(answer) },
    // Whoever was not there sits on no seat.
    ...(what === 'met' && after.what !== 'met' ? { seat: _id } : {}),
    ...{ recent: _.set(remembered(absence, { key, fingerprint })), due: true, version: _.inc(1) },
  };
  if (!(await attendances.updateWhere({ _id, version }, values))) throw new Refusal('BUSY');
  return { granted: input.granted };
}

/** An officer who did not write it down answers with a text; granted, it is as the student says. Three requests. */
export const decideAppeal = Object.assign((call: Deciding) => decide(call), {
  earlier: (_key: string, { id, pass }: Deciding['input']): Beside =>
    attendances.eachBeside({ sessionId: id, pass }, 'absence', 1, sessions.joined('sessionId', '_id', 'session')),
});
