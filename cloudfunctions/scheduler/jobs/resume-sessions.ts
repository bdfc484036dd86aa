import { commitments } from '../../_kit/appointment/commitments';
import { sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { tried } from '../tried';

const NAME = 'resume-sessions';
const BATCH = 100;

/**
 * A session goes on of which something promised goes on: closed → minuted. Also one that is minuted is written, so that who is about to close it, and has
 * read the promise as kept, is too late.
 */
async function resume(sessionId: string): Promise<boolean> {
  const session = await sessions.get(sessionId);
  if (!session || !['closed', 'minuted'].includes(session.state)) return true;
  return sessions.updateWhere({ _id: sessionId, version: session.version }, { state: 'minuted', version: _.inc(1) });
}

/** What was said to be kept and is not, or is disputed, is followed again with its session. The mark goes last: whoever dies before leaves it. */
export const resumeSessions: Job = {
  name: NAME,
  everyMinutes: 1,
  async run(task) {
    const { data } = await commitments.find({ resumed: true }).limit(BATCH).get();
    let resumed = 0;
    for (const { _id, version, sessionId } of data) {
      if (!hasTime(task)) break;
      const isDone = await tried(NAME, _id, () => resume(sessionId));
      if (isDone && (await commitments.updateWhere({ _id, version, resumed: true }, { resumed: false }))) resumed += 1;
    }
    return { resumed };
  },
};
