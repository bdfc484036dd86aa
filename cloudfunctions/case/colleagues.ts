import type { Role } from '@types_/identity/role';
import { _ } from '../_kit/database';
import { Refusal } from '../_kit/refusal';
import type { Call } from '../_kit/router';
import { issueTicket, readTicket } from '../_kit/ticket';

const PURPOSE = 'colleague';
/** Long enough to write why. */
const TICKET_MS = 2 * 3_600_000;

/** What a step names a colleague by: nobody's id travels, and nobody else can use it. */
export const colleagueTicket = ({ actor, now }: Call<unknown>, personId: string): string =>
  issueTicket(PURPOSE, actor.id, personId, new Date(now.getTime() + TICKET_MS));

/** The colleague behind a ticket of this caller. */
export function colleagueBehind({ actor, now }: Call<unknown>, ticket: string): string {
  const personId = readTicket(PURPOSE, actor.id, ticket, now);
  if (typeof personId !== 'string') throw new Refusal('CASE_COLLEAGUE_UNKNOWN');
  return personId;
}

/** Whoever holds or held one of `roles` at one of some schools: by their index, terms are looked at afterwards. */
export const staffOf = (schoolIds: readonly string[], roles: readonly Role[]): Record<string, unknown> => ({
  'memberships.schoolId': _.in([...schoolIds]),
  memberships: _.elemMatch({ schoolId: _.in([...schoolIds]), role: _.in([...roles]) }),
});
