import { MINUTED } from '@domain/appointment/channel';
import { CASE_HANDLERS, membershipWith } from '@domain/identity/membership';
import type { MinutesDue } from '@types_/appointment/minutes-view';
import { type MinutesDocument, minutes } from '../../_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import type { CaseDocument } from '../../_kit/case/document';
import { cases } from '../../_kit/case/store';
import { _, type Beside, Collection } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { deskOffice } from '../desk';
import { minutable } from '../minutes-look';
import { ownIds } from '../own-ids';
import { HEAD_FIELDS, sessionHead } from '../session-head';

const institutions = new Collection<{ _id: string; name: string }>('institutions');
const MOST_DUE = 60;
const REVIEWERS = [...CASE_HANDLERS, 'youth-league'] as const;

type Waiting = MinutesDocument & { session: SessionDocument[] };
type Owing = Waiting & { left: CaseDocument[] };
interface Found {
  waiting: Waiting[];
  owing: Owing[];
  held: SessionDocument[];
  closed: SessionDocument[];
}

const withoutMinutes = (query: object, as: string): Beside =>
  sessions.latestBeside(query, as, 'endsAt', MOST_DUE + 1, HEAD_FIELDS);

type Row = Pick<MinutesDue['due'][number], 'state' | 'mine' | 'overdue'> & { session: SessionDocument };

/** What waits for a reader, what came back or leaves out a brought case, what nobody has written, and last what was closed without. */
const rankOf = ({ state, overdue }: Row): number => (state === 'review' ? 0 : state !== null ? 1 : overdue ? 3 : 2);

/** Public minutes that leave out a case which the reader sees anyway, and is not theirs: nobody learns from it that there is another. */
const owingOf = (call: Call<unknown>, owing: readonly Owing[]): Row[] =>
  owing.flatMap(({ session: [session], left }) =>
    session && minutable(call, left).length > 0 ? [{ session, state: 'published', mine: false, overdue: false }] : [],
  );

/** What is to be read first, then what came back, what leaves out a brought case and what nobody has written yet, the longest ago first; last what was closed without. Two requests. */
export async function listMinutesDue(call: Call<unknown>): Promise<MinutesDue> {
  const { actor, now } = call;
  const { schoolId } = membershipWith(actor, REVIEWERS, now) ?? {};
  if (!schoolId) throw new Refusal('NOT_ALLOWED');
  const { list } = await institutions
    .aggregate()
    .match({ _id: schoolId })
    .limit(1)
    .lookup(
      minutes.latestWith(
        { schoolId, state: _.in(['review', 'returned']) },
        'waiting',
        'changedAt',
        MOST_DUE + 1,
        sessions.joined('_id', '_id', 'session'),
      ),
    )
    .lookup(
      minutes.latestWith(
        { schoolId, state: 'published', 'owed.0': _.exists(true) },
        'owing',
        'owedAt',
        MOST_DUE + 1,
        sessions.joined('_id', '_id', 'session'),
        cases.joined('owed', '_id', 'left'),
      ),
    )
    .lookup(withoutMinutes({ schoolId, state: 'held', channel: _.in(MINUTED) }, 'held'))
    .lookup(withoutMinutes({ schoolId, state: 'closed', unwritten: true }, 'closed'))
    .end();
  const [found] = list as Found[];
  const ids = ownIds(call);
  const waiting = (found?.waiting ?? [])
    .slice(0, MOST_DUE)
    .flatMap(({ session: [session], state, writers }) =>
      session ? [{ session, state, mine: ids.some((id) => writers.includes(id)), overdue: false }] : [],
    );
  // The youth league writes none: it reads what waits to be read.
  const mayWrite = deskOffice(actor, schoolId, now) !== null;
  const known = new Set(waiting.map(({ session }) => session._id));
  const fresh = [...(found?.held ?? []).slice(0, MOST_DUE), ...(found?.closed ?? []).slice(0, MOST_DUE)]
    .filter(({ _id }) => !known.has(_id))
    .map((session) => ({ session, state: null, mine: false, overdue: session.state === 'closed' }));
  const due: Row[] = mayWrite
    ? [...waiting, ...owingOf(call, (found?.owing ?? []).slice(0, MOST_DUE)), ...fresh]
    : waiting.filter(({ state }) => state === 'review');
  due.sort((a, b) => rankOf(a) - rankOf(b) || a.session.endsAt.getTime() - b.session.endsAt.getTime());
  const listed = [found?.waiting, ...(mayWrite ? [found?.owing, found?.held, found?.closed] : [])];
  const isAll = listed.every((some = []) => some.length <= MOST_DUE);
  return {
    due: due.map(({ session, ...rest }) => ({ session: sessionHead(session), ...rest })),
    more: !isAll,
  };
}
