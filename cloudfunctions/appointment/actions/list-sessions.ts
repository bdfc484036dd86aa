import type { AppointmentActions } from '@types_/appointment/actions';
import type { SessionRow, SessionsView } from '@types_/appointment/session-view';
import type { InputOf } from '@types_/core/envelope';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import type { Call } from '../../_kit/router';

/** A term of them. */
const MOST = 60;

export const sessionRow = (session: SessionDocument): SessionRow => ({
  ...{ id: session._id, channel: session.channel, title: session.title, host: session.host, state: session.state },
  ...{ allots: session.allots, seats: session.seats, startsAt: session.startsAt.toISOString() },
  ...{ endsAt: session.endsAt.toISOString(), opensAt: session.opensAt.toISOString() },
  closesAt: session.closesAt.toISOString(),
});

/** The published sessions of a school, the last ones first. Two requests. */
export async function listSessions({ input }: Call<InputOf<AppointmentActions, 'sessions'>>): Promise<SessionsView> {
  const { data } = await sessions
    .find({ schoolId: input.schoolId, state: _.neq('draft') })
    .orderBy('startsAt', 'desc')
    .limit(MOST)
    .get();
  return { sessions: data.map(sessionRow) };
}
