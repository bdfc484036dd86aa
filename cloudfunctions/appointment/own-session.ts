import { hasTimeFor, type SessionStep, stepOf } from '@domain/appointment/session-life';
import { can } from '@domain/identity/can';
import type { SessionState } from '@types_/appointment/session';
import type { SessionSaved } from '@types_/appointment/session-view';
import type { ActionName } from '@types_/core/action-name';
import { type Recent, remembered } from '../_kit/again';
import { type SessionDocument, sessions } from '../_kit/appointment/sessions';
import { keyedHash } from '../_kit/crypto';
import { _, type Beside, replaced } from '../_kit/database';
import { orRefuse, Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';

/** The id of the session that a call makes, so that a retry makes the same one. */
export const sessionIdOf = (key: string): string => keyedHash('session', key);

/** An action that is given the session it names, or has made before, found in the request that finds its caller. */
export const withSession = <I extends { id: string | null }, O>(run: (call: Call<I>) => Promise<O>) =>
  Object.assign((call: Call<I>) => run(call), {
    earlier: (key: string, { id }: I): Beside => sessions.firstBeside({ _id: id ?? sessionIdOf(key) }, 'session', 1),
  });

const placeOf = ({ schoolId }: Pick<SessionDocument, 'schoolId'>) => ({ schoolId, prefecture: null });

/** The session that a call names, for one who looks after it; another school's is not there. */
export function ownSession<S extends SessionDocument>({ earlier, actor, now }: Call<unknown>, action: ActionName): S {
  const session = earlier as S | null;
  if (!session || !can(actor, action, placeOf(session), now)) throw new Refusal('SESSION_NOT_FOUND');
  return session;
}

/** Where a step leads now; refused when it is not to be taken, or somebody was quicker. `version`: the one that the caller saw. */
export function stepNow(
  session: SessionDocument,
  step: SessionStep,
  now: Date,
  version = session.version,
): SessionState {
  const state = orRefuse(stepOf(session.state, step, session.allots));
  if (!hasTimeFor(step, session, now)) throw new Refusal('SESSION_NOT_NOW');
  if (session.version !== version) throw new Refusal('SESSION_CHANGED');
  return state;
}

export const seen = ({ _id: id, version }: Pick<SessionDocument, '_id' | 'version'>): SessionSaved => ({ id, version });

/** Writes what was decided, if nothing happened to the session meanwhile; whoever lost asks again. `more`: what is not replaced. One request. */
export async function saveSession(
  session: SessionDocument,
  changes: Partial<SessionDocument>,
  call: Recent,
  more: object = {},
): Promise<SessionSaved> {
  const { _id, version, state } = session;
  const data = { ...replaced({ ...changes, recent: remembered(session, call) }), ...more, version: _.inc(1) };
  if (!(await sessions.updateWhere({ _id, version, state }, data))) throw new Refusal('BUSY');
  return { id: _id, version: version + 1 };
}
