import { _, Collection } from './database';

/** Lies among the leases of the jobs (job.ts), under an id of its own: a job that saves where it stands does not touch its lease. */
interface StateDocument {
  _id: string;
  version: number;
  state: object;
}

const states = new Collection<StateDocument>('jobs');
const idOf = (job: string): string => `${job}:state`;

/** Where a job stood when it was last heard of, or null. What it keeps may be lost with a run that dies: the step is done again. */
export const loadState = async <S extends object>(job: string): Promise<S | null> =>
  ((await states.get(idOf(job)))?.state as S | undefined) ?? null;

/** Keeps where a job stands. Only the run that has the job's lease calls it. */
export async function saveState(job: string, state: object): Promise<void> {
  const values = { state: _.set(state), version: _.inc(1) };
  if (await states.updateWhere({ _id: idOf(job) }, values)) return;
  await states.add({ _id: idOf(job), version: 0, state });
}
