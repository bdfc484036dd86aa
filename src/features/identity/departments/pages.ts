import { RIGHTS } from '@domain/identity/rights';
import type { Me } from '@types_/identity/me';
import type { PlaceId } from '@types_/identity/place';

export const departmentsPage = (place: PlaceId): string => `/packages/identity/pages/departments/index?place=${place}`;

/** Schools whose departments somebody looks after, each once. */
export function departmentPlaces(me: Me): { place: PlaceId; scope: string }[] {
  const roles = RIGHTS['identity.set-departments'].roles ?? [];
  const held = me.memberships.filter(({ role, schoolId }) => schoolId !== null && roles.includes(role));
  return [...new Map(held.map(({ place, scope }) => [place, { place, scope }])).values()];
}
