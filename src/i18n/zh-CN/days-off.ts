/** Which days off a deadline has skipped. */
export const daysOff = {
  text: '这个日子跳过了{days}',
  and: '、',
  oneDay: '{day}{name}',
  range: '{from}–{to}{name}',
  entered: '{days}（{office}{day}定的）',
  usual: '{days}（按往年，学校还没定）',
  changed: '{days}（后来重定过，这个日子不动）',
  'holiday.new-year': '元旦',
  'holiday.spring-festival': '春节',
  'holiday.tomb-sweeping': '清明节',
  'holiday.labour-day': '劳动节',
  'holiday.dragon-boat': '端午节',
  'holiday.mid-autumn': '中秋节',
  'holiday.national-day': '国庆节',
  'season.winter': '寒假',
  'season.summer': '暑假',
} as const;
