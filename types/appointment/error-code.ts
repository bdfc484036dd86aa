export const APPOINTMENT_ERROR_CODES = [
  /** No such session, or not one that the caller may see. */
  'SESSION_NOT_FOUND',
  /** The session is at another step by now. */
  'SESSION_NOT_NOW',
  /** Somebody else changed the session meanwhile; nothing was written. */
  'SESSION_CHANGED',
  /** The times do not fit; params: problem (SESSION_TIME_PROBLEMS). */
  'SESSION_TIMES_WRONG',
  /** So late a change or a cancellation wants a reason; params: hours. */
  'SESSION_REASON_MISSING',
  /** Somebody may have counted on each seat: there can only be more. */
  'SESSION_SEATS_FEWER',
] as const;
export type AppointmentErrorCode = (typeof APPOINTMENT_ERROR_CODES)[number];
