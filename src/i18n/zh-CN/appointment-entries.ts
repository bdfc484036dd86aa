/** The way to meetings for those who look after them. */
export const appointmentEntries = {
  sessions: '约谈安排',
  'sessions.row': '校长有约、接待日、活动：定时间、定人数',
  minutes: '约谈记录',
  'minutes.row': '要写的、要看的',
  appeals: '缺席申诉',
  'appeals.row': '说不该算的，等一句答复',
} as const;
