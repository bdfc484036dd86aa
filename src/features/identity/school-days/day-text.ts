import { dayText, dayWithWeekday } from '@/i18n/dates';
import { t } from './words';

const DAY_MS = 86_400_000;

/** First and last day, and how many they are. */
export function rangeText({ from, to }: { from: string; to: string }): string {
  if (from === to) return t('oneDay', { day: dayWithWeekday(from) });
  const n = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  return t('range', { from: dayText(from), to: dayText(to), n });
}
