import type { SchoolCalendar } from '@domain/core/school-days';
import { calendar } from './calendar';

/** The calendars of some schools, by their ids: the one door through which jobs come by them. */
export const calendarsOf = async (_schoolIds: readonly string[]): Promise<(schoolId: string) => SchoolCalendar> => {
  return () => calendar;
};
