import { CHANNEL } from '@domain/appointment/channel';
import { stepOf } from '@domain/appointment/session-life';
import { type CommitmentDocument, commitments } from '../../_kit/appointment/commitments';
import { minutes } from '../../_kit/appointment/minutes';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { sumRatings } from '../appointment/sum-ratings';
import { tellBrought } from '../appointment/tell-brought';

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

/** Whether minutes are public that are not carried out yet: within the minute they are, and it is no session without. */
const arePublic = async ({ _id }: Found): Promise<boolean> => ((await minutes.get(_id))?.versions.length ?? 0) > 0;

/** Closes sessions with nothing left to follow: minuted ones, those of which no minutes are written, and those of which nobody wrote any. */
export const closeSessions: Job = {
  name: 'close-sessions',
  everyMinutes: 60,
  async run(task) {
    let closed = 0;
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
          if (isUnwritten(one) && ((await arePublic(one)) || !(await tellBrought(one, task.now)))) continue;
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
