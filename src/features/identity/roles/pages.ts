import { GRANTERS } from '@domain/identity/grants';
import type { Me } from '@types_/identity/me';
import type { PlaceId } from '@types_/identity/place';
import { type NamedPlace, placesWith } from '../places';

const page = (name: string, place: PlaceId) => `/packages/identity/pages/${name}/index?place=${place}`;

/** Addresses of the pages that give and take roles. */
export const ROLE_PAGES = {
  roles: (place: PlaceId) => page('roles', place),
  grant: (place: PlaceId) => page('grant', place),
  invite: (place: PlaceId) => page('invite', place),
  handOver: (place: PlaceId) => page('hand-over', place),
  accept: '/packages/identity/pages/accept/index',
} as const;

/** The places at which somebody gives roles, each once. */
export const placesToManage = (me: Me): NamedPlace[] => placesWith(me, GRANTERS);
