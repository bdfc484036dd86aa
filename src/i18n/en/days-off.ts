import type { Dictionaries } from '../dictionaries';

export const daysOff: Dictionaries['daysOff'] = {
  text: 'This date skips {days}',
  and: ', ',
  oneDay: '{day} {name}',
  range: '{from} – {to} {name}',
  entered: '{days} (set by {office} on {day})',
  usual: '{days} (as in other years, not yet set by the school)',
  changed: '{days} (changed since, this date stays)',
  enteredAndChanged: '{days} (set by {office} on {day}, changed since, this date stays)',
  'holiday.new-year': 'New Year',
  'holiday.spring-festival': 'Spring Festival',
  'holiday.tomb-sweeping': 'Tomb-Sweeping Day',
  'holiday.labour-day': 'Labour Day',
  'holiday.dragon-boat': 'Dragon Boat Festival',
  'holiday.mid-autumn': 'Mid-Autumn Festival',
  'holiday.national-day': 'National Day',
  'season.winter': 'Winter break',
  'season.summer': 'Summer break',
};
