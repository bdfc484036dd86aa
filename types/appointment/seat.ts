/** How somebody stands in a session's line. */
export const STANDINGS = [
  /** Has a seat. */
  'seated',
  /** A seat has become free and waits for their word. */
  'offered',
  /** Waits behind others. */
  'waiting',
  /** Gave the seat, or the place in the line, back. */
  'left',
  /** Did not want a seat that was offered. */
  'declined',
  /** Did not say anything to an offer in time. */
  'lapsed',
] as const;

/** An offer waits so long for an answer; shorter near the session (domain/appointment/seats.ts). */
export const OFFER_HOURS = 12;

/** A seat is given back freely until so long before the session begins; after that it counts as an absence. */
export const FREE_CANCEL_HOURS = 24;
