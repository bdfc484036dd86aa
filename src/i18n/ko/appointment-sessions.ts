/** Sessions: the list, one of them, and what officers settle. */
export const appointmentSessions = {
  title: '약속',
};
