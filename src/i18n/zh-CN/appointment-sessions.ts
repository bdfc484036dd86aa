/** Sessions: the list, one of them, and what officers settle. */
export const appointmentSessions = {
  title: '约谈',

  'channel.principal-talk': '校长有约',
  'channel.leader-reception': '校领导接待日',
  'channel.department-forum': '职能部门交流会',
  'channel.department-head-meeting': '部门领导见面会',
  'channel.delegate-meeting': '政协人大代表面对面',
  'channel.representative-hour': '学生代表接待',
  'channel.activity': '活动报名',
};
