/** What was said, and what was promised. */
export const appointmentMinutes = {
  title: 'What was promised',
};
