import { LEFT_ALONE } from '@domain/identity/roster/forgotten-import';
import { _ } from '../../_kit/database';
import { endImport, type ImportDocument, imports } from '../../_kit/identity/imports';
import { hasTime, type Job, type Task } from '../../_kit/job';
import { Refusal } from '../../_kit/refusal';

/** Imports of one look. */
const LOOK = 100;

/** Ends the imports of rosters that nobody goes on with and removes their files, which hold names. */
export const forgetImports: Job = {
  name: 'forget-imports',
  everyMinutes: 10,
  run: async (task) => {
    let ended = 0;
    for (const state of Object.keys(LEFT_ALONE) as (keyof typeof LEFT_ALONE)[]) ended += await endThoseIn(state, task);
    return { ended };
  },
};

async function endThoseIn(state: keyof typeof LEFT_ALONE, task: Task): Promise<number> {
  const { after, endsAs } = LEFT_ALONE[state];
  const { data } = await imports
    .find({ state, touchedAt: _.lt(new Date(task.now.getTime() - after)) })
    .limit(LOOK)
    .get();
  let ended = 0;
  for (const document of data) if (hasTime(task) && (await endAs(endsAs, document))) ended += 1;
  return ended;
}

async function endAs(state: 'cancelled' | 'stopped', document: ImportDocument): Promise<boolean> {
  try {
    await endImport(document, { state });
    return true;
  } catch (error) {
    // Somebody has come back to it this very moment; without its file the next look ends it.
    if (error instanceof Refusal && error.code === 'BUSY') return false;
    throw error;
  }
}
