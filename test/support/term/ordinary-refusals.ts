/** Refusals that honest people meet in an ordinary term: somebody was quicker, time has passed, a window is over. */
const ORDINARY = [
  ...['SESSION_NOT_NOW', 'SESSION_CHANGED', 'SESSION_TIMES_WRONG', 'SESSION_WINDOW_LATE', 'SESSION_SEATS_SEALED'],
  ...['SESSION_REASON_MISSING', 'DRAW_VALUE_EARLY', 'APPLY_NOT_YET', 'APPLY_OVER', 'APPLY_NOT_FOR_YOU', 'PAUSED'],
  ...['DOOR_NOT_OPEN', 'TICKET_EXPIRED', 'NOT_SEATED', 'OWN_TICKET', 'SEATS_TAKEN', 'WALK_IN_TOO_EARLY'],
  ...['UNDO_TOO_LATE', 'END_TOO_EARLY', 'APPEAL_STANDS', 'APPEAL_NOT_WAITING', 'MINUTES_MOVED_ON', 'MINUTES_OWN'],
  ...['COMMITMENT_MOVED_ON', 'SAID_BEFORE', 'NOT_THERE', 'NOT_ALLOWED'],
  ...['VOICE_NOT_YOURS', 'WALK_IN_NOT_MEANT'],
  ...['DRAW_FIRST', 'IN_LINE', 'NOT_IN_LINE', 'OFFER_OVER', 'APPLICATION_NEEDED', 'BUSY'],
  ...['CHECKED_IN', 'TOPICS_NOT_YET', 'TOPIC_READ', 'SESSION_TOOK_PLACE', 'COMMITMENT_OWNERS', 'OFFICE_TAKEN'],
] as const;

export const isOrdinary = (code: string): boolean => (ORDINARY as readonly string[]).includes(code);
