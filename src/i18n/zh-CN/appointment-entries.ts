/** The way to meetings for those who look after them. */
export const appointmentEntries = {
  sessions: '约谈安排',
  'sessions.row': '校长有约、接待日、活动：定时间、定人数',
} as const;
