import type { Me } from '@types_/identity/me';
import type { PlaceId } from '@types_/identity/place';
import type { Role } from '@types_/identity/role';

/** A place by its id, as it is called. */
export interface NamedPlace {
  place: PlaceId;
  scope: string;
}

/** The places at which somebody holds one of some roles now, each once. */
export function placesWith({ memberships }: Me, roles: readonly Role[]): NamedPlace[] {
  const held = memberships.filter(({ role }) => roles.includes(role));
  return [...new Map(held.map(({ place, scope }) => [place, { place, scope }])).values()];
}
