/** Sessions: the list, one of them, and what officers settle. */
export const appointmentSessions = {
  title: '약속',

  'channel.principal-talk': '총장과의 대화',
  'channel.leader-reception': '학교 지도부 접견일',
  'channel.department-forum': '부서 교류회',
  'channel.department-head-meeting': '부서장 만남',
  'channel.delegate-meeting': '정협·인대 대표와의 만남',
  'channel.representative-hour': '학생 대표 상담',
  'channel.activity': '행사 신청',
};
