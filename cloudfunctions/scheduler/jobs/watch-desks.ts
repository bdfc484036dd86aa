import { aboutUnionKey, aboutUnionSince } from '@domain/case/about-union';
import { deadlineDay } from '@domain/case/deadlines';
import { desklessSince } from '@domain/case/deskless';
import { desklessKey } from '@domain/case/deskless-alarms';
import { isDisputed } from '@domain/case/queue-place';
import { recipientsOf, type StaffMember } from '@domain/case/recipients';
import { topicFields } from '@domain/case/school-topics';
import { monthOf } from '@domain/core/school-clock';
import { CASE_HANDLERS, idsOf, isCurrent } from '@domain/identity/membership';
import type { CaseDocument } from '../../_kit/cases/document';
import { handUp } from '../../_kit/cases/ring-alarms';
import { cases } from '../../_kit/cases/store';
import { _, Collection } from '../../_kit/database';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { type Notice, notify } from '../../_kit/notices';
import { places } from '../../_kit/places';
import { Schools } from '../../_kit/schools';
import { holdersOf } from '../staff';

const institutions = new Collection<{ _id: string; name: string; prefectureCode: string }>('institutions');

/** More schools than the province has. */
const MOST_SCHOOLS = 1000;
const BATCH = 100;
/** Who appoints a school's youth league. */
const APPOINTERS = ['city-admin', 'province-admin'] as const;

interface Watch {
  schools: Map<string, { name: string; prefectureCode: string }>;
  staff: readonly StaffMember[];
  task: Task;
}

/** The desk has to move, and it is not known yet that nobody there may. */
const WAITING = { open: true, turn: 'school', department: _.eq(null), leagueTask: _.neq('deskless') };

/**
 * Cases that the desk may have lost everybody for: of schools without a desk, of its members themselves,
 * those that some keep out of; and what was sent back at schools without an admin.
 */
function doubtful({ schools, staff, task: { now } }: Watch): Record<string, unknown>[] {
  const handlers: readonly string[] = CASE_HANDLERS;
  const terms = staff.flatMap((who) =>
    who.memberships.flatMap((term) =>
      handlers.includes(term.role) && isCurrent(term, now)
        ? [{ ids: idsOf(who), role: term.role, schoolId: term.schoolId }]
        : [],
    ),
  );
  const people = [...new Set(terms.flatMap(({ ids }) => ids))];
  const withDesk = new Set(terms.map(({ schoolId }) => schoolId));
  const withAdmin = new Set(terms.flatMap(({ role, schoolId }) => (role === 'union-admin' ? [schoolId] : [])));
  const ids = [...schools.keys()];
  return [
    { ...WAITING, schoolId: _.in(ids.filter((id) => !withDesk.has(id))) },
    { ...WAITING, authorId: _.in(people) },
    { ...WAITING, schoolId: _.in(ids.filter((id) => withDesk.has(id))), recused: _.in(people) },
    { ...WAITING, schoolId: _.in(ids.filter((id) => withDesk.has(id) && !withAdmin.has(id))), 'disputed.final': false },
  ];
}

/** Whether nobody at the desk may handle a case, or nobody may decide about what a department sent back. */
const isLost = (one: CaseDocument, { staff, task: { now } }: Watch): boolean =>
  recipientsOf('desk', one, staff, now).length === 0 ||
  (isDisputed(one) && recipientsOf('admins', one, staff, now).length === 0);

/** Hands to the youth league what nobody at the desk may handle; how many. */
async function handUpAll(watch: Watch): Promise<number> {
  const { task } = watch;
  let handed = 0;
  for (const query of doubtful(watch))
    for (let after = ''; hasTime(task); ) {
      const data = await cases.after(query, after, BATCH);
      const schools = await new Schools().load(data.map(({ schoolId }) => schoolId));
      for (const one of data)
        if (hasTime(task) && watch.schools.has(one.schoolId) && isLost(one, watch))
          if (await handUp(one, await schools.calendarOf(one.schoolId), task.now)) handed += 1;
      if (data.length < BATCH) break;
      after = data.at(-1)?._id ?? after;
    }
  return handed;
}

