import type { PlaceId } from '@types_/identity/place';
import type { RolesView } from '@types_/identity/role-actions';
import { call } from '@/cloud/call';
import { type Loaded, useLoad } from '@/remote/use-load';

/** More pages than a school has people in office; each is a hundred people. */
const MOST_PAGES = 10;

/** The terms at a place, past or not: all of their pages, one after the other. */
async function allRoles(place: PlaceId, past: boolean) {
  let reply = await call('identity', 'list-roles', { place, past });
  for (let page = 1; reply.ok && reply.data.ticket && page < MOST_PAGES; page += 1) {
    const next = await call('identity', 'list-roles', { place, past, ticket: reply.data.ticket });
    if (!next.ok) return next;
    reply = { ok: true, data: { ...next.data, rows: [...reply.data.rows, ...next.data.rows] } };
  }
  return reply;
}

export const useRoles = (place: PlaceId, past = false): Loaded<RolesView> =>
  useLoad(() => allRoles(place, past), `${place} ${past}`);
