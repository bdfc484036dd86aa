import { aboutUnionSince } from '@domain/case/about-union';
import { dayRoot, headOn, listOn, publishedHead, rootOf } from '@domain/case/chain/heads';
import type { Fault } from '@domain/core/chain';
import { dayOf, daysBetween, plusDays, schoolTime } from '@domain/core/school-clock';
import { sealedLists } from '../../_kit/appointment/sealed-lists';
import type { CaseDocument } from '../../_kit/case/document';
import { dayRoots, type SchoolHeads, schoolHeads, schoolHeadsId } from '../../_kit/case/heads';
import { cases } from '../../_kit/case/store';
import { keyedHash, openHash } from '../../_kit/crypto';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { loadState, saveState } from '../../_kit/job-state';
import { Schools } from '../../_kit/schools';
import { faultsOf } from '../case/verify-case';
import { missingRollups, wrongRollups } from '../case/verify-rollups';

const NAME = 'verify-cases';
const AT_ONCE = 100;
/** In the night, when few work. */
const START_HOUR = 3;
/** Days whose published heads are compared with the cases, each of them in each night of that week. */
const DAYS_COMPARED = 7;
/** Older days that a night compares: all of them in turns, so that what was removed whole is missed however late. */
const OLDER_COMPARED = 21;
/** Lists of heads that are read at once: one reading gives a thousand at most, and a list may be long. */
const LISTS_AT_ONCE = 200;
/** From which nights are counted to take turns. */
const FIRST_NIGHT = '2026-09-01';

/** How far a night's walk has come. Lost with a run that dies, the last step is done again. */
interface Walk {
  day: string;
  after: string;
  cases: number;
  broken: number;
  /** Figures that are not what the cases give. */
  figures: number;
  /** Heads found in the cases of the days compared, by list and day: as many must have been published. */
  found: Record<string, number>;
  isOver: boolean;
}

const begin = (day: string): Walk => ({ day, after: '', cases: 0, broken: 0, figures: 0, found: {}, isOver: false });

/** Says which case is broken by an id that only we can match. */
const report = (what: object): void => console.error(JSON.stringify({ job: NAME, ...what }));

/** The days of the last week, and of those published before it the stretch whose turn it is. */
async function comparedDays(day: string): Promise<string[]> {
  const back = (from: number, count: number) => Array.from({ length: count }, (_none, at) => plusDays(day, -from - at));
  const { data } = await dayRoots
    .find({ _id: _.gt('') })
    .orderBy('_id', 'asc')
    .limit(1)
    .get();
  const older = daysBetween(data[0]?._id ?? day, day) - DAYS_COMPARED;
  const turns = Math.max(1, Math.ceil(older / OLDER_COMPARED));
  const turn = daysBetween(FIRST_NIGHT, day) % turns;
  return [...back(1, DAYS_COMPARED), ...back(1 + DAYS_COMPARED + turn * OLDER_COMPARED, OLDER_COMPARED)];
}

type Published = Map<string, Set<string>>;

/** The lists of heads of some days, whatever there are. Their ids begin with their day: each day is read from where it begins. */
async function listsOf(days: readonly string[]): Promise<SchoolHeads[]> {
  const lists: SchoolHeads[] = [];
  for (const day of days)
    for (let after = schoolHeadsId(day, ''); ; ) {
      const page = await schoolHeads.after({ day }, after, LISTS_AT_ONCE);
      lists.push(...page);
      if (page.length < LISTS_AT_ONCE) break;
      after = page.at(-1)?._id ?? after;
    }
  return lists;
}

/** What was published of the days compared, by list and day; says where it no longer is what the day's own hash holds. */
async function publishedOf(days: readonly string[]): Promise<Published> {
  const { data: roots } = await dayRoots.find({ _id: _.in([...days]) }).get();
  const data = await listsOf(days);
  const lists = new Map(data.map(({ _id, heads }) => [_id, heads]));
  for (const { _id: day, schools, previous, root } of roots) {
    const changed = schools.filter(
      (one) => rootOf(lists.get(schoolHeadsId(day, one.schoolId)) ?? [], openHash) !== one.root,
    );
    if (changed.length > 0 || dayRoot(day, schools, previous, openHash) !== root)
      report({ day, changed: changed.map(({ schoolId }) => schoolId) });
  }
  return new Map(data.map(({ _id, heads }) => [_id, new Set(heads)]));
}

