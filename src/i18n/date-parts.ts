import { schoolTime } from '@domain/core/school-clock';
import type { Language } from '@types_/core/language';
import { dayText, dayWithWeekday } from './dates';
import { currentLanguage } from './language';

const MONTHS: Record<Language, string> = { 'zh-CN': 'M月', ko: 'M월', en: 'MMM' };

/** The month of a moment alone, 12月, 12월, Dec; on the school's clock. */
export const monthOnly = (moment: string): string => schoolTime(moment).format(MONTHS[currentLanguage()]);

/** The weekday of a moment alone, 周四, 목요일, Thu. */
export const weekdayOnly = (moment: string): string => dayWithWeekday(moment).replace(dayText(moment), '').trim();
