import type { PlaceId } from '@types_/identity/place';
import type { Role } from '@types_/identity/role';
import { type Actor, isCurrent, type Membership } from './membership';
import { isAt, placeOf } from './place';

/** Whose holders ask in the name of their own place: officers and heads of a union, those who head a city's or the province's federation. */
export const SURVEYORS = ['officer', 'union-admin', 'city-admin', 'province-admin'] as const satisfies readonly Role[];

/** The membership by which somebody asks in the name of a place: of this one, not of one above it (product.md section 3). */
export const surveyorAt = (
  { memberships }: Pick<Actor, 'memberships'>,
  place: PlaceId,
  now: Date,
): Membership | undefined =>
  memberships.find(
    (one) => (SURVEYORS as readonly Role[]).includes(one.role) && isCurrent(one, now) && isAt(one, placeOf(place)),
  );
