import { plusDays } from '@domain/core/school-clock';
import type { Doubt } from '@types_/core/date';
import { dayText, momentText } from '@/i18n/dates';
import { overviewText } from '@/i18n/overview-text';

interface Due {
  day: string;
  /** The moment, where there is danger: then the day alone would be too little. */
  at?: string | null;
  doubt?: Doubt | undefined;
}

/** A day or a moment by which something is owed, marked where it may yet move. */
export const dueText = ({ day, at, doubt }: Due): string =>
  at ? momentText(at) : doubt ? overviewText('doubt.day', { day: dayText(day) }) : dayText(day);

/** Why the day may yet move, in one sentence; empty when it does not. The last days of a year hang on the next one's announcement. */
export function doubtText({ day, doubt }: Due): string {
  if (!doubt) return '';
  return overviewText(`doubt.${doubt}`, { year: plusDays(day, 3).slice(0, 4) });
}
