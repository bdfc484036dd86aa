/** The way to meetings for those who look after them. */
export const appointmentEntries = {
  sessions: '약속 관리',
  'sessions.row': '총장과의 대화, 면담일, 행사: 시간과 자리 정하기',
  minutes: '면담 기록',
  'minutes.row': '쓸 것, 읽을 것',
  appeals: '불참 이의',
  'appeals.row': '답을 기다리는 것',
};
