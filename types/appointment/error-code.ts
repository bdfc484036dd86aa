export const APPOINTMENT_ERROR_CODES = [
  /** No such session, or not one that the caller may see. */
  'SESSION_NOT_FOUND',
  /** The session is at another step by now. */
  'SESSION_NOT_NOW',
  /** Somebody else changed the session meanwhile; nothing was written. */
  'SESSION_CHANGED',
  /** The public value of a draw is not fixed yet. */
  'DRAW_VALUE_EARLY',
  /** What was entered cannot be such a value. */
  'DRAW_VALUE_WRONG',
] as const;
export type AppointmentErrorCode = (typeof APPOINTMENT_ERROR_CODES)[number];
