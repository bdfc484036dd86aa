import { CHANNEL } from '@domain/appointment/channel';
import { ratedUntil } from '@domain/appointment/commitment';
import { isAsked } from '@domain/appointment/noted';
import { isShown } from '@domain/appointment/session-life';
import { dayOf } from '@domain/core/school-clock';
import type { AppointmentActions } from '@types_/appointment/actions';
import { FEWEST_VOICES, MINUTES_LIMITS } from '@types_/appointment/minutes';
import type { MinutesView } from '@types_/appointment/minutes-view';
import type { InputOf, OutputOf } from '@types_/core/envelope';
import { attendances, thereAt } from '../../_kit/appointment/attendances';
import { commitmentRow, commitmentsBeside, type ListedCommitment } from '../../_kit/appointment/commitments';
import { type MinutesDocument, minutes } from '../../_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _, $ } from '../../_kit/database';
import { Refusal } from '../../_kit/refusal';
import { beside, type Call } from '../../_kit/router';
import { mayReport } from '../commitment-look';
import { deskOffice, readerOffice } from '../desk';
import { mayRate } from '../minutes-look';
import { ownIds } from '../own-ids';
import { isSeen } from '../seen-session';
import { sessionHead } from '../session-head';

type Found = SessionDocument & { minutes: MinutesDocument[]; promises: ListedCommitment[] };

interface Own {
  there: number;
  mine: number;
  /** Whether the reader says first whether they were there. */
  asked: number;
}

/** `isAsked`, of each. */
const IS_ASKED = $.and([$.eq(['$how', 'unnoted']), $.neq(['$saidThere', true])]);

/** Whether the reader was there, and how they found it. One request. */
async function ownRating({ _id, startsAt }: SessionDocument, ids: readonly string[]): Promise<Own> {
  const isMine = $.in(['$personId', [...ids]]);
  const { list } = await attendances
    .aggregate()
    .match(thereAt(_id, startsAt))
    .group({
      _id: null,
      there: $.sum($.cond([isMine, 1, 0])),
      mine: $.sum($.cond([isMine, '$rating', 0])),
      asked: $.sum($.cond([$.and([isMine, IS_ASKED]), 1, 0])),
    })
    .end();
  return (list[0] as Own | undefined) ?? { there: 0, mine: 0, asked: 0 };
}

const TENTH = 10;

/** How all found it, as it was summed up; null before, and where fewer rated than are shown, or it did not take place. */
function averageOf({ rated, state }: SessionDocument): MinutesView['rating'] {
  if (!rated || rated.count < FEWEST_VOICES || state === 'cancelled') return null;
  return { count: rated.count, average: Math.round((rated.sum / rated.count) * TENTH) / TENTH };
}

/** What was said and promised, for everybody, with what it corrects and what became of the promises. Two requests. */
export const showMinutes = beside(
  async (call: Call<InputOf<AppointmentActions, 'minutes'>>): Promise<MinutesView> => {
    const { actor, now } = call;
    const session = call.earlier as Found | null;
    // What was published everybody may read, as who wrote it was told.
    const isPublished = (session?.minutes[0]?.versions.length ?? 0) > 0;
    if (!session || !(isSeen(session, call) || (isPublished && isShown(session))))
      throw new Refusal('SESSION_NOT_FOUND');
    const { there, mine, asked } = await ownRating(session, ownIds(call));
    const until = ratedUntil(session.endsAt);
    const versions = session.minutes[0]?.versions ?? [];
    const isOver = now > until;
    const mayNow = !isOver && now >= session.endsAt && mayRate(call, session);
    const [isMinuted, ofDesk] = [CHANNEL[session.channel].minuted, deskOffice(actor, session.schoolId, now) !== null];
    const isReader = readerOffice(actor, session.schoolId, now) !== null;
    return {
      session: sessionHead(session),
      versions: versions
        .map(({ at, office, readBy, text, promises, reason }, nth) => ({
          ...{ nth, at: at.toISOString(), office, readBy, text, promises: [...promises], reason },
        }))
        .reverse(),
      commitments: session.promises
        .sort((a, b) => a.nth - b.nth)
        .map((one) => commitmentRow(one, now, mayReport(actor, one, now))),
      cases: versions.at(-1)?.outcomes.filter(({ text }) => text !== null).length ?? 0,
      ratingsFrom: session.rated ? null : dayOf(until),
      rating: averageOf(session),
      you:
        there > 0 && session.state !== 'cancelled'
          ? { rating: mine || null, mayRate: mayNow && asked === 0, asked: mayNow && asked > 0 }
          : null,
      mayWrite: isMinuted && ofDesk,
      mayRead: isMinuted && !ofDesk && isReader && session.minutes[0]?.state === 'review',
    };
  },
  ({ id }) =>
    sessions.eachBeside(
      { _id: id },
      'session',
      1,
      minutes.beside({ _id: id }, 'minutes'),
      commitmentsBeside({ sessionId: id }, 'promises', MINUTES_LIMITS.promises),
    ),
);

/** How somebody who was there and has no part in it found it; anew as often as they like until the days for it are over. Three requests. */
export const rateSession = beside(
  async (
    call: Call<InputOf<AppointmentActions, 'rate-session'>>,
  ): Promise<OutputOf<AppointmentActions, 'rate-session'>> => {
    const { input, now } = call;
    const session = call.earlier as SessionDocument | null;
    if (!session || !isSeen(session, call)) throw new Refusal('SESSION_NOT_FOUND');
    const { data } = await attendances
      .find({ ...thereAt(session._id, session.startsAt), personId: _.in(ownIds(call)) })
      .limit(1)
      .get();
    const [mine] = data;
    if (!mine || session.state === 'cancelled') throw new Refusal('NOT_THERE');
    if (!mayRate(call, session)) throw new Refusal('VOICE_NOT_YOURS');
    if (isAsked(mine)) throw new Refusal('SAY_WHETHER_THERE');
    if (now < session.endsAt || now > ratedUntil(session.endsAt)) throw new Refusal('SESSION_NOT_NOW');
    // The last word counts: a call that comes again says the same, and nobody counts twice.
    const { _id, what, rating } = mine;
    const said = { rating: input.rating, ratedAt: now };
    // In this very moment they said elsewhere that they were not there, or somebody took back that they were.
    if (rating !== input.rating && !(await attendances.updateWhere({ _id, what }, said))) throw new Refusal('BUSY');
    return { rating: input.rating };
  },
  ({ id }) => sessions.firstBeside({ _id: id }, 'session', 1),
);
