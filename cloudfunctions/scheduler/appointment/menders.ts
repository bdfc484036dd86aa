import type { StaffMember } from '@domain/case/recipients';
import { CASE_HANDLERS } from '@domain/identity/membership';
import type { MinutesDocument } from '../../_kit/appointment/minutes';
import { holdersOfRoles } from './who-holds';

/**
 * Who mends minutes that came back: those who wrote them, as long as one of them is at the desk; else whoever holds it. Minutes wait for
 * nobody who has left, as promises do not.
 */
export function mendersOf(
  { schoolId, writers }: Pick<MinutesDocument, 'schoolId' | 'writers'>,
  staff: readonly StaffMember[],
  now: Date,
): string[] {
  const desk = holdersOfRoles(CASE_HANDLERS, schoolId, staff, now);
  const theirs = desk.filter((id) => writers.includes(id));
  return theirs.length > 0 ? theirs : desk;
}

/**
 * What one word about it is: said once to each for every time that they came back, and once for each week that they wait. Of minutes that came back
 * `changedAt` is when they did; their version counts as well that a department was named anew (rename-departments).
 */
export const returnedAbout = ({ _id, changedAt }: Pick<MinutesDocument, '_id' | 'changedAt'>, weeks: number): string =>
  [_id, 'returned', changedAt.getTime(), ...(weeks ? [weeks] : [])].join(':');
