import { draws } from '../../_kit/appointment/draws';
import { type SessionDocument, sessions } from '../../_kit/appointment/sessions';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { sealList } from '../appointment/seal-list';
import { tried } from '../tried';

/** Applications that began within the window are over by then: a function runs a minute at most. */
const SETTLED_MS = 2 * 60_000;
const PAGE = 100;

/** The sessions whose window was closed and whose list is not sealed yet. */
async function* unsealed(): AsyncGenerator<SessionDocument> {
  for (let after = ''; ; ) {
    const page = await sessions.after({ state: 'frozen' }, after, PAGE);
    const ids = page.map(({ _id }) => _id);
    const query = draws.find({ _id: _.in(ids) });
    const sealed = ids.length > 0 ? (await query.limit(PAGE).field({ _id: true }).get()).data : [];
    yield* page.filter(({ _id }) => !sealed.some((one) => one._id === _id));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last._id;
  }
}

/**
 * Closes windows that are over, and seals who applied: first the state, so that nobody comes in any more, then the list. Killed
 * anywhere, the next run goes on; a list is sealed once.
 */
export const freezeTickets: Job = {
  name: 'freeze-tickets',
  everyMinutes: 1,
  async run(task) {
    const over = { state: 'open', allots: 'draw', closesAt: _.lte(new Date(task.now.getTime() - SETTLED_MS)) };
    await sessions.updateAll(over, { state: 'frozen', version: _.inc(1) });
    let frozen = 0;
    for await (const session of unsealed()) {
      if (!hasTime(task)) break;
      const isSealed = await tried('freeze-tickets', session._id, () => sealList(session, task.now));
      if (isSealed) frozen += 1;
    }
    return { frozen };
  },
};
