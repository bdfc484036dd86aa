import { ROUTING_ROLES } from '@domain/identity/membership';
import type { Me } from '@types_/identity/me';
import type { PlaceId } from '@types_/identity/place';

export const departmentsPage = (place: PlaceId): string => `/packages/identity/pages/departments/index?place=${place}`;

export const departmentPage = (place: PlaceId, name: string): string =>
  `/packages/identity/pages/department/index?place=${place}&name=${encodeURIComponent(name)}`;

/** Schools whose departments somebody looks after, each once. */
export function departmentPlaces(me: Me): { place: PlaceId; scope: string }[] {
  const held = me.memberships.filter(({ role, schoolId }) => schoolId !== null && ROUTING_ROLES.includes(role));
  return [...new Map(held.map(({ place, scope }) => [place, { place, scope }])).values()];
}