/**
 * Who is to hear of a case that nobody could handle, or that is the youth league's since it is about the union: who has come to the
 * desk, the youth league; where there is neither, who appoints it.
 */
function noticesOf(one: CaseDocument, { schools, staff, task: { now } }: Watch): Notice[] {
  const school = schools.get(one.schoolId);
  const [since, aboutUnion] = [desklessSince(one), aboutUnionSince(one)];
  const key = aboutUnion ? aboutUnionKey(aboutUnion.seq) : since && desklessKey(since);
  if (!key || !school) return [];
  const { _id: caseId, number } = one;
  const day = aboutUnion ? {} : deadlineDay(one);
  const told = { params: { number, ...topicFields(one), ...day }, caseId, about: `${caseId}:${key}` };
  const league = recipientsOf('league', one, staff, now);
  // Who comes to the desk takes up what nobody could; what waits for a decision, who comes as its admin.
  const desk = aboutUnion ? [] : recipientsOf(isDisputed(one) ? 'admins' : 'desk', one, staff, now);
  if (desk.length + league.length === 0) {
    const { name: scope, prefectureCode } = school;
    const about = `${one.schoolId}:${monthOf(now)}`;
    return appointersOf(prefectureCode, staff, now).map((to) => ({
      to,
      kind: 'school-unattended',
      params: { scope },
      about,
    }));
  }
  const kind = aboutUnion ? 'case-about-union' : 'case-deskless';
  return [
    ...desk.map((to): Notice => ({ ...told, to, kind: 'case-passed' })),
    ...league.map((to): Notice => ({ ...told, to, kind })),
  ];
}

/** Who can appoint a youth league in a prefecture: its city's admins, where it has none the province's. */
function appointersOf(prefecture: string, staff: readonly StaffMember[], now: Date): string[] {
  for (const wanted of APPOINTERS) {
    const found = staff.filter(({ memberships }) =>
      memberships.some(
        (one) => one.role === wanted && isCurrent(one, now) && (one.prefecture ?? prefecture) === prefecture,
      ),
    );
    if (found.length > 0) return found.map(({ id }) => id);
  }
  return [];
}

/** Tells of all that waits for somebody to be found; telling again is telling once. How many cases. */
async function tellAll(watch: Watch): Promise<number> {
  const { schools, task } = watch;
  let waiting = 0;
  for (let after = ''; hasTime(task); ) {
    const data = await cases.after(
      { schoolId: _.in([...schools.keys()]), leagueTask: _.in(['deskless', 'desk']) },
      after,
      BATCH,
    );
    await notify(
      data.flatMap((one) => noticesOf(one, watch)),
      task.now,
    );
    waiting += data.length;
    if (data.length < BATCH) return waiting;
    after = data.at(-1)?._id ?? after;
  }
  return waiting;
}

/**
 * Roles come and go without a word to the cases: looks for those of which nobody at the desk may handle any more, hands them to the
 * youth league, and tells who can take them up since. Schools at which roles are being changed wait until that is done.
 */
export const watchDesks: Job = {
  name: 'watch-desks',
  everyMinutes: 10,
  async run(task) {
    const { data: all } = await institutions
      .find({ _id: _.gt('') })
      .limit(MOST_SCHOOLS)
      .field({ _id: true, name: true, prefectureCode: true })
      .get();
    const { data: changing } = await places.find({ waiting: true }).limit(MOST_SCHOOLS).get();
    const settled = all.filter(({ _id }) => !changing.some((place) => place._id === _id));
    const watch: Watch = {
      schools: new Map(settled.map(({ _id, ...school }) => [_id, school])),
      staff: await holdersOf([...CASE_HANDLERS, 'youth-league', ...APPOINTERS]),
      task,
    };
    return { handed: await handUpAll(watch), waiting: await tellAll(watch) };
  },
};
