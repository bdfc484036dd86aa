import type { SeatTicket } from '@types_/appointment/attendance-view';
import { getStored, removeStored, setStored } from '@/platform/storage';

/** A ticket as the phone keeps it, so that it needs no network at the door; `ahead`: by how much the server's clock is, in ms. */
export interface KeptTicket {
  ticket: SeatTicket;
  ahead: number;
}

const keyOf = (session: string): string => `seat-${session}`;

export const keptTicket = (session: string): KeptTicket | null =>
  (getStored(keyOf(session)) as KeptTicket | undefined) ?? null;

export function keepTicket(ticket: SeatTicket): KeptTicket {
  const kept = { ticket, ahead: Date.parse(ticket.now) - Date.now() };
  setStored(keyOf(ticket.session.id), kept);
  return kept;
}

export const forgetTicket = (session: string): void => removeStored(keyOf(session));
