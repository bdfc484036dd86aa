import type { SchoolCalendar } from '@domain/core/school-days';
import { Schools } from './schools';

/** The calendars of some schools, by their ids: for jobs that walk over cases of many. One request for a hundred schools. */
export async function calendarsOf(schoolIds: readonly string[]): Promise<(schoolId: string) => SchoolCalendar> {
  const schools = await new Schools().load(schoolIds);
  const calendars = new Map<string, SchoolCalendar>();
  for (const id of new Set(schoolIds)) calendars.set(id, await schools.calendarOf(id));
  return (id) => {
    const calendar = calendars.get(id);
    if (!calendar) throw new Error(`the calendar of ${id} was not asked for`);
    return calendar;
  };
}
