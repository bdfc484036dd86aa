/** What was said, and what was promised. */
export const appointmentMinutes = {
  title: '약속한 일',
};
