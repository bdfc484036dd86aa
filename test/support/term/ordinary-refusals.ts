/** Refusals that honest people meet in an ordinary term: somebody was quicker, time has passed, a window is over. */
const ORDINARY = [
  ...['SESSION_NOT_NOW', 'SESSION_CHANGED', 'SESSION_TIMES_WRONG', 'SESSION_VALUE_LATE', 'SESSION_SEATS_SEALED'],
  ...['SESSION_REASON_MISSING', 'DRAW_VALUE_EARLY', 'APPLY_NOT_YET', 'APPLY_OVER', 'APPLY_NOT_FOR_YOU', 'PAUSED'],
  ...['DRAW_FIRST', 'IN_LINE', 'NOT_IN_LINE', 'OFFER_OVER', 'APPLICATION_NEEDED', 'BUSY'],
] as const;

export const isOrdinary = (code: string): boolean => (ORDINARY as readonly string[]).includes(code);
