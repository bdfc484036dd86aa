import type { Dictionaries } from '../dictionaries';

export const calling: Dictionaries['calling'] = {
  chip: 'See phone number',
  title: 'Why do you need this number?',
  later: 'Not now',
  number: 'Call {phone}',
  ownWord:
    'You wrote down the danger and the student has said nothing yet, so you see no number. Have a colleague open the case and ask the youth league. If it is urgent, go to them and call 110.',
  'none.callback':
    'No phone number was left, and no look was recorded. Open the full name and ask the counsellor to pass it on. If that fails, write down “Not reached”.',
  'none.danger':
    'No phone number was left, and no look was recorded. Open the full name and ask the counsellor or the dormitory staff to look for the student now. In danger, call 110.',
};
