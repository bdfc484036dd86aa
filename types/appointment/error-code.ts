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
  /** The window in which one applies has not begun; params: at. */
  'APPLY_NOT_YET',
  /** It is over; params: at. */
  'APPLY_OVER',
  /** The session is for others: another college, another grade. */
  'APPLY_NOT_FOR_YOU',
  /** The caller did not come three times in a term; params: until. */
  'PAUSED',
  /** The topics are not shown yet; params: at. */
  'TOPICS_NOT_YET',
  /** Whoever is met has read what the caller wrote: nothing else takes its place. */
  'TOPIC_READ',
  /** Nothing to talk about was written; params: least. */
  'TOPIC_NEEDED',
  /** The topic waits for nobody: somebody else has read it, or its author wrote another. */
  'TOPIC_NOT_WAITING',
  /** Nobody decides about their own topic. */
  'TOPIC_OWN',
  /** Whoever does not show a topic says why. */
  'TOPIC_REASON_MISSING',
  /** Nobody has applied with this code of a group. */
  'GROUP_UNKNOWN',
  /** As many come for this group as may; params: most. */
  'GROUP_FULL',
  /** The caller has not applied. */
  'APPLICATION_NEEDED',
  /** The list of the draw is sealed, and the draw is still to come. */
  'DRAW_FIRST',
  /** The caller is in the line: they leave it, and do not withdraw. */
  'IN_LINE',
  /** The caller has no place in the line, or gave it back. */
  'NOT_IN_LINE',
  /** Nobody more fits into the line; params: most. */
  'LINE_FULL',
  /** The seat is not offered to the caller (any more). */
  'OFFER_OVER',
  /** It is too early to see names, or to let people in. */
  'DOOR_NOT_OPEN',
  /** What was scanned or typed is no code of a seat. */
  'NOT_A_TICKET',
  /** The code was another one, or its time is over. */
  'TICKET_EXPIRED',
  /** The ticket is of another session. */
  'TICKET_ELSEWHERE',
  /** The person has no seat; params: standing (how they stand in the line, or `none`). */
  'NOT_SEATED',
  /** The ticket of whoever stands at the door: somebody else lets them in. */
  'OWN_TICKET',
  /** It was agreed that they had not been there: only the code of their own phone lets them in. */
  'CODE_NEEDED',
  /** There is no seat left for somebody who has none. */
  'SEATS_TAKEN',
  /** Whoever had a seat came when it had been given to somebody who was there; that they came is written down. */
  'SEAT_GIVEN_AWAY',
  /** The caller was let in: the seat they sit on is not given back. */
  'CHECKED_IN',
  /** No free seats are given yet; from half an hour before the beginning. */
  'WALK_IN_TOO_EARLY',
  /** Whoever stands at the door without a seat is not among those whom the session is for. */
  'WALK_IN_NOT_MEANT',
  /** Nobody was let in with this ticket, or too long ago to undo it. */
  'UNDO_TOO_LATE',
  /** People may still come: nothing is ended so early. */
  'END_TOO_EARLY',
  /** There is no such absence. */
  'ABSENCE_NOT_FOUND',
  /** An appeal stands already. */
  'APPEAL_STANDS',
  /** Something else was written down meanwhile: that cannot be said against it. */
  'APPEAL_MOVED_ON',
  /** Somebody else has answered the appeal, or nobody has appealed. */
  'APPEAL_NOT_WAITING',
  /** Whoever wrote an absence down, or whose it is, does not decide about it. */
  'APPEAL_NOT_YOURS',
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
  /** Of each brought case that the writer, or the second reader at the desk, sees it is said what came of it, or that it was not spoken of; params: missing. */
  'OUTCOMES_MISSING',
  /** Nothing of that case is the caller's to write of that session: none was brought, it is written, or it does not exist for them. */
  'OUTCOME_NOT_DUE',
  /** The platform's check could not clear a text that everybody would read at once; nothing was written. */
  'TEXT_NOT_CLEARED',
  'COMMITMENT_NOT_FOUND',
  /** It is kept or given up, or somebody has written meanwhile. */
  'COMMITMENT_MOVED_ON',
  /** They have said so much of it that they only can end it. */
  'COMMITMENT_WORDS_USED',
  /** Somebody holds the office that owes it: it says so itself; params: office. */
  'COMMITMENT_OWNERS',
  /** Only who was there says so. */
  'NOT_THERE',
  /** Nobody noted who came: the caller says first whether they were there. */
  'SAY_WHETHER_THERE',
  /** Who has a part in a promise, or a meeting, has no voice about it: who said that it is kept, who owes it or was met, who looks after it. */
  'VOICE_NOT_YOURS',
  /** And says it once. */
  'SAID_BEFORE',
  /** The times do not fit; params: problem (SESSION_TIME_PROBLEMS, of which `window-too-late` has a code of its own). */
  'SESSION_TIMES_WRONG',
  /** The window ends too late for this begin, by the days after it or by the public value of the draw; params: at (the earliest begin). */
  'SESSION_WINDOW_LATE',
  /** No school meets on its day: whoever publishes it says so once more. */
  'SESSION_DAY_OFF',
  /** Who was there is still being written down, for some minutes after the end. */
  'MINUTES_TOO_SOON',
  /** Between the sealing of the list and the draw the seats stay as they are. */
  'SESSION_SEATS_SEALED',
  /** So late a change or a cancellation wants a reason; params: hours. */
  'SESSION_REASON_MISSING',
  /** A reason says something: so many letters or characters at least; params: least. */
  'SESSION_REASON_SHORT',
  /** Somebody had a seat at it, or came: that it did not take place the youth league says. */
  'SESSION_TOOK_PLACE',
  /** Somebody is there already: it begins at no other hour any more. */
  'SESSION_ARRIVED',
  /** Somebody may have counted on each seat: there can only be more. */
  'SESSION_SEATS_FEWER',
] as const;
export type AppointmentErrorCode = (typeof APPOINTMENT_ERROR_CODES)[number];
