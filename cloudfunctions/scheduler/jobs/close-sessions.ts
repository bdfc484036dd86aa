import { CHANNEL } from '@domain/appointment/channel';
import { stepOf } from '@domain/appointment/session-life';
import { type CommitmentDocument, commitments } from '../../_kit/appointment/commitments';
import { owedOutcomes } from '../../_kit/appointment/owed-outcomes';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { Schools } from '../../_kit/schools';
import { sumRatings } from '../sum-ratings';
import { tellUnrecorded } from '../tell-case';

const BATCH = 100;
/** Where nothing was promised, minutes may be corrected and added to for so long before it is over. */
const QUIET_DAYS = 30;
/** Where nobody has written minutes for so long, nobody will: the session ends without. */
const UNWRITTEN_DAYS = 60;

type Found = SessionDocument & { promises: Pick<CommitmentDocument, 'state' | 'disputed'>[] };

/** Whether minutes are still to come. */
const isUnwritten = ({ state, channel }: Pick<Found, 'state' | 'channel'>): boolean =>
  state === 'held' && CHANNEL[channel].minuted;

/**
 * Whether a session is over: nothing that was promised is open or disputed any more, or nothing was and a month has passed. Minutes that nobody reads or
 * mends are none: they stay on the desk's list, and can still become public.
 */
function isOver(session: Found, now: Date): boolean {
  const { promises, endsAt } = session;
  if (promises.length > 0) return promises.every((one) => one.state !== 'open' && !one.disputed);
  return now.getTime() - endsAt.getTime() > (isUnwritten(session) ? UNWRITTEN_DAYS : QUIET_DAYS) * 86_400_000;
}

/** Whoever brought a case hears that nobody has written down what came of it; false: not all of them yet. */
async function tellBrought(session: Found, schools: Schools, { now }: Task): Promise<boolean> {
  const { _id, schoolId } = session;
  const owed = await owedOutcomes(session, 0);
  if (owed.length === 0) return true;
  await schools.load([schoolId]);
  return tellUnrecorded(_id, owed, { calendar: await schools.calendarOf(schoolId), now });
}

/** Closes sessions with nothing left to follow: minuted ones, those of which no minutes are written, and those of which nobody wrote any. */
export const closeSessions: Job = {
  name: 'close-sessions',
  everyMinutes: 60,
  async run(task) {
    let closed = 0;
    const schools = new Schools();
    for (const state of ['minuted', 'held'] as const)
      for (let after = ''; hasTime(task); ) {
        const { list } = await sessions
          .aggregate()
          .match({ state, _id: _.gt(after) })
          .sort({ _id: 1 })
          .limit(BATCH)
          .lookup(commitments.joined('_id', 'sessionId', 'promises'))
          .end();
        const page = list as Found[];
        for (const one of page) {
          const to = stepOf(one.state, 'close', one.allots);
          if (!to.ok || !isOver(one, task.now)) continue;
          const { _id, version } = one;
          if (isUnwritten(one) && !(await tellBrought(one, schools, task))) continue;
          const values = { state: to.data, unwritten: isUnwritten(one), version: _.inc(1) };
          if (await sessions.updateWhere({ _id, version }, values)) closed += 1;
        }
        const last = page.at(-1);
        if (!last || page.length < BATCH) break;
        after = last._id;
      }
    return { closed, rated: await sumRatings(task) };
  },
};
