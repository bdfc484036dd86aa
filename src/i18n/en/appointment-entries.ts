/** The way to meetings for those who look after them. */
export const appointmentEntries = {
  sessions: 'Meetings to arrange',
  'sessions.row': 'With leaders, departments, activities: when, and how many',
  minutes: 'Minutes of meetings',
  'minutes.row': 'To write and to read',
  appeals: 'Appeals about absences',
  'appeals.row': 'Those that wait for an answer',
};
