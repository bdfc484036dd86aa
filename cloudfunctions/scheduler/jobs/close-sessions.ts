import { CHANNEL } from '@domain/appointment/channel';
import { stepOf } from '@domain/appointment/session-life';
import { CHANNELS } from '@types_/appointment/channel';
import { type CommitmentDocument, commitments } from '../../_kit/appointment/commitments';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';

const BATCH = 100;
/** Where nothing was promised, minutes may be corrected and added to for so long before it is over. */
const QUIET_DAYS = 30;
const UNMINUTED = CHANNELS.filter((channel) => !CHANNEL[channel].minuted);

type Found = SessionDocument & { promises: Pick<CommitmentDocument, 'state'>[] };

/** Whether a session is over: nothing that was promised is open any more, or nothing was and a month has passed. */
const isOver = ({ promises, endsAt }: Found, now: Date): boolean =>
  promises.length > 0
    ? promises.every(({ state }) => state !== 'open')
    : now.getTime() - endsAt.getTime() > QUIET_DAYS * 86_400_000;

/** Closes sessions with nothing left to follow: minuted ones, and those of which no minutes are written. */
export const closeSessions: Job = {
  name: 'close-sessions',
  everyMinutes: 60,
  async run(task) {
    let closed = 0;
    const ended = { state: 'held', channel: _.in(UNMINUTED) };
    for (const query of [{ state: 'minuted' }, ended])
      for (let after = ''; hasTime(task); ) {
        const { list } = await sessions
          .aggregate()
          .match({ ...query, _id: _.gt(after) })
          .sort({ _id: 1 })
          .limit(BATCH)
          .lookup(commitments.joined('_id', 'sessionId', 'promises'))
          .end();
        const page = list as Found[];
        for (const one of page) {
          const to = stepOf(one.state, 'close', one.allots);
          if (!to.ok || !isOver(one, task.now)) continue;
          const { _id, version } = one;
          if (await sessions.updateWhere({ _id, version }, { state: to.data, version: _.inc(1) })) closed += 1;
        }
        const last = page.at(-1);
        if (!last || page.length < BATCH) break;
        after = last._id;
      }
    return { closed };
  },
};
