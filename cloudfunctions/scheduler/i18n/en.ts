import { dateOf, monthOf } from './days';
import type { Words } from './words';

const messages: Words['messages'] = {
  'rebind-asked': { what: 'New WeChat requested', todo: 'Not you? Say so now' },
  'rebind-done': { what: 'WeChat was changed', todo: 'Not you? Tell union' },
  'rebind-refused': { what: 'New WeChat refused', todo: 'Show your card there' },
  'name-opened': { what: 'Your name was seen', todo: 'See who and why' },
  'opening-approved': { what: 'You may see a name', todo: 'Within 24 hours' },
  'opening-refused': { what: 'Name stays hidden', todo: 'Open it to see why' },
  'role-granted': { what: 'You have a new role', todo: 'See from which day' },
  'role-ended': { what: 'One role has ended', todo: 'Open to see which' },
  'term-ending': { what: 'Your term is ending', todo: 'Renew or hand over' },
  'term-to-renew': { what: 'A term is ending', todo: 'Renew or hand over' },
  'data-exported': { what: 'Your data exported', todo: 'Not you? Tell union' },
  'correction-asked': { what: 'Student list wrong?', todo: 'A student will come' },
  'case-acknowledged': { what: 'Your case was taken', todo: 'Reply by {day}' },
  'case-replied': { what: 'You have a reply', todo: 'Result by {day}' },
  'case-asked': { what: 'There is a question', todo: 'Answer to go on' },
  'case-answered': { what: 'There is a result', todo: 'Solved? Until {day}' },
  'case-refused': { what: 'Not for the union', todo: 'See where to go' },
  'case-reminder-before': { what: 'A case is due soon', todo: 'Write by {day}' },
  'case-overdue': { what: 'A case is overdue', todo: 'Write a word today' },
  'case-still-waiting': { what: 'We wait for a word', todo: 'Say it by {day}' },
  'case-lapsed': { what: 'Closed, no rating', todo: '28 days to speak' },
  'case-unreachable': { what: 'Closed, no answer', todo: '28 days to reopen' },
  'case-confirm': { what: 'Is it still solved?', todo: 'Open it to say so' },
  'case-escalated': { what: '30 days overdue', todo: 'League presses now' },
  'case-on-list': { what: '30 days overdue', todo: 'Open it and press' },
  'case-watched': { what: 'The league watches', todo: 'Give a result today' },
  'case-callback-due': { what: 'A student to call', todo: 'Call and note it' },
  'case-extended': { what: 'More time is needed', todo: 'Result by {day}' },
  'case-urged': { what: 'The league pressed', todo: 'Open to read it' },
  'case-hurry': { what: 'The league presses', todo: 'Answer the student' },
  'case-called-back': { what: 'Your call is noted', todo: 'See if it is right' },
  'case-told': { what: 'Written down for you', todo: 'Not yours? Say so' },
  'case-merged': { what: 'Two became one case', todo: 'See where it goes on' },
  'digest-answered': { what: 'There is an answer', todo: 'See what you follow' },
  'survey-open': { what: 'A survey asks you', todo: 'By {day}, in secret' },
  'survey-reminder': { what: 'A survey waits', todo: 'Answer by {day}' },
  'survey-cancelled': { what: 'A survey is off', todo: 'Nothing is counted' },
  'photo-rejected': { what: 'A photo is hidden', todo: 'Your text goes on' },
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export const english: Words = { messages, dayText: (day) => `${dateOf(day)} ${MONTHS[monthOf(day) - 1]}` };
