import { aboutUnionSince } from '@domain/case/about-union';
import type { Commitment } from '@domain/case/chain/chain';
import { dayRoot, headOn, listOn, publishedHead, rootOf } from '@domain/case/chain/heads';
import type { CaseEvent } from '@domain/case/state';
import { dayOf, plusDays } from '@domain/core/school-clock';
import { sealedLists } from '../../_kit/appointment/sealed-lists';
import { dayRoots, schoolHeads, schoolHeadsId } from '../../_kit/case/heads';
import { openHash } from '../../_kit/crypto';
import { _, Collection } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { loadState, saveState } from '../../_kit/job-state';

interface LinkedCase {
  _id: string;
  schoolId: string;
  changedAt: Date;
  aboutUnion: boolean;
  events: (CaseEvent & Commitment)[];
}

const cases = new Collection<LinkedCase>('cases');
const NAME = 'publish-heads';
const AT_ONCE = 200;
const FIELDS = [
  ...['_id', 'schoolId', 'changedAt', 'aboutUnion', 'events.seq', 'events.at', 'events.hash'],
  ...['events.what.name', 'events.what.aboutUnion'],
];
/** Days that are made good after the scheduler stood still. */
const MOST_DAYS_BACK = 7;

/** A call that began before midnight may write after it: a day is read when none of its calls can still be running. */
const SETTLED_MS = 2 * 3_600_000;

/** How far the day has been read: what was found so far, by list. May be lost with a run that dies, and is read again then. */
interface Progress {
  day: string;
  after: { changedAt: Date; id: string } | null;
  heads: Record<string, string[]>;
}

/** The heads of one more batch of cases that changed on the day or since. */
async function readOn({ day, after, heads }: Progress): Promise<Progress> {
  const at = after?.changedAt ?? new Date(`${day}T00:00:00+08:00`);
  const data = await cases.onward('changedAt', { at, id: after?.id ?? '' }, AT_ONCE, FIELDS);
  for (const one of data) {
    const head = headOn(day, one.events);
    const list = listOn(day, one.schoolId, aboutUnionSince(one)?.at);
    if (head) heads[list] = [...(heads[list] ?? []), publishedHead(one._id, head, openHash)];
  }
  const last = data[data.length - 1];
  return last && data.length === AT_ONCE
    ? { day, after: { changedAt: last.changedAt, id: last._id }, heads }
    : { day, after: null, heads };
}

/** The heads of a day with the lists of draws that were sealed on it. */
async function withLists({ day, heads }: Progress): Promise<Record<string, string[]>> {
  const all = { ...heads };
  for (const { schoolId, head } of await sealedLists(day)) all[schoolId] = [...(all[schoolId] ?? []), head];
  return all;
}

/** Writes what a day had: the schools first, the day's own hash last, since it says that they are all there. */
async function publish(progress: Progress, now: Date): Promise<void> {
  const { day } = progress;
  const schools = Object.entries(await withLists(progress)).map(([schoolId, some]) => {
    const sorted = [...new Set(some)].sort();
    return { schoolId, heads: sorted, root: rootOf(sorted, openHash) };
  });
  for (const one of schools) await schoolHeads.add({ _id: schoolHeadsId(day, one.schoolId), day, ...one });
  const { data } = await dayRoots
    .find({ _id: _.lt(day) })
    .orderBy('_id', 'desc')
    .limit(1)
    .get();
  const previous = data[0]?.root ?? '';
  const roots = schools.map(({ schoolId, root }) => ({ schoolId, root }));
  await dayRoots.add({ _id: day, schools: roots, previous, root: dayRoot(day, roots, previous, openHash), at: now });
}

/** The first day that is over and not published yet; null when all are. */
async function nextDay(now: Date): Promise<string | null> {
  const today = dayOf(new Date(now.getTime() - SETTLED_MS));
  const { data } = await dayRoots
    .find({ _id: _.gte(plusDays(today, -MOST_DAYS_BACK)) })
    .orderBy('_id', 'desc')
    .limit(1)
    .get();
  const last = data[0]?._id;
  const next = last ? plusDays(last, 1) : plusDays(today, -1);
  return next < today ? next : null;
}

/**
 * Publishes, once a day is over, the head that each case had then: whoever changes, removes or reorders anything afterwards
 * contradicts what everybody could read. Killed anywhere it reads again; a day is written once.
 */
export const publishHeads: Job = {
  name: NAME,
  everyMinutes: 10,
  run: async (task: Task) => {
    let days = 0;
    for (let day = await nextDay(task.now); day && hasTime(task); day = await nextDay(task.now)) {
      const known = await loadState<Progress>(NAME);
      let progress: Progress = known?.day === day ? known : { day, after: null, heads: {} };
      do {
        progress = await readOn(progress);
        if (progress.after) await saveState(NAME, progress);
      } while (progress.after && hasTime(task));
      if (progress.after) break; // read on at the next run
      await publish(progress, task.now);
      days += 1;
    }
    return { days };
  },
};
