import type { Membership, Place } from '@domain/identity/membership';
import { placeIdOf } from '@domain/identity/place';
import type { Term } from '@domain/identity/term';
import type { Role } from '@types_/identity/role';
import { keyedHash } from '../_kit/crypto';
import type { PersonDocument } from '../_kit/people';
import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';
import { issueTicket, readTicket } from '../_kit/ticket';

const PURPOSE = 'member';
/** Time enough to fill in a handover of sixty people. */
const TICKET_MS = 2 * 3_600_000;

interface Named {
  personId: string;
  place: string;
}

/** What a granter names a student by after having found them: nobody's id travels. */
export const memberTicket = ({ actor, now }: Call<unknown>, place: string, personId: string): string =>
  issueTicket(PURPOSE, actor.id, { personId, place } satisfies Named, new Date(now.getTime() + TICKET_MS));

/** The person behind a ticket of this caller for this place. */
export function memberOf({ actor, now }: Call<unknown>, place: string, ticket: string): string {
  const named = readTicket(PURPOSE, actor.id, ticket, now) as Named | null;
  if (named?.place !== place) throw new Refusal('MEMBER_NOT_FOUND');
  return named.personId;
}

/** A student of the school, on the roster today. */
export function studentAt(people: readonly PersonDocument[], id: string, { schoolId }: Place): PersonDocument {
  const found = people.find(({ _id }) => _id === id);
  if (found?.student?.state !== 'active' || found.student.schoolId !== schoolId) throw new Refusal('MEMBER_NOT_FOUND');
  return found;
}

/** A term as it is stored; its id follows from the call that gives it, so that giving twice is giving once. */
export const membershipBy = (
  { key, actor }: Pick<Call<unknown>, 'key' | 'actor'>,
  place: Place & { name: string },
  { role, office, from, to }: { role: Role; office: string } & Term,
  nth = 0,
): Membership => ({
  ...{ id: keyedHash('membership', key, String(nth)), role, office },
  ...{ scopeName: place.name, schoolId: place.schoolId, prefecture: place.prefecture },
  ...{ from, to, grantedBy: actor.id },
});

/** The term of somebody here that an id names. */
export function termAt(people: readonly PersonDocument[], id: string, place: Place): Membership {
  const found = people.flatMap(({ memberships }) => memberships).find((one) => one.id === id);
  if (!found || placeIdOf(found) !== placeIdOf(place)) throw new Refusal('TERM_NOT_FOUND');
  return found;
}
