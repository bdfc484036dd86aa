import { freshSettings, type SchoolSettings, schoolSettings } from '../../cloudfunctions/_kit/school-settings';
import { JILIN } from './schools';

/** What JILIN says of its days from now on. */
export async function calendarSays(days: Partial<Pick<SchoolSettings, 'breaks' | 'workdays'>>): Promise<void> {
  await schoolSettings.removeAll({ _id: JILIN.id });
  await schoolSettings.add({ ...freshSettings(JILIN.id), version: 1, ...days });
}
