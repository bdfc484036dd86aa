import { can } from '@domain/identity/can';
import { isCurrent } from '@domain/identity/membership';
import { placeOf } from '@domain/identity/place';
import { RIGHTS } from '@domain/identity/rights';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { AppealRow } from '@types_/appointment/attendance-view';
import type { InputOf } from '@types_/core/envelope';
import { isAgain, remembered } from '../../_kit/again';
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

type Found = AttendanceDocument & { session: SessionDocument[]; person: PersonDocument[] };

/** Whether somebody may decide: neither whose absence it is, nor who wrote it down. */
const mayDecide = ({ by, personId }: AttendanceDocument, own: readonly string[]): boolean =>
  !own.includes(personId) && (by === null || !own.includes(by));

const seen = (one: Found, own: readonly string[]): AppealRow[] => {
  const [[session], [person], { appeal }] = [one.session, one.person, one];
  if (!session || !person || !appeal) return [];
  return [
    {
      ...{ session: factsOf(session), pass: one.pass, name: shownName(person), how: one.how },
      ...{ text: appeal.text, at: appeal.at.toISOString(), mayDecide: mayDecide(one, own) },
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
      what: _.in(['absent', 'met']),
      'appeal.at': _.gt(new Date(0)),
      'appeal.answer': null,
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
  const absence = earlier as AttendanceDocument | null;
  if (!absence || !can(actor, 'appointment.decide-appeal', placeOf(absence.schoolId), now))
    throw new Refusal('ABSENCE_NOT_FOUND');
  if (isAgain(call, absence)) return { granted: input.granted };
  if (!mayDecide(absence, ownIds(call))) throw new Refusal('APPEAL_NOT_YOURS');
  if (!absence.appeal || absence.appeal.answer) throw new Refusal('APPEAL_NOT_WAITING');
  const check = await checkText(input.text, { openid, scene: SCENES.letter });
  if (check.is === 'risky') throw new Refusal('CONTENT_REFUSED', { label: check.label });
  const { _id, version } = absence;
  const values = {
    'appeal.answer': _.set({ granted: input.granted, text: input.text, at: now, by: actor.id }),
    ...{ recent: _.set(remembered(absence, { key, fingerprint })), due: true, version: _.inc(1) },
  };
  if (!(await attendances.updateWhere({ _id, version }, values))) throw new Refusal('BUSY');
  return { granted: input.granted };
}

/** An officer who did not write the absence down answers with a text; granted, it does not count. Three requests. */
export const decideAppeal = Object.assign((call: Deciding) => decide(call), {
  earlier: (_key: string, { id, pass }: Deciding['input']): Beside =>
    attendances.firstBeside({ sessionId: id, pass }, 'absence', 1),
});
