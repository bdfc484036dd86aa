/** Sessions: the list, one of them, and what officers settle. */
export const appointmentSessions = {
  title: 'Meetings',

  'channel.principal-talk': 'Meet the president',
  'channel.leader-reception': 'Leaders’ hour',
  'channel.department-forum': 'Department forum',
  'channel.department-head-meeting': 'Meet a head of department',
  'channel.delegate-meeting': 'Meet a delegate',
  'channel.representative-hour': 'Class representative’s hour',
  'channel.activity': 'Event sign-up',
};
