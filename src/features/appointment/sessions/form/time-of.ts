/** A time of the day as somebody typed it (15:00, 9：30, 1530) as HH:mm; null where it is none. */
export function timeOf(typed: string): string | null {
  const [, hour = '', minute = ''] = /^\s*(\d{1,2})[:：.]?(\d{2})\s*$/.exec(typed) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** An hour of a day on the school's clock, wherever the phone is. */
export const hourOf = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`);
