/** The way to meetings for those who look after them. */
export const appointmentEntries = {
  sessions: 'Meetings to arrange',
  'sessions.row': 'With leaders, departments, activities: when, and how many',
};
