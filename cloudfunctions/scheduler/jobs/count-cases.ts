import { type OutcomeCount, type ResponseCount, type RollupLine, rollUp } from '@domain/case/figures/rollup';
import { OPEN } from '@domain/case/figures/tally';
import { caseRollups, rollupId } from '../../_kit/case/rollups';
import { _, $, Collection } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';

interface CountedCase {
  _id: string;
  /** Grows with each change, of time too, which makes no new version. */
  news: number;
  schoolId: string;
  uncounted: boolean;
  buckets: string[];
}

const cases = new Collection<CountedCase>('cases');
const FIELDS = { _id: true, news: true, schoolId: true, buckets: true } as const;
const BATCH = 100;

/** Far above the kinds of cases in one month of one school: category × department × day × answer. */
const MOST_KINDS = 20_000;

/** Equal tallies of a query, counted together by the database. */
async function counted<C>(query: object, fields: readonly string[]): Promise<C[]> {
  const kind = Object.fromEntries(fields.map((field) => [field, `$tally.${field}`]));
  const { list } = await cases
    .aggregate()
    .match(query)
    .group({ _id: kind, count: $.sum(1) })
    .limit(MOST_KINDS)
    .end();
  if (list.length === MOST_KINDS) throw new Error('more kinds of cases in a month than can be counted');
  return (list as { _id: object; count: number }[]).map(({ _id, count }) => ({ ..._id, count }) as C);
}

const GROUP = ['category', 'department'] as const;
const RESPONSE = [...GROUP, 'contactedInTime', 'waitsUntil'] as const;
const OUTCOME = [
  ...GROUP,
  'outcomeMonth',
  'verdict',
  'rating',
  'excluded',
  'keptResult',
  'days',
  'openStatus',
  'longOverdue',
] as const;

/** The lines of a bucket, counted from its cases. Two requests, one for the open cases. */
export async function linesOf(schoolId: string, month: string): Promise<RollupLine[]> {
  const responses =
    month === OPEN ? [] : await counted<ResponseCount>({ schoolId, 'tally.responseMonth': month }, RESPONSE);
  const outcomes = await counted<OutcomeCount>(
    { schoolId, 'tally.outcomeMonth': month === OPEN ? null : month },
    OUTCOME,
  );
  return rollUp(responses, outcomes);
}

/**
 * Counts a bucket anew from its cases. The version is read before the cases: a slower run that has counted older cases
 * cannot write over a newer one. Four requests, three for the open cases.
 */
export async function countBucket(schoolId: string, month: string, now: Date): Promise<boolean> {
  const _id = rollupId(schoolId, month);
  const known = await caseRollups.get(_id);
  const lines = await linesOf(schoolId, month);
  if (!known) return caseRollups.add({ _id, version: 1, schoolId, month, lines, countedAt: now });
  const { version } = known;
  return caseRollups.updateWhere({ _id, version }, { lines: _.set(lines), countedAt: now, version: _.inc(1) });
}

/** The buckets that some cases make wrong, each once. */
const bucketsOf = (found: readonly CountedCase[]): [schoolId: string, month: string][] => {
  const all = new Map<string, [string, string]>();
  for (const { schoolId, buckets } of found)
    for (const month of buckets) all.set(rollupId(schoolId, month), [schoolId, month]);
  return [...all.values()];
};

/** The ids of cases by their news: as many writes clear their marks, each found by the ids. */
function byNews(found: readonly CountedCase[]): Map<number, string[]> {
  const ids = new Map<number, string[]>();
  for (const { _id, news } of found) ids.set(news, [...(ids.get(news) ?? []), _id]);
  return ids;
}

/**
 * Counts again what cases have changed (decision 18): a write marks its case and names the buckets it touched; here they are
 * counted from the cases, and the mark goes if the case has not changed meanwhile. Killed anywhere, the mark is still there.
 */
export const countCases: Job = {
  name: 'count-cases',
  everyMinutes: 1,
  run: async (task) => {
    let counts = 0;
    while (hasTime(task)) {
      const { data } = await cases.find({ uncounted: true }).limit(BATCH).field(FIELDS).get();
      const wrong = bucketsOf(data);
      for (const [schoolId, month] of wrong) {
        // Somebody else has just counted it: what they saw may be older than our mark, so it stays for the next run.
        if (!hasTime(task) || !(await countBucket(schoolId, month, task.now))) return { buckets: counts };
        counts += 1;
      }
      for (const [news, _ids] of byNews(data))
        await cases.updateAll({ _id: _.in(_ids), news }, { uncounted: false, buckets: _.set([]) });
      if (data.length < BATCH) break;
    }
    return { buckets: counts };
  },
};
