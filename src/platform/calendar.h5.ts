import type { CalendarEntry } from './calendar';

/** A calendar knows the same session by its UID: another file of it moves the entry, or takes it out. */
export const CHANGES_ENTRIES: boolean = true;

/** A browser has no calendar: it downloads a file that every calendar opens. */
export function addToCalendar({ file }: CalendarEntry): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'xuesheng.ics';
  link.click();
  // A browser begins to read it after the tap.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return Promise.resolve(true);
}
