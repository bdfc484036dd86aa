import type { Dictionaries } from '../dictionaries';

export const daysOff: Dictionaries['daysOff'] = {
  text: '이 날짜는 {days}을(를) 건너뛰었어요',
  and: ', ',
  oneDay: '{day} {name}',
  range: '{from}–{to} {name}',
  entered: '{days}({office}, {day}에 정함)',
  usual: '{days}(예년 기준, 학교가 아직 정하지 않음)',
  changed: '{days}(나중에 바뀌었지만 이 날짜는 그대로예요)',
  enteredAndChanged: '{days}({office}, {day}에 정함. 나중에 바뀌었지만 이 날짜는 그대로예요)',
  'holiday.new-year': '신정',
  'holiday.spring-festival': '설날',
  'holiday.tomb-sweeping': '청명절',
  'holiday.labour-day': '노동절',
  'holiday.dragon-boat': '단오절',
  'holiday.mid-autumn': '추석',
  'holiday.national-day': '국경절',
  'season.winter': '겨울 방학',
  'season.summer': '여름 방학',
};
