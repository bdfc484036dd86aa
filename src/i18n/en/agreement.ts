import type { Dictionaries } from '../dictionaries';

export const agreement: Dictionaries['agreement'] = {
  title: 'Privacy agreement',
  minute: 'Read in a minute. Version {version}',
  'kept.title': 'What is kept',
  'kept.text':
    'From the student list of your school: your name, student number, college, grade and class. Your WeChat account. Your cases, their photos, and the letters both ways. For meetings: the topic you write, whether you came, absences, appeals and your ratings. Your phone number only if you choose to leave it.',
  'sealed.title': 'How it is kept',
  'sealed.text':
    'Name, student number, phone number and WeChat account are encrypted one by one. The database does not show them as written. What you write in a case is not encrypted, because those who handle it must read it. Do not write names or phone numbers in it, your own or others’.',
  'seen.title': 'Who can see your name',
  'seen.text':
    'Officers on duty normally see only your family name. To see the full name they must first write a reason. Departments, the city and provincial federations and other students cannot see it. Topics of meetings are read by the union and by whoever is met, without a name. You can keep them from the union. Who comes and who came, the union and the youth league see by family name. Once it has begun, so does whoever is met.',
  'looked.title': 'You know who looked',
  'looked.text':
    'Each look at your full name is recorded for you to see: who, when and why. The record cannot be changed or deleted.',
  'survey.title': 'Surveys do not lead to you',
  'survey.text': 'Reviews and votes do not record who answered. Not even we can find out.',
  'check.title': 'WeChat checks it',
  'check.text': 'Text and photos you send go to WeChat for a content safety check before others see them.',
  'time.title': 'How long it is kept',
  'time.text':
    'As long as you are at the school. {person} {person|day|days} after you leave, your line in the student list is deleted. Your name is then removed from your cases. Messages are kept for {notices} {notices|day|days}, wrong tries at linking for {tries} {tries|day|days}.',
  'rights.title': 'What you can do at any time',
  'rights.text':
    'Export all your data. Correct mistakes in the student list. Leave or delete your phone number. Delete your account. It is all in “Settings”, under “My data”, even if you do not agree to this.',
  'office.title': 'If you have a role',
  'office.text':
    'What you handled as an officer stays in the records under your office. These are files of the student union. They stay when you delete your account.',
  history: 'What you agreed to',
  version: 'Version {version}',
  guide: 'WeChat privacy guide',
  agree: 'Agree and go on',
  later: 'Not now',
  ask: 'I have read the privacy agreement and agree',
  missing: 'First read the privacy agreement and agree to it, then link.',
};
