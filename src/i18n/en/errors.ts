import type { Dictionaries } from '../dictionaries';

export const errors: Dictionaries['errors'] = {
  INPUT_INVALID: '{what}',
  ACTION_UNKNOWN: 'This version is too old. Close the app, open it again and try once more.',
  KEY_MISSING: 'It was not sent and nothing has changed. Just try again.',
  KEY_REUSED:
    'This has already arrived, with other words than now. Look at “My cases” first. If you tap again, it becomes a new case.',
  CALLER_UNKNOWN: 'Your WeChat account was not recognised. Open this app again from WeChat.',
  NOT_BOUND: 'Link your school and student number first, then you can tell us.',
  NOT_ALLOWED: 'Your role does not allow this step. If your term has changed, ask your union presidium.',
  CONTENT_REFUSED:
    'The platform does not allow this, so it was not sent or saved: {what}. Your text is still on your phone. Change it and send again. If this is wrong, tell the student union in person.',
  BUSY: 'Somebody else is changing the same case. What you wrote is still here. Just try again.',
  INTERNAL: 'Something went wrong on our side. What you wrote is still here. Try again a little later.',
  OFFLINE: 'No network. What you wrote is on your phone. Send it when you are online.',
  NO_ANSWER: 'The school did not answer. What you wrote is still here. Just try again.',
  INSTITUTION_UNKNOWN: 'There is no such school. Go back and choose again.',
  ROSTER_NO_MATCH:
    'Number and name do not match the school roster. Write them as on your student card. {left} {left|try|tries} left today. If it still fails, ask your college counsellor to check the roster.',
  ROSTER_ALREADY_BOUND:
    'This student number is linked to another WeChat account. If it was not you, tell a union officer now.',
  ACCOUNT_ALREADY_BOUND: 'This WeChat account is already linked to a student of {school}. One account, one person.',
  ROSTER_CLOSED:
    'On the list of {school}, this student number has left the school. If that is wrong, ask your counsellor.',
  ACCOUNT_LOCKED:
    '5 wrong tries today: locked until midnight. Try again tomorrow, or ask your college counsellor to check the roster.',
  NUMBER_LOCKED:
    'This number had 5 wrong tries today: locked until midnight. Try again tomorrow. If that was not you, tell the union officer on duty.',
  AGREEMENT_NEEDED: 'The privacy agreement has changed. Read it and agree to go on.',
  IMPORT_NOT_FOUND: 'There is no such import, or it is not yours to manage.',
  IMPORT_NOT_NOW: 'This import is at another step by now. Pull down to see where it stands.',
  IMPORT_FILE_GONE: 'The roster file is gone. Nothing was changed. Choose the file again.',
  MEMBER_NOT_FOUND:
    'This student number is not on the list of your school. Check it and search again. If you found the person long ago, search once more.',
  TERM_NOT_FOUND: 'There is no such term, or it is not yours to manage. Pull down to look again.',
  TERM_WRONG: 'The term is not right. It starts today or within a year, and lasts 5 years at most. Change the days.',
  TERM_OVER: 'This term has already ended. Nothing was changed. Pull down to look again.',
  ROLE_NOT_FOR_ONESELF: 'You cannot give yourself a role. Ask another person who manages this.',
  ROLE_FOR_LEAGUE: 'They are of the youth league: only the youth league gives them this role.',
  ROLE_HELD: 'In this time the person already has the same role here. End that term first, then give the role again.',
  LAST_ADMIN:
    'For some time nobody would manage this place, so nothing was changed. Add a successor first. Their term starts on that day and lasts “Until the next handover”.',
  OFFICE_TAKEN:
    'Somebody has the office {office} already. One person holds it at a time. Invite again with what they are in charge of, such as “副校长（分管后勤）”. Or end the term of the one before.',
  INVITATION_INVALID:
    'This code does not work. It may be mistyped, used or expired. Check it, or ask whoever gave it for a new one.',
  INVITATION_NOT_FOUND: 'There is no such code, or it is not yours to manage. Pull down to refresh.',
  INVITATION_TAKEN: 'Somebody has joined with this code already. To let them go, end their term in the list.',
  REBIND_NOT_NEEDED: 'This student number is not linked to another WeChat account now. Go back and link it.',
  APPROVAL_NOT_FOUND: 'There is no such request, or it is not yours to approve.',
  APPROVAL_OVER: 'This request is already closed. Nothing was changed. Pull down to see where it stands.',
  APPROVAL_NEEDED:
    'At this school the youth league must agree first. We have asked, and they answer by {day}. If they agree, tap again within 24 hours.',
  OPENING_LIMIT:
    'You have seen {most} names or numbers today, and that is the limit. Look again tomorrow. Today, ask in a letter.',
  LINE_LEAVING:
    'The old account of this student number is being deleted. Link again in five minutes: it is a new start.',
  PROOF_WRONG:
    'This does not match your student number. Nothing was deleted. Look at your campus card and write it again.',
  ROLE_TO_HAND_OVER:
    'You are still in office. Hand your role over first, then delete the account. Nothing has changed.',
  EXPORT_LIMIT: 'You have exported {most} times today, which is the limit. Try again tomorrow.',
  EXPORT_EXPIRED: 'It took too long and the export is not complete. Export again. It takes a few seconds.',
  NOBODY_IN_OFFICE:
    'Nobody is in office at your school yet, so nobody would get this. First ask your college counsellor to check the student list.',
  BREAK_BACKWARDS: 'The break from {day} ends before it begins. Nothing was changed; mend the days.',
  BREAK_TOO_LONG: 'The break from {day} is longer than {most} days. Nothing was changed; check the year.',
  BREAKS_OVERLAP: 'The break from {day} overlaps the one before. Nothing was changed; change one, or remove one first.',
  BREAKS_LEAVE_NO_DAYS:
    'From {day} on there are too few school days in half a year to count any deadline. Nothing was changed; make a break shorter.',
  BREAK_LEAGUE_ONLY:
    'Too many days off from {day}: outside the holidays {most} within {within} school days, with those taken back. More is for the youth league. Nothing was changed.',
  SETTINGS_CHANGED:
    'Somebody has just changed the settings, so yours were not saved. Look at the new ones and change it again.',
  DEPARTMENT_TWICE: 'Two departments are called “{name}”. Nothing was changed. Rename one.',
  DEPARTMENT_NAME_TAKEN:
    'A department has the name “{name}”, or had it in the last 30 days. Nothing was changed. Use another name.',
  DEPARTMENT_IN_USE:
    '{name} has {cases} open {cases|case|cases} and {staff} {staff|person|people} in office, so it stays for now. Send the cases elsewhere, end the terms, then remove it.',
  CASE_NOT_FOUND: 'There is no such case, or it is not yours to see.',
  DIGEST_NOT_FOUND: 'There is no such summary. It may have been taken down.',
};
