import { keptSince, RETENTION } from '@domain/identity/retention';
import type { PersonalKindName } from '@types_/identity/personal-data';
import { fingerprint } from '../../_kit/crypto';
import { _, Collection } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { loadState, saveState } from '../../_kit/job-state';
import { leavingAccount, type PersonDocument, people } from '../../_kit/people';
import type { PersonalKind, Stored } from '../../_kit/personal/kind';
import { PERSONAL } from '../../_kit/personal/registry';

const AT_A_TIME = 500;

interface State {
  /** The table whose dry run was done, and when; another table is counted first. */
  table: string;
  countedAt: Date;
  counts: Record<string, number>;
}

/**
 * What is over its time goes, by the table. The first run with a table only counts, for the log and for somebody to look
 * at; the next, a day later, applies it. A person is not removed here but leaves, as by their own wish: `finish-leaving`.
 */
export const applyRetention: Job = {
  name: 'apply-retention',
  everyMinutes: 24 * 60,
  async run(task) {
    const table = fingerprint(RETENTION);
    const state = await loadState<State>('apply-retention');
    const isDry = state?.table !== table;
    const counts: Record<string, number> = { dryRun: Number(isDry), dated: await dateClosedLines(task.now) };
    for (const kind of PERSONAL) {
      const query = overTime(kind, task.now);
      if (query) counts[kind.name] = isDry ? await countIn(kind, query) : await remove(kind, query, task);
    }
    if (isDry) await saveState('apply-retention', { table, countedAt: task.now, counts } satisfies State);
    console.info(JSON.stringify({ job: 'apply-retention', table, ...counts }));
    return counts;
  },
};

/** A line that was closed without a date counts from the day it is first seen here. */
async function dateClosedLines(now: Date): Promise<number> {
  const query = { 'student.state': 'closed', 'student.closedAt': _.exists(false) };
  const { stats } = await people.find(query).update({ data: { 'student.closedAt': now, version: _.inc(1) } });
  return stats.updated;
}

/** What finds the documents of a kind that are over their time; null when nothing of it goes by itself. */
function overTime({ name, olderThan }: PersonalKind, now: Date): Record<string, unknown> | null {
  const before = keptSince(name, now);
  return before && olderThan ? olderThan(before) : null;
}

const countIn = ({ collection }: PersonalKind, query: Record<string, unknown>): Promise<number> =>
  new Collection<Stored>(collection).count(query);

async function remove({ name, collection }: PersonalKind, query: Record<string, unknown>, task: Task): Promise<number> {
  if (name === ('person' satisfies PersonalKindName)) return sendAway(query, task);
  const documents = new Collection<Stored>(collection);
  let removed = 0;
  while (hasTime(task)) {
    const { data } = await documents.find(query).limit(AT_A_TIME).field({ _id: true }).get();
    if (data.length === 0) break;
    removed += await documents.removeAll({ _id: _.in(data.map(({ _id }) => _id)) });
  }
  return removed;
}

/** Lines over their time begin to leave; who still holds an office stays until it ends. */
async function sendAway(query: Record<string, unknown>, task: Task): Promise<number> {
  const { now } = task;
  let sent = 0;
  const waiting = { ...query, leaving: _.exists(false) };
  while (hasTime(task)) {
    const { data } = await people.find(waiting).limit(AT_A_TIME).get();
    let moved = 0;
    for (const person of data) if (hasTime(task) && (await sendOne(person, now))) moved += 1;
    sent += moved;
    if (moved === 0) break;
  }
  return sent;
}

async function sendOne({ _id, version, account, memberships }: PersonDocument, now: Date): Promise<boolean> {
  if (memberships.some(({ to }) => to === null || to > now)) return false;
  const leaving: PersonDocument['leaving'] = { at: now, account, line: 'removed' };
  return people.updateWhere({ _id, version }, { account: leavingAccount(_id), leaving, version: _.inc(1) });
}