/** What is wrong with a case. One that cannot even be reckoned with is not as a function wrote it. */
async function faultsIn(one: CaseDocument, schools: Schools, now: Date): Promise<Fault[]> {
  const { alarmsDue } = await schools.settingsOf(one.schoolId);
  const days = alarmsDue === null ? await schools.calendarOf(one.schoolId) : null;
  try {
    return faultsOf(one, { now, days });
  } catch (error) {
    report({ case: keyedHash('chain', one._id), error: String(error) });
    return [{ seq: 0, kind: 'changed' }];
  }
}

/** Says which figures are wrong: they are nobody's secret. How many. */
function reported(figures: readonly string[], is: 'missing' | 'wrong'): number {
  for (const one of figures) report({ figures: one, is });
  return figures.length;
}

/** Verifies the next cases, and finds their heads among the published ones. */
async function step(walk: Walk, days: readonly string[], published: Published, now: Date): Promise<Walk> {
  const data = await cases.after({}, walk.after, AT_ONCE);
  const schools = await new Schools().load(data.map(({ schoolId }) => schoolId));
  const found = { ...walk.found };
  let { broken } = walk;
  for (const one of data) {
    const faults = await faultsIn(one, schools, now);
    for (const day of days) {
      const head = headOn(day, one.events);
      // Under its school's where the day was published before cases about the union had a list of their own.
      const lists = [listOn(day, one.schoolId, aboutUnionSince(one)?.at), one.schoolId];
      const ids = lists.map((list) => schoolHeadsId(day, list)).filter((id) => published.has(id));
      if (!head || ids.length === 0) continue;
      const own = publishedHead(one._id, head, openHash);
      const id = ids.find((list) => published.get(list)?.has(own));
      if (id) found[id] = (found[id] ?? 0) + 1;
      else faults.push({ seq: head.seq, kind: 'changed' });
    }
    if (faults.length === 0) continue;
    broken += 1;
    report({ case: keyedHash('chain', one._id), faults: faults.slice(0, 10) });
  }
  const gone = reported(await missingRollups(data), 'missing');
  const after = data[data.length - 1]?._id ?? walk.after;
  return {
    ...walk,
    after,
    broken,
    figures: walk.figures + gone,
    found,
    cases: walk.cases + data.length,
    isOver: data.length < AT_ONCE,
  };
}

/** Heads that lists of draws have of the days compared; a list that is another one by now is reported. */
async function countLists(days: readonly string[], published: Published): Promise<Walk['found']> {
  const found: Walk['found'] = {};
  for (const day of days)
    for (const { schoolId, head } of await sealedLists(day)) {
      const id = schoolHeadsId(day, schoolId);
      const known = published.get(id);
      if (known?.has(head)) found[id] = (found[id] ?? 0) + 1;
      else if (known) report({ day, list: 'changed' });
    }
  return found;
}

/** Heads that were published and that no case or draw has any more: something was removed whole. */
function missingIn(found: Walk['found'], lists: Walk['found'], published: Published): number {
  let missing = 0;
  for (const [at, heads] of published) {
    const gone = heads.size - (found[at] ?? 0) - (lists[at] ?? 0);
    if (gone > 0) report({ heads: at, missing: gone });
    missing += Math.max(0, gone);
  }
  return missing;
}

/**
 * Walks over all cases once a night: what was changed, removed or reordered in a case, and cases
 * that were removed whole: of the last week at once, of all days before in turns; and figures that do not follow from the cases. A case
 * whose words went with a deleted account still verifies.
 */
export const verifyCases: Job = {
  name: NAME,
  everyMinutes: 10,
  run: async (task) => {
    const day = dayOf(task.now);
    const known = await loadState<Walk>(NAME);
    if (schoolTime(task.now).hour() < START_HOUR || (known?.day === day && known.isOver))
      return { cases: 0, broken: 0, missing: 0, figures: 0 };
    let walk = known?.day === day ? known : begin(day);
    const { cases: before, broken, figures = 0 } = walk;
    const days = await comparedDays(day);
    const published = await publishedOf(days);
    while (!walk.isOver && hasTime(task)) {
      walk = await step(walk, days, published, task.now);
      await saveState(NAME, walk);
    }
    const missing = walk.isOver ? missingIn(walk.found, await countLists(days, published), published) : 0;
    const wrong = walk.isOver ? reported(await wrongRollups(), 'wrong') : 0;
    return {
      cases: walk.cases - before,
      broken: walk.broken - broken,
      missing,
      figures: walk.figures - figures + wrong,
    };
  },
};
