import type { MadePromise } from '@domain/appointment/minutes';
import { rungIn } from '@domain/case/alarms/reminders';
import { ofDepartment, queueKey, queuePlace } from '@domain/case/queue-place';
import { departmentOf, inDepartment } from '@domain/case/role';
import { type Renamed, stillRenamed } from '@domain/identity/changed-departments';
import { allDone } from '../../_kit/all-done';
import { commitments } from '../../_kit/appointment/commitments';
import { minutes } from '../../_kit/appointment/minutes';
import { sessions } from '../../_kit/appointment/sessions';
import type { CaseDocument } from '../../_kit/case/document';
import { rungSeal, whoseSeal } from '../../_kit/case/seals';
import { cases } from '../../_kit/case/store';
import { _ } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { people } from '../../_kit/people';
import { schoolSettings } from '../../_kit/school-settings';
import { findings } from '../../_kit/survey/findings';

/** More schools than the province has. */
const MOST_SCHOOLS = 200;
const BATCH = 100;

/** Those who hold a role in a department under its former name, with the new one. */
async function renamePeople(schoolId: string, { from, to }: Renamed): Promise<number> {
  const { data } = await people
    .find({
      'memberships.schoolId': schoolId,
      memberships: _.elemMatch({ schoolId, role: 'department', office: from }),
    })
    .limit(BATCH)
    .get();
  let done = 0;
  for (const { _id, version, memberships } of data) {
    const renamed = memberships.map((one) =>
      one.schoolId === schoolId && one.role === 'department' && one.office === from ? { ...one, office: to } : one,
    );
    if (await people.updateWhere({ _id, version }, { memberships: _.set(renamed), version: _.inc(1) })) done += 1;
  }
  return done;
}

/**
 * Its open cases, found by its own queue, each with the keys of its new name written beside it at the version that was read: who
 * takes a step meanwhile is first, and the case is found again. Their history keeps the name under which things were done.
 */
async function renameCases(schoolId: string, { from, to }: Renamed): Promise<number> {
  const theirs = queueKey({ whose: ofDepartment(from), category: null, status: null });
  const disputed = { schoolId, open: true, 'disputed.department': from };
  const found = [cases.find({ schoolId, queues: theirs }), cases.find(disputed)];
  const pages = await Promise.all(found.map((some) => some.limit(BATCH).get()));
  const all = new Map(pages.flatMap(({ data }) => data.map((one) => [one._id, one] as const)));
  const written = await allDone([...all.values()].map((one) => renameCase(one, { from, to })));
  return written.filter(Boolean).length;
}

async function renameCase(one: CaseDocument, { from, to }: Pick<Renamed, 'from' | 'to'>): Promise<boolean> {
  const { _id, version } = one;
  const isTheirs = departmentOf(one.phase) === from;
  const phase = isTheirs ? inDepartment(one.phase, to) : one.phase;
  const disputed = one.disputed?.department === from ? { ...one.disputed, department: to } : one.disputed;
  const rung = isTheirs ? rungIn(one.rung, from, to) : one.rung;
  const after = { ...one, phase, disputed, rung };
  const renamed = {
    ...{ phase: _.set(phase), disputed: _.set(disputed), department: _.set(departmentOf(phase)) },
    ...{ queues: _.set(queuePlace(after).queues), rung: _.set(rung), version: _.inc(1) },
    ...{ 'seals.whose': whoseSeal(after), 'seals.rung': rungSeal(after) },
  };
  return cases.updateWhere({ _id, version }, renamed);
}

/**
 * What it promised and has not given up, since what is kept may be disputed and go on; its sessions but for those that are off, since minutes may be
 * written or corrected of any other, and what is promised there is its host's; and all under whose name the next ones look for what was promised the last
 * time. What was said in its name keeps the name under which it was said.
 */
async function renameMeetings(schoolId: string, { from, to }: Renamed): Promise<number> {
  const owed = await commitments.updateAll(
    { schoolId, owner: from, state: _.in(['open', 'kept']) },
    { owner: to, version: _.inc(1) },
  );
  const said = await commitments.updateAll({ schoolId, owner: to, endedBy: from }, { endedBy: to });
  const made = await commitments.updateAll({ schoolId, hostOffice: from }, { hostOffice: to });
  const held = await sessions.updateAll(
    { schoolId, 'host.office': from, state: _.neq('cancelled') },
    { 'host.office': to, version: _.inc(1) },
  );
  return owed + said + made + held;
}

/**
 * What it is to owe by minutes that somebody has yet to read or to mend: nobody would hand them in under a name that is none. What a correction repeats
 * stands as it was published. What is published in that very moment becomes promises under the new name (carry-out-minutes).
 */
async function renameWaiting(schoolId: string, { from, to }: Renamed): Promise<number> {
  const { data } = await minutes.find({ schoolId, 'pending.promises.owner': from }).limit(BATCH).get();
  let done = 0;
  for (const { _id, version, pending, versions } of data) {
    const published = versions.at(-1)?.promises.length ?? 0;
    const isTheirs = ({ owner }: MadePromise, nth: number) => nth >= published && owner === from;
    if (!pending?.promises.some(isTheirs)) continue;
    const promises = pending.promises.map((one, nth) => (isTheirs(one, nth) ? { ...one, owner: to } : one));
    const renamed = { 'pending.promises': _.set(promises), version: _.inc(1) };
    if (await minutes.updateWhere({ _id, version }, renamed)) done += 1;
  }
  return done;
}

/** What it is to change after a survey and has not done yet; what is done keeps the name of who did it. */
const renameFindings = (schoolId: string, { from, to }: Renamed): Promise<number> =>
  findings.updateAll({ schoolId, owner: from, state: 'planned' }, { owner: to, version: _.inc(1) });

/**
 * What still bears a department's former name gets its new one: people first, so that nobody loses sight of a case for longer
 * than a step. Each rename is looked at again for a month, since somebody may have been invited, or a case assigned, under
 * the old name in the same moment.
 */
export const renameDepartments: Job = {
  name: 'rename-departments',
  everyMinutes: 1,
  run: async (task) => {
    let renamed = 0;
    const { data } = await schoolSettings
      .find({ 'renamed.from': _.gt('') })
      .limit(MOST_SCHOOLS)
      .get();
    for (const { _id: schoolId, renamed: list = [] } of data)
      for (const one of stillRenamed(list, task.now)) {
        if (!hasTime(task)) return { renamed };
        renamed += await renamePeople(schoolId, one);
        renamed += await renameCases(schoolId, one);
        renamed += await renameMeetings(schoolId, one);
        renamed += await renameWaiting(schoolId, one);
        renamed += await renameFindings(schoolId, one);
      }
    return { renamed };
  },
};
