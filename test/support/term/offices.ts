import { dayOf } from '@domain/core/school-clock';
import { AGREEMENT_VERSION } from '@types_/identity/agreement';
import type { TermRow } from '@types_/identity/role-actions';
import type { Cast, Teacher } from '../simulation/cast';
import { handOver } from '../simulation/hand-over';
import type { World } from './world';

/** Whoever gives and ends the offices of the leadership, and others: not the union. */
function leagueOf({ teachers, school }: Cast): Teacher {
  const found = teachers.find(({ role }) => role === 'youth-league');
  if (!found) throw new Error(`no youth league at ${school.name}`);
  return found;
}

/** The term of one of the staff ends. */
async function dismiss({ phones }: World, cast: Cast, { role, office }: Teacher): Promise<void> {
  const { openid } = leagueOf(cast);
  const place = cast.school.id;
  const roles = await phones.read(openid, 'identity', 'list-roles', { place, past: false });
  const row = (roles.rows as TermRow[]).find((one) => one.role === role && one.office === office);
  if (!row) throw new Error(`nobody is ${office} at ${cast.school.name}`);
  const { ok, error } = await phones.write(openid, 'identity', 'end-role', { place, id: row.id });
  if (!ok) throw new Error(`${office} stays: ${error.code}`);
}

/** Somebody new comes to an office, by a code. */
async function invite(
  { phones, clock }: World,
  cast: Cast,
  { role, office }: Pick<Teacher, 'role' | 'office'>,
): Promise<Teacher> {
  const { openid: league } = leagueOf(cast);
  const term = { place: cast.school.id, role, office, name: '韩雨泽', from: dayOf(clock.now()), to: null };
  const { data } = await phones.write(league, 'identity', 'invite-staff', term);
  const openid = `term-${cast.school.code}-${role}-${cast.teachers.length}`;
  const { ok, error } = await phones.write(openid, 'identity', 'accept-invitation', {
    code: data.code,
    agreed: AGREEMENT_VERSION,
  });
  if (!ok) throw new Error(`nobody came to ${office}: ${error.code}`);
  return { openid, id: '', role, office };
}

/** The middle of the term: the desk hands over, a leader goes and another comes, and the head of a department goes and nobody comes yet. */
export async function changeOffices(world: World, cast: Cast): Promise<void> {
  await handOver(world, cast);
  const leader = cast.teachers.find(({ office }) => office === '校长');
  const head = cast.teachers.find(({ office }) => office === '教务处');
  if (!leader || !head) throw new Error('an office that is not there');
  await dismiss(world, cast, leader);
  await dismiss(world, cast, head);
  cast.teachers = [...cast.teachers.filter((one) => one !== leader && one !== head), await invite(world, cast, leader)];
}
