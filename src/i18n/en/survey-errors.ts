import type { Dictionaries } from '../dictionaries';

export const surveyErrors: Dictionaries['surveyErrors'] = {
  QUESTIONNAIRE_NOT_FOUND: 'There is no such questionnaire, or it is not yours to look after.',
  QUESTIONNAIRE_CHANGED:
    'Somebody else has just changed it, so yours was not saved. Look at the newest and change again. What you wrote is still here.',
  QUESTIONNAIRE_WRONG:
    'Something in the questionnaire does not hold together. Mend it, then save. What you wrote is still here.',
  QUESTIONNAIRE_NAMES:
    'Students here are called by words in the questionnaire. Nothing was saved or settled. First say in the questionnaire whether they are names or words.',
  ROUND_NOT_FOUND: 'There is no such survey, or it is not yours to see.',
  ROUND_NOT_NOW: 'The survey has just moved on, and this cannot be done now. Refresh and look again.',
  ROUND_TIMES_WRONG: 'Its beginning and end do not fit. Change them, then fix the date.',
  ROUND_CHANGED: 'Somebody has just changed this survey, and yours was not saved. Refresh, then change it.',
  ROUND_ASKS_NOBODY: 'Nobody on the student list fits. Choose others to ask.',
  ROUND_ASKS_FEW: 'At {school} fewer than 10 fit. With so few, a ballot is as good as a name. Choose others to ask.',
  ROUND_CHOICE_GONE: '“{name}” is not on the student list. Choose again whom to ask.',
  ROUND_ASKS_OLDER:
    'The questionnaire was changed meanwhile, so nothing was saved or planned. Save the draft again, read the questions as they are now, then plan it.',
  ROUND_WORDS_SAID:
    'More of its words are said to be no names: they are listed below the questions. Read them, then plan it.',
  ROUND_SCHOOLS_WRONG: 'Some of these schools are not yours to ask. Choose again.',
  FINDINGS_UNPLANNED:
    'Of earlier surveys, {count} {count|item has|items have} no owner, action and date yet. Begin at {school}. The next one opens when all have.',
  EARLIER_ROUND_COUNTING: 'The last survey is over and still being counted. Settle this one when the count is done.',
  ROUND_NOT_OPEN: 'Nothing is taken now: it has not begun, or it is over.',
  NOT_ON_THE_ROLL: 'You were not on the list on the day it began, so you cannot take part this time.',
  PAPER_TAKEN:
    'Your ballot paper was taken already, on the phone that took it. Everybody has one, and it cannot be replaced.',
  PAPER_BY_ANOTHER:
    'This WeChat account has had its paper, when it was linked to another student number. Each account has one in a survey; link yourself with another account to get yours.',
  ENVELOPE_WRONG: 'The ballot paper did not come. Try again; your answers are still here.',
  PAPER_WRONG: 'This ballot paper is not of this survey, and was not cast.',
  ANSWER_MISSING: 'A question has no answer yet. Answer it, then send.',
  ANSWER_WRONG: 'An answer does not fit its question. Change it, then send.',
  ANSWERS_TOO_LONG: 'This is too long. Shorten it, then send.',
  PAPER_SPENT: 'A ballot was cast with this paper already; the first one counts.',
  RESULTS_NOT_FOUND: 'There are no results yet, or this school was not asked.',
  TEXT_NOT_FOUND: 'Somebody has looked at this text already. Refresh and look again.',
  TEXT_NAMES_STUDENT: 'It has the name of a student of the school and cannot be published. You can withhold it.',
  REASON_NAMES_STUDENT:
    'The reason has the name of a student or an officer, and everybody reads it. Put it differently.',
  RECOUNT_ASKED: 'Somebody has asked for a recount already, and it is not done yet. Look again after it.',
  TEXT_REASON_MISSING: 'Choose a reason; for danger and another reason, add a few words.',
  FINDING_NAMES_STUDENT:
    'It has a student’s name in it, and everybody would read it. Put it another way; what you wrote is still here.',
  TEXT_NOT_CLEARED:
    'The platform’s check did not clear it, so it was not sent. Try again in a moment or put it another way. What you wrote is still here.',
  FINDING_NOT_FOUND: 'There is no such item, or it is not yours to look after.',
  FINDING_CHANGED:
    'Somebody else has just changed it, so yours was not saved. Look at the newest and change again. What you wrote is still here.',
  FINDING_NOTES_FULL: 'It has {most} notes, and no more fit. Once it is done, switch that on and say it in one line.',
  FINDING_NOT_NOW: 'It is done already, or nothing is planned yet. Refresh to see how it stands.',
  FINDING_DATE_WRONG: 'The day must be from today on, within a year.',
};
