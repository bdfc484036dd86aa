import { dayWithWeekday, timeText } from '@/i18n/dates';
import { t } from './words';

/** When a session is, on the school's clock: 12月3日 周四 15:00 到 16:30. */
export const whenText = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  t('when', { day: dayWithWeekday(startsAt), from: timeText(startsAt), to: timeText(endsAt) });

/** So many seconds as people count down: 2:05, 1:02:05. */
export function countdown(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds));
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(left / 3600), Math.floor((left % 3600) / 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(left % 60)}` : `${minutes}:${two(left % 60)}`;
}
