import type { Dictionaries } from '../dictionaries';

export const appointmentErrors: Dictionaries['appointmentErrors'] = {
  SESSION_NOT_FOUND: 'There is no such meeting, or it is not one that you can see.',
  SESSION_NOT_NOW: 'This meeting is at another step by now. Pull down to see it anew.',
  SESSION_CHANGED: 'Somebody else has just changed this meeting, so nothing was saved. Refresh and try again.',
  DRAW_VALUE_EARLY: 'The number is not out yet. Enter it once its time has come.',
  DRAW_VALUE_WRONG: 'This cannot be the number. Look at the example and enter it again.',
  APPLY_NOT_YET: 'It opens on {at}. Come back then.',
  APPLY_OVER: 'It closed on {at}.',
  APPLY_NOT_FOR_YOU: 'This one is for other colleges or years.',
  PAUSED: 'You missed three sessions and cannot apply until {until}. If the record is wrong, appeal.',
  TOPICS_NOT_YET: 'What students want to talk about is shown from {at} on.',
  TOPIC_READ: 'It has been handed over and cannot be changed. You can still say it there.',
  TOPIC_NEEDED: 'First write what you want to talk about, at least {least} characters.',
  TOPIC_NOT_WAITING: 'This topic waits no longer: somebody else has read it, or its author has changed it.',
  TOPIC_OWN: 'You wrote this one. Somebody else decides.',
  TOPIC_REASON_MISSING: 'Say why it is not shown. Its author reads it.',
  GROUP_UNKNOWN: 'No group has this code. Check it; what you wrote is kept.',
  GROUP_FULL: 'At most {most} people come for one group, and it is full. What you wrote is kept.',
  APPLICATION_NEEDED: 'You have not applied for this one.',
  DRAW_FIRST:
    'The list was sealed on {at} and waits for the draw. If you are drawn and cannot come, give the seat back then.',
  IN_LINE: 'You are in the line already. If you are not coming, give your place back.',
  NOT_IN_LINE: 'You are not in this line.',
  LINE_FULL: 'All {most} places in the line are taken. You are not in it.',
  OFFER_OVER: 'The seat is not kept for you right now. Refresh to see where you stand.',
  DOOR_NOT_OPEN: 'It is too early. The list opens 24 hours before the start, check-in 2 hours before.',
  NOT_A_TICKET: 'This is not a ticket code. Ask the student to open the ticket and scan again.',
  TICKET_EXPIRED:
    'This code has expired, so nobody was checked in. Open the ticket, wait for the next code and scan again.',
  TICKET_ELSEWHERE: 'This ticket is for another meeting. Nobody was checked in.',
  NOT_SEATED:
    'This student has no seat and was not checked in. Free seats can be given at the door from 30 minutes before the start.',
  OWN_TICKET: 'This is your own. Another officer has to do it.',
  CODE_NEEDED:
    'They said they had not come, and that was agreed. Only the code on their own ticket checks them in now.',
  SEAT_GIVEN_AWAY: 'The seat went to somebody who was there. That they came is noted: it is no absence.',
  CHECKED_IN: 'You are checked in: the seat cannot be given back. If that is wrong, ask at the door to undo it.',
  SEATS_TAKEN:
    'All seats are taken. From 15 minutes after the start, seats of people who are not there can be given away.',
  WALK_IN_TOO_EARLY: 'It is too early. Free seats can be given at the door from 30 minutes before the start.',
  WALK_IN_NOT_MEANT: 'This meeting is not for the college or year of this student; not checked in.',
  UNDO_TOO_LATE: 'The check-in is more than 15 minutes old, or there was none, so it cannot be undone.',
  END_TOO_EARLY: 'People may still come. It can be ended from 15 minutes after the start.',
  ABSENCE_NOT_FOUND: 'There is no such absence.',
  APPEAL_STANDS: 'You have appealed already. The union will answer.',
  APPEAL_MOVED_ON: 'The record has just changed. Look at it again.',
  APPEAL_NOT_WAITING: 'Somebody has answered this appeal already. Refresh to see it.',
  APPEAL_NOT_YOURS: 'You recorded this absence, or it is your own. Another officer decides.',
  MINUTES_MOVED_ON:
    'Somebody has just changed these minutes, so yours were not saved. Look at the new ones first. What you wrote is kept.',
  MINUTES_TOO_SOON:
    'It has only just ended, and who came is still being noted. Send it in three minutes. What you wrote is kept.',
  MINUTES_OWN: 'You wrote them, or are in them. Somebody else of the union or the youth league makes them public.',
  MINUTES_NAMES_STUDENT: 'There seems to be a student’s name in it. Change it and send again. What you wrote is kept.',
  PROMISE_WRONG: 'One promise is not right: a day from today on, within a year, and an office that answers for it.',
  MINUTES_REASON_MISSING: 'Say why you correct it.',
  OUTCOMES_MISSING:
    '{missing} of the cases that were brought have nothing yet: write what came of each, or tap “Not reached”.',
  OUTCOME_NOT_DUE: 'There is no such case to write of, or it is written already. Refresh and look again.',
  TEXT_NOT_CLEARED:
    'The platform’s check did not clear it, so it was not sent. Try again in a moment or put it another way. What you wrote is still here.',
  COMMITMENT_NOT_FOUND: 'There is no such promise, or it is not yours.',
  COMMITMENT_MOVED_ON:
    'Somebody has just written something, so yours was not saved. Look at it first. What you wrote is kept.',
  COMMITMENT_WORDS_USED:
    'All words on this promise are used up. Only that it is kept, or will not be, can be said now. What you wrote is kept.',
  COMMITMENT_OWNERS: 'Somebody holds the office of {office} and says so themself. What you wrote is kept.',
  NOT_THERE: 'Only students who were there can say so.',
  SAY_WHETHER_THERE: 'Nobody noted who came that day. Say first whether you were there.',
  VOICE_NOT_YOURS: 'You promised this, look after it or answer for it: students who were there say whether it is kept.',
  SAID_BEFORE: 'You have said so once already.',
  SESSION_TIMES_WRONG: 'These times do not fit, so nothing was saved. Change them and try again.',
  SESSION_WINDOW_LATE:
    'Applications end too close to the beginning, so nothing was saved. With this end it begins on {at} at the earliest; or end them earlier.',
  SESSION_DAY_OFF:
    'No classes that day by the school calendar: not published yet. Look at the day, then publish again.',
  SESSION_SEATS_SEALED: 'The list is sealed. Add seats once it is drawn.',
  SESSION_REASON_MISSING: 'It begins in less than {hours} hours: say why.',
  SESSION_REASON_SHORT: 'Write a reason of {least} letters or more. Everybody reads it.',
  SESSION_TOOK_PLACE:
    'Students had seats or came, so only the youth league can say that it did not take place. If it is not here, write it in the minutes. Nothing was changed.',
  SESSION_ARRIVED: 'Somebody is checked in already, so the time stays. If it is off, cancel it and write a new one.',
  SESSION_SEATS_FEWER: 'Seats can only be added.',
};
