import { GRANTED_BY, LEVEL_OF } from '@domain/identity/grants';
import { type Actor, isCurrent, type Place } from '@domain/identity/membership';
import { levelOf } from '@domain/identity/place';
import { ROLES } from '@types_/identity/role';
import { _ } from '../_kit/database';

/**
 * The people who hold at a place what an actor might give there: terms that run or come, or terms that are over. Schools
 * have an index of their own; federations are found by the few who hold such a role at all. Two queries, because a condition
 * inside an element cannot say "or": terms without an end, and those with one.
 */
export function holdersAt(
  actor: Actor,
  { schoolId, prefecture }: Place,
  { past, after, now }: { past: boolean; after: string; now: Date },
): [open: object, ending: object] {
  const held = actor.memberships.filter((one) => isCurrent(one, now)).map(({ role }) => role);
  const level = levelOf({ schoolId, prefecture });
  const roles = ROLES.filter((role) => LEVEL_OF[role] === level && GRANTED_BY[role].some((by) => held.includes(by)));
  const where = schoolId === null ? { schoolId, prefecture } : { schoolId };
  const index = schoolId === null ? { 'memberships.role': _.in(roles) } : { 'memberships.schoolId': schoolId };
  const withTo = (to: unknown) => ({
    ...index,
    _id: _.gt(after),
    memberships: _.elemMatch({ ...where, role: _.in(roles), to }),
  });
  return past ? [withTo(_.lte(now)), withTo(_.lte(now))] : [withTo(_.eq(null)), withTo(_.gt(now))];
}
