import { isCurrent, isThem, type Known, type Membership } from '../identity/membership';
import { isDeskRole } from './about-union';
import type { Told } from './alarms/alarms';
import { hasPartAs, outOfLeague } from './kept-out';
import { hasHandled } from './league';
import { departmentOf } from './role';
import type { StandingCase } from './state';

/** Somebody who holds, or held, a role at a school. */
export interface StaffMember extends Known {
  memberships: readonly Membership[];
}

/**
 * Who of a school's staff is told; the youth league stands for desk and admins where it is about the union. Who has to move: the
 * admins where a routing waits for their word; the department with the handler at the desk (首问负责); else handler, desk, youth
 * league. Never who was recused or whose own case it is, and nobody is asked to call about what they handled (`callers`: who could, once it comes to that).
 */
export function recipientsOf(
  whom: Exclude<Told, 'author'> | 'callers',
  state: StandingCase,
  staff: readonly StaffMember[],
  now: Date,
): string[] {
  const { schoolId, handlerId, disputed, phase, aboutUnion } = state;
  const parted = { ...state, outOfLeague: outOfLeague(state) };
  const here = (wanted: (one: Membership) => boolean): string[] =>
    staff
      .filter((who) =>
        who.memberships.some(
          (one) =>
            one.schoolId === schoolId && isCurrent(one, now) && wanted(one) && hasPartAs(one.role, who, parted, now),
        ),
      )
      .map(({ id }) => id);
  const those = (ids: readonly string[], wanted: (who: StaffMember) => boolean): string[] =>
    staff.filter((who) => ids.includes(who.id) && wanted(who)).map(({ id }) => id);
  const desk = here(({ role }) => isDeskRole(state, role));
  const admins = aboutUnion ? desk : here(({ role }) => role === 'union-admin');
  const department = departmentOf(phase);
  const office = department === null ? [] : here((one) => one.role === 'department' && one.office === department);
  const league = here(({ role }) => role === 'youth-league');
  const callers = those(league, (who) => !hasHandled(state, who));
  const handler = those(desk, (who) => isThem(who, handlerId));
  switch (whom) {
    case 'league':
      return phase.status === 'closed' ? callers : league;
    case 'callers':
      return callers;
    case 'desk':
      return desk;
    case 'department':
      return office;
    case 'handler':
      return handler;
    case 'admins':
      return admins;
    case 'mover': {
      if (disputed && !disputed.final && admins.length > 0) return admins;
      const movers = [...office, ...handler.filter((id) => !office.includes(id))];
      return [movers, desk, league].find((some) => some.length > 0) ?? [];
    }
  }
}
