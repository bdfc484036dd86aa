import Taro from '@tarojs/taro';
import { mayUsePrivate } from './privacy';

/** What a calendar is given; `file`: the same as a calendar file, for where there is no calendar to write into. */
export interface CalendarEntry {
  title: string;
  place: string;
  text: string;
  startsAt: Date;
  endsAt: Date;
  file: string;
}

/** WeChat writes an entry, and takes none back or changes one: its owner does that in the calendar itself. */
export const CHANGES_ENTRIES: boolean = false;

const SECOND = 1000;
/** Reminded an hour before. */
const ALARM_SECONDS = 3600;

/**
 * Writes an entry into the phone's calendar, by WeChat's own way; false when the person says no, or the phone does not let it. Moments
 * are seconds since 1970: whatever zone the phone is set to shows its own hour of the same moment. Only on a tap.
 */
export async function addToCalendar({ title, place, text, startsAt, endsAt }: CalendarEntry): Promise<boolean> {
  if (!(await mayUsePrivate())) return false;
  const seconds = (at: Date): number => Math.floor(at.getTime() / SECOND);
  return new Promise((resolve) => {
    Taro.addPhoneCalendar({
      ...{ title, location: place, description: text, startTime: seconds(startsAt) },
      // Taro's type wants a text, WeChat's manual a number as text too.
      ...{ endTime: String(seconds(endsAt)), alarm: true, alarmOffset: ALARM_SECONDS },
      success: () => resolve(true),
      fail: () => resolve(false),
    });
  });
}
