import type { Dictionaries } from '../dictionaries';

export const caseErrors: Dictionaries['caseErrors'] = {
  CASE_STEP_NOT_NOW:
    'This case has just changed, so this is not possible now. You see the newest state, and what you wrote is still here.',
  CASE_NEWS:
    'Something new has just come, so this was not done yet. Read it, then tap again. What you wrote and chose is still here.',
  CASE_LOOK_ASKED:
    'The youth league must agree first. It has been told, and answers by {moment}. If it agrees, tap again to see it; after that time, tap to ask again. Do not wait: go to them. In danger, call 110, 119, 120 and the duty phone now.',
  CASE_LOOK_NOBODY:
    'The youth league must agree first, and nobody there can now. Go to them, with their counsellor. In danger, call 110, 119, 120 and the duty phone now.',
  CASE_DAY_FULL: 'You have filed {most} cases today. Send this on {day}. What you wrote stays on your phone.',
  CASE_DANGER_FULL:
    'You have filed {most} dangers today, so this was not sent. If it is urgent, call now. You can file again on {day}, and what you wrote stays on your phone.',
  CASE_TOLD_FULL:
    'You have written down {most} cases for others today, so this was not sent. A colleague can go on, or the student says it. You can again on {day}; danger you still can. What you wrote is still here.',
  CASE_TOLD_DANGER_FULL:
    'You have written down {most} dangers today, so this was not sent. If it is urgent, call 110, 119, 120 and the duty phone now. Then have a colleague write it down at once. What you wrote is still here.',
  CASE_NAME_FULL:
    'The desk has written down {most} in this student’s name today, so this was not sent. Leave the number empty, send it, and hand over the slip: with it the student makes it theirs. Or they say it themselves. What you wrote is still here.',
  CASE_REOPEN_LIMIT: 'It was sent back twice already. Open it to see what comes next. What you wrote is still here.',
  CASE_REOPEN_TOO_LATE:
    'It was closed more than 28 days ago and cannot be sent back. If it is still bad, start a new case.',
  CASE_EXTENSION_USED: 'The time was extended once already. It cannot be extended again.',
  CASE_EXTENSION_TOO_LATE: 'The time is over. It cannot be extended any more.',
  CASE_TOO_EARLY: 'The other side still has time. Wait a little.',
  CASE_DISPUTED: 'A department sent it back. The presidium decides whose it is.',
  CASE_ROUTING_DECIDED: 'The presidium has decided that it is this department’s. It cannot be sent back again.',
  CASE_NOT_INDEPENDENT: 'You have handled this case, so somebody else of the youth league has to call.',
  CASE_CALLED_TODAY:
    'A missed call stands there for today already. Try another day; once reached, you can write it today too.',
  CASE_TO_BE_ANSWERED:
    'It was sent back, is another matter, or the youth league watches it: it is neither merged nor refused. If it cannot be done, write why.',
  CASE_DEPARTMENT_UNKNOWN: 'The school no longer has this department. Choose again. What you wrote is still here.',
  CASE_COLLEAGUE_UNKNOWN:
    'This colleague cannot be chosen now: their term may just have ended, or they keep out of it. Open the list again.',
  CASE_MERGE_UNKNOWN:
    'That is not a case of the same student at your school, so the two cannot be joined. Nothing was changed.',
  CASE_MERGE_OVER: 'That case has just ended, so this one cannot join it. This one goes on.',
  CASE_MERGE_EARLIER: 'This is the earlier one. Open the later case and join it to this one.',
  CASE_MERGE_DANGER: 'This one says danger and runs by the hour. It cannot join a case that runs by days.',
  CASE_STUDENT_UNKNOWN:
    'No such number on your school’s list, or another name. {left} wrong {left|try is|tries are} left today. If in doubt leave it empty and hand out a slip. What you wrote is still here.',
  CASE_CLAIM_UNKNOWN:
    'This code fits nothing: it may be miscopied, or already used. {left} {left|try is|tries are} left today. Or ask the student union.',
  CASE_TRIES_USED: 'Five wrong ones today. Try again after midnight. What you wrote is still here.',
  CASE_AUTHOR_GONE:
    'This student has deleted the account. The name is gone and cannot be seen. You can still handle the case.',
  CASE_TOPIC_GONE:
    'The school takes no more cases of this topic, so it was not sent. Choose another; your words are kept.',
  TOPIC_TWICE: 'There is one called “{name}”. Choose another name. Nothing was saved.',
  TOPICS_FULL:
    'A category has at most {limit} to choose from, and at most {limit} of your own. Hide or remove one first. Nothing was saved.',
  TOPIC_LAST: 'Each category keeps one to choose, and “Something else” stays. Nothing was saved.',
  CASE_REPLIES_FULL: 'Your school has {most} saved replies, which is the most. Delete one you do not use, then save.',
  MATTER_NOT_FOUND: 'There is no such topic, or it is not yours.',
  MATTER_CLOSED: 'This topic is closed: nothing can be added or answered. Start another.',
  MATTER_ANSWERED: 'This topic has been answered. Read that answer first. Nothing was changed.',
  MATTER_FULL: 'A topic holds {limit} cases at most. Start another.',
  MATTER_IN_WORK: '{count} of its cases {count|is|are} still open. Answer them first.',
  MATTER_NAMES_STUDENT: 'The answer names a student and goes to everybody. Take the name out; your text is still here.',
  DIGEST_MOVED_ON: 'Somebody has just changed this summary. Refresh to see it; your text is still here.',
  DIGEST_COPIES_STUDENT:
    '“{text}” are the student’s own words and cannot be public. Say it in yours and hand it in again. What you wrote is still here.',
  DIGEST_NAMES_STUDENT:
    'The summary names the student and cannot be public. Take the name out; your text is still here.',
  DIGEST_NAMES_SOMEBODY:
    'This looks like the name of a student of this school. Whoever filed the case has deleted their account, so names cannot be compared: say it in other words. Your text is kept.',
  DIGEST_CASE_LEFT:
    'Since this was handed in, a case has left the shared topic. Its writer should check it and hand it in again.',
  DIGEST_OWN: 'Somebody else has to review what you wrote.',
  PHOTO_EXPIRED: 'Photos that have expired: {count}. Remove them and pick them again. Your text is still here.',
  PHOTO_DAY_FULL:
    'You have put up {most} photos today, so the others stay on your phone. Send without them, or tap them again on {day}. Your text is still here.',
  PHOTO_FOREIGN: 'A photo was not picked for this case. Remove it and pick again. Your text is still here.',
  PHOTO_TICKET_EXPIRED: 'The photos were open too long. Pull down to load them again.',
};
