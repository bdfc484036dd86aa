import { type Sealed, seal, unseal } from './crypto';

const placeOf = (purpose: string, holder: string): string => `ticket/${purpose}/${holder}`;

/**
 * A short-lived permission that the server hands to one person and later recognises as its own. Sealed, because what is
 * in it (ids of files, say) is the server's business; for another person or purpose it cannot be opened.
 */
export const issueTicket = (purpose: string, holder: string, payload: unknown, until: Date): string =>
  seal(JSON.stringify({ until: until.getTime(), payload }), placeOf(purpose, holder));

/** The payload of a ticket, or null when it is not ours, not for this person, or its time is over. */
export function readTicket(purpose: string, holder: string, ticket: string, now: Date): unknown {
  const text = opened(ticket, placeOf(purpose, holder));
  if (text === null) return null;
  const { until, payload } = JSON.parse(text) as { until: number; payload: unknown };
  return now.getTime() < until ? payload : null;
}

function opened(ticket: string, place: string): string | null {
  try {
    return unseal(ticket as Sealed, place);
  } catch {
    return null;
  }
}
