export const APPOINTMENT_ERROR_CODES = [
  /** No such session, or not one that the caller may see. */
  'SESSION_NOT_FOUND',
  /** The session is at another step by now. */
  'SESSION_NOT_NOW',
  /** Somebody else changed the session meanwhile; nothing was written. */
  'SESSION_CHANGED',
  /** Another step of the minutes is due, or somebody has written meanwhile; nothing was written. */
  'MINUTES_MOVED_ON',
  /** Who wrote them, was met, or has a case in them, does not publish them. */
  'MINUTES_OWN',
  /** A student's name stands in a text; params: `at` and `length`, in what was sent, one text after the other. */
  'MINUTES_NAMES_STUDENT',
  /** Params: `nth` of the promise, `problem`: past, too-far, owner (no office of the school), fixed (it is public already). */
  'PROMISE_WRONG',
  /** A correction says why. */
  'MINUTES_REASON_MISSING',
  'COMMITMENT_NOT_FOUND',
  /** It is kept or given up, or somebody has written meanwhile. */
  'COMMITMENT_MOVED_ON',
  /** Only who was there says so. */
  'NOT_THERE',
  /** And says it once. */
  'SAID_BEFORE',
] as const;
export type AppointmentErrorCode = (typeof APPOINTMENT_ERROR_CODES)[number];
