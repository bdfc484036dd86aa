/** What was said, and what was promised. */
export const appointmentMinutes = {
  title: '说好的事',
};
