import { idsOf } from '@domain/identity/membership';
import { ticketOf } from '../_kit/appointment/applications';
import type { Call } from '../_kit/router';

/** All ids under which somebody is or was known here: who wrote something as a student is no second person as staff. */
export const ownIds = ({ actor }: Pick<Call<unknown>, 'actor'>): string[] => idsOf(actor);

/** The tickets that somebody may have in a session: one under each id. In its line they have one at most. */
export const ownTickets = (sessionId: string, ids: readonly string[]): string[] =>
  ids.map((id) => ticketOf(sessionId, id));
