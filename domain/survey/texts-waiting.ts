import type { Role } from '@types_/identity/role';
import { dayOf, plusDays } from '../core/school-clock';
import { type SchoolCalendar, schoolDayAfter } from '../core/school-days';
import { CASE_HANDLERS, isCurrent, type Membership } from '../identity/membership';
import { type AtSchool, isOfLeagueFor } from '../identity/union-desk';

/** So many school days after whoever reads texts was told of them, they hear it once more if some still wait. */
export const TEXTS_REMINDER_DAYS = 5;

/** How whoever reads the texts of some results has been told of them. `tellOn`: the day on which they are told next; null: never again. */
export interface TextsCourse {
  tellOn: string | null;
  /** They were told once; the next time is the last. */
  wereTold: boolean;
}

/** How it goes on once those who read have been told; where there was nobody to tell, whoever comes to it is told the day they do. */
export function courseAfter(
  { wereTold }: TextsCourse,
  readers: number,
  now: Date,
  calendar: SchoolCalendar,
): TextsCourse {
  if (readers === 0) return { tellOn: plusDays(dayOf(now), 1), wereTold };
  return { tellOn: wereTold ? null : schoolDayAfter(now, TEXTS_REMINDER_DAYS, calendar), wereTold: true };
}

const DESK: readonly Role[] = CASE_HANDLERS;

/** Somebody who holds, or held, a role. */
interface Holder {
  id: string;
  memberships: readonly Membership[];
}

/** Who is told that texts wait: the desk, where it has nobody or they are about it the youth league (decision 34). */
export function whoReads(at: AtSchool, staff: readonly Holder[], now: Date): string[] {
  const desk = staff.filter(({ memberships }) =>
    memberships.some((one) => one.schoolId === at.schoolId && DESK.includes(one.role) && isCurrent(one, now)),
  );
  const isDesks = at.aboutUnion === null && desk.length > 0;
  return (isDesks ? desk : staff.filter((one) => isOfLeagueFor(one, at, now))).map(({ id }) => id);
}
