import type { SchoolCalendar } from '@domain/core/school-days';
import { getLunarDate, getSolarTermsInRange, isWorkday } from 'chinese-days';

/** The last year whose holidays and make-up workdays the State Council has announced, as chinese-days knows them. */
const LAST_ANNOUNCED_YEAR = 2026;

// Around New Year an announcement reaches back: that for 2019 made 29 December 2018 a workday and the 31st a holiday.
const SETTLED_UNTIL = `${LAST_ANNOUNCED_YEAR}-12-28`;

// 全国年节及纪念日放假办法 (2024): days that are free by law every year. What a year beyond the announced ones does not
// know yet is only which weekends are swapped.
const BY_DATE = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
const BY_MOON = ['1-1', '1-2', '1-3', '5-5', '8-15'];

function isFreeByLaw(day: string): boolean {
  const moon = getLunarDate(day);
  const tomorrow = getLunarDate(new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10));
  return (
    BY_DATE.includes(day.slice(5)) ||
    (!moon.isLeap && BY_MOON.includes(`${moon.lunarMon}-${moon.lunarDay}`)) ||
    (tomorrow.lunarMon === 1 && tomorrow.lunarDay === 1) ||
    getSolarTermsInRange(day, day).some((term) => term.term === 'pure_brightness')
  );
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

const judge = (day: string): boolean =>
  Number(day.slice(0, 4)) <= LAST_ANNOUNCED_YEAR ? isWorkday(day) : !isWeekend(day) && !isFreeByLaw(day);

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
