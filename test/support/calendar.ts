import type { SchoolCalendar } from '@domain/core/school-days';

/** Monday to Friday, without any holiday: dates in tests can be counted on fingers. */
export const weekdays: SchoolCalendar = {
  isSchoolDay: (day) => ![0, 6].includes(new Date(day).getUTCDay()),
  doubtOf: () => null,
};

/** A moment of the school's clock: `at('2026-11-23 09:05')`. */
export const at = (time: string): Date => new Date(`${time.replace(' ', 'T')}:00+08:00`);
