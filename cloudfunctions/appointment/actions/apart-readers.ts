import { isApartFromUnion } from '@domain/appointment/without-union';
import type { AppointmentActions } from '@types_/appointment/actions';
import type { ApartReaders } from '@types_/appointment/application-view';
import type { InputOf } from '@types_/core/envelope';
import { hostsBeside } from '../../_kit/appointment/office-holders';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { Collection } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { hasLeague, type League, leagueBeside } from '../../_kit/youth-league';
import { isSeen } from '../seen-session';

const institutions = new Collection<{ _id: string }>('institutions');

/**
 * Who would read, as it is now, what a student keeps from the union at a session: asked for when somebody thinks of it, since the form must not promise a
 * reader who is not there. Two requests.
 */
export const showApartReaders = beside(
  async (call: Call<InputOf<AppointmentActions, 'apart-readers'>>): Promise<ApartReaders> => {
    const { now } = call;
    const session = call.earlier as SessionDocument | null;
    if (!session || !isSeen(session, call)) throw new Refusal('SESSION_NOT_FOUND');
    const { schoolId } = session;
    const { list } = await institutions
      .aggregate()
      .match({ _id: schoolId })
      .limit(1)
      .lookup(hostsBeside(session, now, 'hosts'))
      .lookup(leagueBeside([schoolId], 'league'))
      .end();
    const [found] = list as { hosts: League; league: League }[];
    return {
      host: (found?.hosts ?? []).some((one) => isApartFromUnion(one, session, now)),
      league: hasLeague(found?.league, { schoolId, aboutUnion: now }, now),
    };
  },
  ({ id }) => sessions.firstBeside({ _id: id }, 'session', 1),
);
