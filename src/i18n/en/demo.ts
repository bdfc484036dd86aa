import type { Dictionaries } from '../dictionaries';

export const demo: Dictionaries['demo'] = {
  title: 'Who are you?',
  subtitle: 'A demo of Xuesheng on this computer. The people are invented, the 68 schools are real.',
  search: 'Find a school or a person',
  searchHint: 'A few characters of the Chinese name, such as “延边”.',
  switch: 'Be somebody else',
  none: 'Nothing found. Try other characters.',
  'as.new': 'Student, not linked yet',
  'as.student': 'Student',
  'as.officer': 'Union officer for rights',
  'as.union-admin': 'Union presidium',
  'as.representative': 'Student representative',
  'as.department': 'School department',
  'as.leader': 'School leader',
  'as.delegate': 'Delegate',
  'as.youth-league': 'School youth league',
  'as.city-viewer': 'City federation',
  'as.province-viewer': 'Provincial federation',
  'as.city-admin': 'City federation, admin',
  'as.province-admin': 'Provincial federation, admin',
};
