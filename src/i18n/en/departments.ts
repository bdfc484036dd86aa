import type { Dictionaries } from '../dictionaries';

export const departments: Dictionaries['departments'] = {
  title: 'Departments',
  row: 'Which department handles what',
  staff: '{n} in office',
  'staff.none': 'Nobody in office yet',
  'topics.none': 'No topics',
  text: 'When a case is sent on, the department of its topic comes first.',
  add: 'Add a department',
  edit: 'Change department',
  name: 'Name',
  'name.hint': 'As the school calls it. Students see it.',
  'name.short': 'Write a name, at least 2 characters.',
  'pick.missing': 'Choose a department first.',
  topics: 'What it handles',
  save: 'Save',
  saved: 'Saved',
  remove: 'Remove this department',
  removed: '{name} removed',
  pick: 'Which department?',
  renameNote: 'People and open cases take the new name within a minute.',
};
