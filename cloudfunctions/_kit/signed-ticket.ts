import { keyedHash, sameHash } from './crypto';

/** A short-lived permission that the server hands out and later recognises as its own: `payload.signature`. */
export function issueTicket(purpose: string, payload: unknown, until: Date): string {
  const body = Buffer.from(JSON.stringify({ until: until.getTime(), payload })).toString('base64url');
  return `${body}.${keyedHash(`ticket:${purpose}`, body)}`;
}

/** The payload of a ticket, or null when it is not ours or its time is over. */
export function readTicket(purpose: string, ticket: string, now: Date): unknown {
  const [body = '', signature = ''] = ticket.split('.');
  if (!sameHash(signature, keyedHash(`ticket:${purpose}`, body))) return null;
  const { until, payload } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as {
    until: number;
    payload: unknown;
  };
  return now.getTime() < until ? payload : null;
}
