import { stepOf } from '@domain/appointment/session-life';
import { can } from '@domain/identity/can';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { SessionWish } from '@types_/appointment/session-schema';
import type { SessionSaved } from '@types_/appointment/session-view';
import type { InputOf } from '@types_/core/envelope';
import { isAgain } from '../../_kit/again';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { checkTexts } from '../check-texts';
import { saveSession as save, seen, sessionIdOf, withSession } from '../own-session';
import { checkTimes } from '../session-times';

type SaveCall = Call<InputOf<AppointmentActions, 'save-session'>>;

const sorted = <T>(list: readonly T[] | null): T[] | null =>
  list && [...new Set(list)].sort((a, b) => (a < b ? -1 : 1));

/** What of a wish is stored. */
const settledBy = ({ who, ...wish }: SessionWish) => ({
  ...{ channel: wish.channel, title: wish.title, host: wish.host, place: wish.place, link: wish.link },
  ...{ startsAt: new Date(wish.startsAt), endsAt: new Date(wish.endsAt), opensAt: new Date(wish.opensAt) },
  ...{ closesAt: new Date(wish.closesAt), seats: wish.seats, scope: wish.scope, allots: wish.allots },
  ...{ who: { colleges: sorted(who.colleges), grades: sorted(who.grades) }, beacon: wish.beacon },
});

const textsOf = ({ title, host, place, scope }: SessionWish): string[] => [title, host.office, host.name, place, scope];

/** Writes a draft of a session, a new one or one that was seen; nobody else sees it. Three requests. */
export const saveSession = withSession(async (call: SaveCall): Promise<SessionSaved> => {
  const { input, actor, now, earlier, openid } = call;
  const { schoolId } = input;
  if (!can(actor, 'appointment.save-session', { schoolId, prefecture: null }, now)) throw new Refusal('NOT_ALLOWED');
  const known = earlier as SessionDocument | null;
  if (input.id !== null && known?.schoolId !== schoolId) throw new Refusal('SESSION_NOT_FOUND');
  if (known && isAgain(call, known)) return seen(known);
  const state = orRefuse(stepOf(known?.state ?? 'draft', 'save', input.allots));
  if ((known?.version ?? 0) !== input.version) throw new Refusal('SESSION_CHANGED');
  const settled = settledBy(input);
  checkTimes(settled, now);
  const unsure = await checkTexts(textsOf(input), openid);
  if (known) return save(known, { ...settled, unsure }, call);
  const session: SessionDocument = {
    ...{ _id: sessionIdOf(call.key), version: 1, schoolId, ...settled, unsure, state, series: null, changes: [] },
    ...{ createdBy: actor.id, createdAt: now, recent: [{ key: call.key, fingerprint: call.fingerprint }] },
  };
  if (!(await sessions.add(session))) throw new Refusal('BUSY');
  return seen(session);
});
