export const APPOINTMENT_ERROR_CODES = [
  /** No such session, or not one that the caller may see. */
  'SESSION_NOT_FOUND',
  /** The session is at another step by now. */
  'SESSION_NOT_NOW',
  /** Somebody else changed the session meanwhile; nothing was written. */
  'SESSION_CHANGED',
] as const;
export type AppointmentErrorCode = (typeof APPOINTMENT_ERROR_CODES)[number];
