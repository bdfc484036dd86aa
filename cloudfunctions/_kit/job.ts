import { _, Collection } from './database';

/** A piece of work that the scheduler does again and again. It may be killed anywhere and run twice: each step stands for itself. */
export interface Job {
  name: string;
  everyMinutes: number;
  /** Works until it is done or `endsAt` is near; what is left is done at the next run. Counts for the log, never personal. */
  run(task: Task): Promise<Record<string, number>>;
}

export interface Task {
  now: Date;
  endsAt: Date;
}

interface JobDocument {
  _id: string;
  version: number;
  /** Nobody else starts it before. */
  leasedUntil: Date;
  nextAt: Date;
}

const jobs = new Collection<JobDocument>('jobs');

/** Longer than a function may run: a run that was killed gives its place free by itself. */
const LEASE_MS = 90_000;

/** Whether time is left for another step of a job. */
export const hasTime = ({ endsAt }: Task): boolean => Date.now() < endsAt.getTime();

/** How the leases of some jobs stand when a run begins, by their names. */
export type Leases = ReadonlyMap<string, JobDocument>;

/** All at once: one request, of however many jobs. What changes afterwards is found out by the conditional write that takes a lease. */
export async function leasesOf(some: readonly Job[]): Promise<Leases> {
  const { data } = await jobs
    .find({ _id: _.in(some.map(({ name }) => name)) })
    .limit(some.length)
    .get();
  return new Map(data.map((lease) => [lease._id, lease]));
}

/** Runs a job if it was due as the leases stood and nobody else has taken it since; null when it is not. Two requests beside its own, none where it is not due. */
export async function runWhenDue(job: Job, task: Task, leases: Leases): Promise<Record<string, number> | null> {
  const { now } = task;
  const known = leases.get(job.name);
  const lease = { leasedUntil: new Date(now.getTime() + LEASE_MS) };
  if (known) {
    if (known.nextAt > now || known.leasedUntil > now) return null;
    if (!(await jobs.updateWhere({ _id: job.name, version: known.version }, { ...lease, version: _.inc(1) })))
      return null;
  } else if (!(await jobs.add({ _id: job.name, version: 0, ...lease, nextAt: now }))) return null;
  const version = known ? known.version + 1 : 0;
  const done = await job.run(task);
  const nextAt = new Date(now.getTime() + job.everyMinutes * 60_000);
  await jobs.updateWhere({ _id: job.name, version }, { leasedUntil: now, nextAt, version: _.inc(1) });
  return done;
}
