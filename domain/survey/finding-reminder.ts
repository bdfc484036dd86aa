import type { PlaceId } from '@types_/identity/place';
import type { Role } from '@types_/identity/role';
import { dayOf, plusDays } from '../core/school-clock';
import { isCurrent, type Membership } from '../identity/membership';
import { SURVEYORS, surveyorAt } from '../identity/surveyors';
import { type FindingCourse, placesThatPlan } from './finding';

/** What whoever answers for a finding is reminded of, and from which day on they are the next time, if at all. */
export interface Reminder {
  kind: 'finding-due' | 'finding-late';
  next: string | null;
}

/** Who promised a day is reminded the day before, and once it has passed; what was missed is not made up for. */
export function reminderOn(
  { state, due, remindOn }: Pick<FindingCourse, 'state' | 'due' | 'remindOn'>,
  now: Date,
): Reminder | null {
  const today = dayOf(now);
  if (state !== 'planned' || due === null || remindOn === null || remindOn > today) return null;
  return due < today ? { kind: 'finding-late', next: null } : { kind: 'finding-due', next: plusDays(due, 1) };
}

/** Somebody who holds, or held, a role. */
interface Holder {
  id: string;
  memberships: readonly Membership[];
}

const REPORTERS: readonly Role[] = ['department', ...SURVEYORS];

/**
 * Who is reminded: those of the office that answers for it, and the school's union admins; where there are neither, whoever
 * else may plan it, at the school first, then at the place whose round it was.
 */
export function whoIsReminded(
  finding: { schoolId: string; place: PlaceId; owner: string },
  staff: readonly Holder[],
  now: Date,
): string[] {
  const { schoolId, owner } = finding;
  const answersForIt = ({ role, office }: Membership): boolean =>
    role === 'union-admin' || (office === owner && REPORTERS.includes(role));
  const first = staff.filter(({ memberships }) =>
    memberships.some((one) => one.schoolId === schoolId && isCurrent(one, now) && answersForIt(one)),
  );
  const planners = placesThatPlan(finding).map((place) => staff.filter((one) => surveyorAt(one, place, now)));
  const told = [first, ...planners].find((some) => some.length > 0) ?? [];
  return told.map(({ id }) => id);
}
