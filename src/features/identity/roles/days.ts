import { dayOf, plusDays, schoolTime } from '@domain/core/school-clock';
import { dayText } from '@/i18n/dates';
import { t } from './words';

/** A day with its year: terms are longer than one. */
export const fullDay = (day: string): string => t('day.full', { year: day.slice(0, 4), day: dayText(day) });

/** When a term runs, in words; its last day is the one before its end. */
export function termText({ from, to }: { from: string; to: string | null }): string {
  const first = fullDay(dayOf(from));
  if (to === null) return t('term.open', { from: first });
  return t('term.until', { from: first, to: fullDay(dayOf(new Date(Date.parse(to) - 1))) });
}

export const today = (): string => dayOf(new Date());
export const tomorrow = (): string => plusDays(today(), 1);
export const firstOfNextMonth = (): string => schoolTime(new Date()).add(1, 'month').format('YYYY-MM-01');

/** The last day of a year that begins on a day. */
export const yearFrom = (day: string): string =>
  plusDays(schoolTime(`${day}T12:00:00+08:00`).add(1, 'year').format('YYYY-MM-DD'), -1);
