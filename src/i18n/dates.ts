import { schoolTime } from '@domain/core/school-clock';
import type { Language } from '@types_/core/language';
import { currentLanguage } from './language';

interface Forms {
  day: string;
  month: string;
  /** From Sunday on. */
  weekdays: string;
  /** Whether the weekday comes before the day. */
  weekdayFirst?: boolean;
}

// A day never breaks over two lines: its spaces are no-break spaces.
const FORMS: Record<Language, Forms> = {
  'zh-CN': { day: 'M月D日', month: 'YYYY年M月', weekdays: '周日 周一 周二 周三 周四 周五 周六' },
  ko: {
    day: 'M월\u00a0D일',
    month: 'YYYY년 M월',
    weekdays: '일요일 월요일 화요일 수요일 목요일 금요일 토요일',
  },
  en: {
    day: 'D\u00a0MMM',
    month: 'MMM YYYY',
    weekdays: 'Sun Mon Tue Wed Thu Fri Sat',
    weekdayFirst: true,
  },
};

const forms = (): Forms => FORMS[currentLanguage()];

/** A day, 12月3日, 12월 3일, 3 Dec. Takes a day (YYYY-MM-DD) or a moment (ISO); always on the school's clock. */
export const dayText = (day: string): string => schoolTime(atNoon(day)).format(forms().day);

/** A day with its weekday, 12月3日 周四, 12월 3일 목요일, Thu 3 Dec. */
export const dayWithWeekday = (day: string): string => {
  const weekday = forms().weekdays.split(' ')[schoolTime(atNoon(day)).day()] ?? '';
  return (forms().weekdayFirst ? [weekday, dayText(day)] : [dayText(day), weekday]).join(' ');
};

/** A month, 2026年8月, 2026년 8월, Aug 2026. Takes a month (YYYY-MM) or a moment. */
export const monthText = (month: string): string =>
  schoolTime(month.length === 7 ? atNoon(`${month}-01`) : month).format(forms().month);

/** A moment, 11月20日 16:12, 20 Nov 16:12. */
export const momentText = (moment: string): string => schoolTime(moment).format(`${forms().day} HH:mm`);

/** What a postmark shows in every language, 11.20: its words stand beside it. */
export const postmarkText = (moment: string): string => schoolTime(moment).format('M.D');

const atNoon = (day: string): string => (day.length === 10 ? `${day}T12:00:00+08:00` : day);

/** The day of the month of a moment, 19, and its time, 10:26. */
export const dayOfMonth = (moment: string): string => schoolTime(moment).format('D');
export const timeText = (moment: string): string => schoolTime(moment).format('HH:mm');
