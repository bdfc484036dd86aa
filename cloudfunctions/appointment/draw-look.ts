import { type DrawDocument, draws } from '../_kit/appointment/draws';
import { type SessionDocument, sessions } from '../_kit/appointment/sessions';
import type { Beside } from '../_kit/database';
import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';
import { isSeen } from './seen-session';

/** A session with its draw, if its list is sealed. */
export interface SessionWithDraw {
  session: SessionDocument;
  draw: DrawDocument | null;
}

type Found = SessionDocument & { draw: DrawDocument[] };

/** Both, for a look-up beside the caller. */
export const drawBeside = (id: string): Beside =>
  sessions.eachBeside({ _id: id }, 'found', 1, draws.beside({ _id: id }, 'draw'));

/** What was found beside the caller; a session that is not published, or of another school, is as none. */
export function foundDraw(call: Call<unknown>, earlier: unknown = call.earlier): SessionWithDraw {
  const found = earlier as Found | null;
  if (!found || !isSeen(found, call)) throw new Refusal('SESSION_NOT_FOUND');
  const { draw, ...session } = found;
  return { session, draw: draw[0] ?? null };
}

/** The same by a request of its own. */
export async function lookAtDraw(id: string, call: Call<unknown>): Promise<SessionWithDraw> {
  const { list } = await sessions
    .aggregate()
    .match({ _id: id })
    .limit(1)
    .lookup(draws.beside({ _id: id }, 'draw'))
    .end();
  return foundDraw(call, list[0] ?? null);
}
