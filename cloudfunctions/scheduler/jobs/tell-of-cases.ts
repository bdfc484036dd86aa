import type { PhotoCheck } from '@domain/case/photo';
import { recipientsOf } from '@domain/case/recipients';
import { topicFields } from '@domain/case/school-topics';
import type { CaseState } from '@domain/case/state';
import { isOfLeague, owedBy, unlessAlone } from '@domain/case/tells';
import { Collection } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { type Notice, notify } from '../../_kit/notice/notices';
import { staffOf } from '../staff';

interface CaseWithNews extends CaseState {
  _id: string;
  number: string;
  photoChecks: PhotoCheck[];
  unnoticed: boolean;
  news: number;
  noticed: number;
}

const cases = new Collection<CaseWithNews>('cases');
const BATCH = 50;

/** All that a case still owes its author; each notice is known by the case and the event or photo it tells of. */
function owed(one: CaseWithNews): Notice[] {
  const { _id: caseId, authorId: to, number } = one;
  const events = owedBy(one, number, one.noticed).map(({ seq, at, kind, params }) => ({
    ...{ to, kind, params, caseId, at, about: `${caseId}:${seq}` },
  }));
  const photos = one.photoChecks.flatMap(({ state, label, at }, index): Notice[] =>
    state === 'rejected'
      ? [
          {
            ...{ to, kind: 'photo-rejected', caseId, at, about: `${caseId}:photo:${index}` },
            params: { number, ...topicFields(one), photo: index + 1, ...(label === null ? {} : { label }) },
          },
        ]
      : [],
  );
  return [...events, ...photos];
}

/** The same, without promising anybody who is not there: asked for cases of which something is said of the youth league. */
async function noticesOf(one: CaseWithNews, now: Date): Promise<Notice[]> {
  const all = owed(one);
  if (!all.some(({ kind }) => isOfLeague(kind))) return all;
  const leagueActs = recipientsOf('league', one, await staffOf([one.schoolId]), now).length > 0;
  return all.map((notice) => ({ ...notice, kind: unlessAlone(notice.kind, leagueActs), countsAs: notice.kind }));
}

/**
 * The reading end of the outbox in the cases (decision 13): tells what is owed, then clears the mark if nothing came
 * meanwhile. Whoever dies in between leaves the mark, and telling again is telling once. Two requests a case, three where it came to the youth league.
 */
export const tellOfCases: Job = {
  name: 'tell-of-cases',
  everyMinutes: 1,
  run: async (task) => {
    let told = 0;
    while (hasTime(task)) {
      const { data } = await cases.find({ unnoticed: true }).limit(BATCH).get();
      for (const one of data) {
        if (!hasTime(task)) break;
        await notify(await noticesOf(one, task.now), task.now);
        const { _id, news, events } = one;
        if (await cases.updateWhere({ _id, news }, { unnoticed: false, noticed: events.length })) told += 1;
      }
      if (data.length < BATCH) break;
    }
    return { told };
  },
};
