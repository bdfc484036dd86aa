import type { CaseRow } from '@types_/case/view';
import type { Cast, Member, Teacher } from '../simulation/cast';
import { DEPARTMENT_STEPS, HABITS, LEAGUE_STEPS, stepBy } from './habits';
import { rival } from './rivals';
import { handle } from './staff-work';
import type { World } from './world';

/** New cases that are swiped away together. */
const MOST_AT_ONCE = 12;
/** Of a hundred cases, how many two of the desk open at the same moment. */
const RIVALRIES = 5;

/** A member of the desk comes to work: takes some of what is new, and handles what is due first. */
export async function workAtDesk(world: World, cast: Cast, member: Member): Promise<void> {
  const { phones, random } = world;
  const { steps, wrong, ...habit } = HABITS[member.habit];
  const pace = habit.pace * cast.pace;
  const queue = await phones.read(member.openid, 'case', 'queue');
  if (!queue) return;
  const rows: CaseRow[] = queue.cases;
  const fresh = rows.filter(({ status }) => status === 'submitted').slice(0, MOST_AT_ONCE);
  if (fresh.length > 1 && random.next() < 0.5)
    await phones.write(member.openid, 'case', 'acknowledge-many', { ids: fresh.map(({ id }) => id) });
  // What waits for a student is looked at now and then: it may be answered all the same.
  const ours = rows.filter(({ turn }) => turn === 'school' || random.next() < 0.05).slice(0, pace);
  for (const { id, disputed } of ours) {
    const isDisputed = disputed === true && member.role === 'union-admin';
    if (isDisputed) await handle(world, { openid: member.openid, wrong: 30 }, id, () => 'assign');
    else if (random.below(100) < RIVALRIES) await rival(world, cast, id);
    else await handle(world, { openid: member.openid, wrong }, id, ({ allowed }) => stepBy(steps, allowed, random));
  }
}

/** A department works on some of what it was given. */
export async function workInDepartment(world: World, { pace }: Cast, { openid }: Teacher): Promise<void> {
  const queue = await world.phones.read(openid, 'case', 'queue');
  const rows: CaseRow[] = queue?.cases ?? [];
  for (const { id } of rows.filter(({ turn }) => turn === 'school').slice(0, 4 * pace))
    await handle(world, { openid, wrong: 0 }, id, ({ allowed }) => stepBy(DEPARTMENT_STEPS, allowed, world.random));
}

/** The youth league asks about what is late, and calls whom it has to call. */
export async function workInLeague(world: World, { openid }: Teacher): Promise<void> {
  const { phones, random } = world;
  const list = await phones.read(openid, 'case', 'escalated');
  const rows: CaseRow[] = list?.cases ?? [];
  for (const { id } of rows.slice(0, 5))
    await handle(world, { openid, wrong: 0 }, id, ({ allowed }) => stepBy(LEAGUE_STEPS, allowed, random));
}
