import { type Renamed, stillRenamed } from '@domain/identity/changed-departments';
import { _, Collection } from '../../_kit/database';
import { hasTime, type Job } from '../../_kit/job';
import { people } from '../../_kit/people';
import { schoolSettings } from '../../_kit/school-settings';

interface RoutedCase {
  _id: string;
  department: string | null;
}
const cases = new Collection<RoutedCase>('cases');

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

/** Its open cases. Their history keeps the name under which things were done. */
async function renameCases(schoolId: string, { from, to }: Renamed): Promise<number> {
  const of = { schoolId, open: true, department: from };
  const moved = { department: to, version: _.inc(1) };
  const given = await cases.updateAll({ ...of, 'phase.status': 'assigned' }, { ...moved, 'phase.department': to });
  const asked = await cases.updateAll(
    { ...of, 'phase.status': 'waiting-for-student' },
    { ...moved, 'phase.resume.department': to },
  );
  const disputed = await cases.updateAll(
    { schoolId, open: true, 'disputed.department': from },
    { 'disputed.department': to, version: _.inc(1) },
  );
  return given + asked + disputed;
}

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
      }
    return { renamed };
  },
};
