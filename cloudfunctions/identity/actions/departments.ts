import { hasTopic, topicsOf } from '@domain/case/school-topics';
import { can } from '@domain/identity/can';
import { changedDepartments } from '@domain/identity/changed-departments';
import { isCurrent } from '@domain/identity/membership';
import { isHeldAlone } from '@domain/identity/one-holder';
import { isOver } from '@domain/identity/term';
import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { DepartmentsView } from '@types_/identity/departments-view';
import { _ } from '../../_kit/database';
import { type PersonDocument, people } from '../../_kit/people';
import { orRefuse, Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { type SchoolSettings, saveSettings, schoolSettings, settingsFrom } from '../../_kit/school-settings';
import { cases, type InstitutionDocument, institutions } from '../repository';

type Name = 'show-departments' | 'set-departments';
type SetInput = InputOf<IdentityActions, 'set-departments'>;
type DepartmentsCall<N extends Name> = Call<InputOf<IdentityActions, N>>;

interface Look {
  school: InstitutionDocument;
  settings: SchoolSettings;
  /** Whoever holds or held a role in a department of the school, or of its leadership. */
  staff: PersonDocument[];
}

/** The school with its settings and the staff of its departments: one request. */
async function look<N extends Name>(name: N, { input, actor, now }: DepartmentsCall<N>): Promise<Look> {
  const { list } = await institutions
    .aggregate()
    .match({ _id: input.place })
    .lookup(schoolSettings.joined('_id', '_id', 'settings'))
    .lookup(
      people.beside(
        {
          'memberships.schoolId': input.place,
          memberships: _.elemMatch({ schoolId: input.place, role: _.in(['department', 'leader']) }),
        },
        'staff',
      ),
    )
    .end();
  type Found = InstitutionDocument & { settings: Parameters<typeof settingsFrom>[1]; staff: PersonDocument[] };
  const [school] = list as Found[];
  if (!school) throw new Refusal('INSTITUTION_UNKNOWN');
  const where = { schoolId: school._id, prefecture: school.prefectureCode };
  if (!can(actor, `identity.${name}`, where, now)) throw new Refusal('NOT_ALLOWED');
  return { school, settings: settingsFrom(school._id, school.settings, school.kind), staff: school.staff };
}

/** People who work there now, or will. */
const staffOf = ({ school, staff }: Look, office: string, now: Date, test: typeof isCurrent): number =>
  staff.filter(({ memberships }) =>
    memberships.some(
      (one) => one.schoolId === school._id && one.role === 'department' && one.office === office && test(one, now),
    ),
  ).length;

const viewOf = (found: Look, now: Date): DepartmentsView => ({
  place: found.school._id,
  school: found.school.name,
  version: found.settings.version,
  departments: found.settings.departments.map(({ name, topics }) => ({
    ...{ name, topics },
    staff: staffOf(found, name, now, isCurrent),
  })),
  topics: topicsOf(found.settings.topics).map(({ id, name }) => ({ id, name })),
});

/** Who is responsible for what at a school. */
export const showDepartments = async (call: DepartmentsCall<'show-departments'>): Promise<DepartmentsView> =>
  viewOf(await look('show-departments', call), call.now);

/**
 * All departments anew, by whoever has seen the present ones. What a department has open, and who works there, must be
 * somewhere else before it can go; what bears a former name is renamed by the scheduler. Three requests, four when one goes.
 */
export async function setDepartments(call: DepartmentsCall<'set-departments'>): Promise<DepartmentsView> {
  const { input, now, key, fingerprint } = call;
  const found = await look('set-departments', call);
  const known = found.settings.recent.find((one) => one.key === key);
  if (known && known.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  if (known) return viewOf(found, now);
  if (found.settings.version !== input.version) throw new Refusal('SETTINGS_CHANGED');
  const wanted = input.departments.flatMap(({ topics }) => topics);
  if (!wanted.every((topic) => hasTopic(found.settings.topics, topic))) throw new Refusal('SETTINGS_CHANGED');
  const { departments, renamed, removed } = orRefuse(changedDepartments(found.settings, input.departments, now));
  refusePosts(found, input.departments, now);
  if (removed.length > 0) await refuseIfInUse(found, removed, now);
  const settings = await saveSettings(found.settings, { departments, renamed }, call);
  if (!settings) throw new Refusal('BUSY');
  return viewOf({ ...found, settings }, now);
}

/** Refuses a new name that is an office of the leadership: whoever bears it would be met as the one who holds that (decision 36). */
function refusePosts({ school, staff }: Look, wishes: SetInput['departments'], now: Date): void {
  const terms = staff.flatMap(({ memberships }) => memberships);
  const posts = terms.filter((one) => one.schoolId === school._id && isHeldAlone(one) && !isOver(one, now));
  for (const { was, name } of wishes)
    if (was !== name && posts.some(({ office }) => office === name))
      throw new Refusal('OFFICE_TAKEN', { office: name });
}

async function refuseIfInUse(found: Look, removed: readonly string[], now: Date): Promise<void> {
  const { _id: schoolId } = found.school;
  const open = await openCasesOf(schoolId, removed);
  for (const [index, name] of removed.entries()) {
    const staff = staffOf(found, name, now, (one, at) => !isOver(one, at));
    const count = open[index] ?? 0;
    if (count > 0 || staff > 0) throw new Refusal('DEPARTMENT_IN_USE', { name, cases: count, staff });
  }
}

/** How many open cases each of some departments has: one request. */
async function openCasesOf(schoolId: string, names: readonly string[]): Promise<number[]> {
  let query = institutions.aggregate().match({ _id: schoolId });
  for (const [index, department] of names.entries())
    query = query.lookup(cases.countBeside({ schoolId, open: true, department }, `open${index}`));
  const { list } = await query.end();
  const [found] = list as Record<string, { count: number }[]>[];
  return names.map((_, index) => found?.[`open${index}`]?.[0]?.count ?? 0);
}
