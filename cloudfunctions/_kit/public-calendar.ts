import { plusDays } from '@domain/core/school-clock';
import type { SchoolCalendar } from '@domain/core/school-days';
import type { PublicHoliday } from '@types_/identity/school-days';
import type { PublicDays } from '@types_/identity/school-days-view';
import { getDayDetail, getLunarDate, getSolarTermDate, isWorkday } from 'chinese-days';

/** The last year whose holidays and make-up workdays the State Council has announced, as chinese-days knows them. */
const LAST_ANNOUNCED_YEAR = 2026;

// Around New Year an announcement reaches back: that for 2019 made 29 December 2018 a workday and the 31st a holiday.
const SETTLED_UNTIL = `${LAST_ANNOUNCED_YEAR}-12-28`;

// 全国年节及纪念日放假办法 (2024): days that are free by law every year. What a year beyond the announced ones does not
// know yet is only which weekends are swapped.
const BY_DATE: Record<string, PublicHoliday> = {
  '01-01': 'new-year',
  '05-01': 'labour-day',
  '05-02': 'labour-day',
  '10-01': 'national-day',
  '10-02': 'national-day',
  '10-03': 'national-day',
};
const BY_MOON: Record<string, PublicHoliday> = {
  '1-1': 'spring-festival',
  '1-2': 'spring-festival',
  '1-3': 'spring-festival',
  '5-5': 'dragon-boat',
  '8-15': 'mid-autumn',
};

function holidayByLaw(day: string): PublicHoliday | undefined {
  const moon = getLunarDate(day);
  const tomorrow = getLunarDate(plusDays(day, 1));
  if (tomorrow.lunarMon === 1 && tomorrow.lunarDay === 1) return 'spring-festival';
  if (day === getSolarTermDate(Number(day.slice(0, 4)), 4, 'pure_brightness')) return 'tomb-sweeping';
  return BY_DATE[day.slice(5)] ?? (moon.isLeap ? undefined : BY_MOON[`${moon.lunarMon}-${moon.lunarDay}`]);
}

// What chinese-days calls the holidays of announced years, in the English half of its names.
const BY_NAME: Record<string, PublicHoliday> = {
  "New Year's Day": 'new-year',
  'Spring Festival': 'spring-festival',
  'Tomb-sweeping Day': 'tomb-sweeping',
  'Labour Day': 'labour-day',
  'Dragon Boat Festival': 'dragon-boat',
  'Mid-autumn Festival': 'mid-autumn',
  'National Day': 'national-day',
};

const isAnnounced = (day: string): boolean => Number(day.slice(0, 4)) <= LAST_ANNOUNCED_YEAR;

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

const judge = (day: string): boolean =>
  isAnnounced(day) ? isWorkday(day) : !isWeekend(day) && holidayByLaw(day) === undefined;

// The moon is slow to ask, and queues of a thousand cases ask for the same few weeks.
const judged = new Map<string, boolean>();

/** Chinese public holidays and make-up workdays, the same for all schools. Never to count a school's days by: that is `calendarOf`. */
export const publicCalendar: SchoolCalendar = {
  isSchoolDay: (day) => {
    const known = judged.get(day) ?? judge(day);
    judged.set(day, known);
    return known;
  },
  doubtOf: (day) => (day > SETTLED_UNTIL ? 'holidays' : null),
};

const named = new Map<string, PublicDays[]>();

/** The one day of a public holiday, or of the workday that makes up for it. */
function publicDay(day: string): PublicDays[] {
  const known = named.get(day) ?? nameOf(day);
  named.set(day, known);
  return known.map((one) => ({ ...one }));
}

function nameOf(day: string): PublicDays[] {
  const isGuess = !isAnnounced(day);
  const { name, work } = isGuess ? { name: '', work: false } : getDayDetail(day);
  const holiday = isGuess ? holidayByLaw(day) : BY_NAME[name.split(',')[0] ?? ''];
  return holiday ? [{ holiday, from: day, to: day, isWork: work, isGuess }] : [];
}

/** No public holiday is longer. */
const LONGEST_RUN_DAYS = 9;

/** Public holidays and make-up workdays from a day on, days in a row together. */
export function publicDaysFrom(first: string, count: number): PublicDays[] {
  const found: PublicDays[] = [];
  for (let ahead = 0; ahead < count; ahead += 1) {
    const day = plusDays(first, ahead);
    for (const next of publicDay(day)) {
      const last = found[found.length - 1];
      const goesOn = last?.to === plusDays(day, -1) && last.holiday === next.holiday && last.isWork === next.isWork;
      if (last && goesOn && last.isGuess === next.isGuess) last.to = day;
      else found.push(next);
    }
  }
  return found;
}

/** The same of the days from one to another, each run whole: a holiday that began before the first began when it did. */
export function publicDaysIn(first: string, last: string): PublicDays[] {
  const from = plusDays(first, -LONGEST_RUN_DAYS);
  const count = Math.round((Date.parse(last) - Date.parse(from)) / 86_400_000) + 1 + LONGEST_RUN_DAYS;
  return publicDaysFrom(from, count).filter((run) => run.to >= first && run.from <= last);
}
