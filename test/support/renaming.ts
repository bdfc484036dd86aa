import { freshSettings, schoolSettings } from '../../cloudfunctions/_kit/school-settings';
import { renameDepartments } from '../../cloudfunctions/scheduler/jobs/rename-departments';
import { runJob } from './jobs';
import { JILIN } from './schools';

/** A department of JILIN under another name, carried out by a scheduler that runs twice; nothing is left in the school's settings. */
export async function renamedDepartment(from: string, to: string): Promise<void> {
  await schoolSettings.removeAll({ _id: JILIN.id });
  await schoolSettings.add({ ...freshSettings(JILIN.id), version: 1, renamed: [{ from, to, at: new Date() }] });
  await runJob(renameDepartments);
  await runJob(renameDepartments);
  await schoolSettings.removeAll({ _id: JILIN.id });
}
