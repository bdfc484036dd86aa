import { _, Collection } from '../../../cloudfunctions/_kit/database';
import { type Job, leasesOf, runWhenDue } from '../../../cloudfunctions/_kit/job';
import { main as scheduler } from '../../../cloudfunctions/scheduler/index';
import type { Random } from '../../../tools/seed/random';
import { send } from '../as';
import { runJob } from '../jobs';
import type { BadWire } from './bad-wire';
import type { SimulatedClock } from './simulated-clock';

const jobs = new Collection('jobs');

type Report = Record<string, Record<string, number> | 'failed'>;

/** A run makes about so many requests on an ordinary morning: it may die at each of them. */
const REQUESTS_OF_A_RUN = 110;
/** A job tells hardly more often in one run. */
const MOST_TOLD = 12;
/** The same where each time that it tells is a run of its own. */
const MOST_TOLD_ONE_BY_ONE = 60;
const RUN_MS = 45_000;
/** After that a dead run's lease is over. */
const LEASE_MINUTES = 2;

/** The platform's timer: it fires the scheduler, whose runs die, overlap and come twice. */
export class Timer {
  requests = 0;
  deaths = 0;
  doubles = 0;
  /** Jobs that died just after they had told something. */
  forgotten = 0;

  constructor(
    private readonly world: { random: Random; clock: SimulatedClock },
    private readonly wire: BadWire,
    /** What every run does that has a minute to itself, and what this simulation is about. */
    private readonly eachMinute: readonly Job[],
  ) {}

  private async fire(): Promise<Report> {
    const { wire, ...report } = await send(undefined, () => scheduler(), {});
    this.requests += wire.length;
    return report as unknown as Report;
  }

  /** One run that lives. Whatever it says to be wrong is. */
  async run(): Promise<void> {
    const report = await this.fire();
    const failed = Object.keys(report).filter((job) => report[job] === 'failed');
    if (failed.length > 0) throw new Error(`jobs failed: ${failed.join()}`);
    const idle = this.eachMinute.filter(({ name }) => !report[name]).map(({ name }) => name);
    if (idle.length > 0) throw new Error(`jobs that were due did nothing: ${idle.join()}`);
    for (const job of ['verify-cases', 'verify-access-chains']) {
      const { broken = 0, missing = 0 } = (report[job] ?? {}) as Record<string, number>;
      if (broken + missing > 0) throw new Error(`${job}: ${JSON.stringify(report[job])}`);
    }
  }

  /** One run that lives, of some jobs alone, under their leases as in every run: what is due of all others waits for the next whole one. */
  async runOnly(some: readonly Job[]): Promise<void> {
    const now = new Date();
    const task = { now, endsAt: new Date(now.getTime() + RUN_MS) };
    const run = async () => {
      const idle: string[] = [];
      const leases = await leasesOf(some);
      for (const job of some)
        if (!(await runWhenDue(job, task, leases)) && this.eachMinute.includes(job)) idle.push(job.name);
      return { idle };
    };
    const { wire, ...report } = await send(undefined, run, {});
    this.requests += wire.length;
    const { idle } = report as unknown as { idle: string[] };
    if (idle.length > 0) throw new Error(`jobs that were due did nothing: ${idle.join()}`);
  }

  /** Some jobs are not due before a moment, as if they had just been done. */
  async holdBack(names: readonly string[], until: Date): Promise<void> {
    await jobs.updateAll({ _id: _.in([...names]) }, { nextAt: until });
  }

  /** What goes wrong on some mornings, before a run that lives: runs that die at any request, and several at once. */
  async misfortune(): Promise<void> {
    const { random, clock } = this.world;
    const kind = random.weighted({ none: 60, dies: 25, twice: 8, both: 7 });
    if (kind === 'none') return;
    if (kind === 'twice') {
      await this.twice();
      // A job of one run came before a job of the other that makes work for it: that is done a minute later.
      clock.tick(60);
    }
    for (let times = kind === 'twice' ? 0 : 1 + random.below(3); times > 0; times -= 1) {
      const runs = kind === 'both' ? () => this.twice() : () => this.fire();
      if (await this.wire.dying(random.below(REQUESTS_OF_A_RUN), random.next() < 0.5, runs)) this.deaths += 1;
      clock.tick(LEASE_MINUTES * 60);
    }
  }

  /**
   * Each of some jobs dies just after it has told somebody of something, again just after it has told the next, and so on: whatever it writes
   * down to know that it did is not there. So all of it is told again, which is telling it once. Each time it dies one further on, so that of a run
   * that tells many a few are told again; `all`: at the very next, which is each of them.
   */
  async dieTelling(some: readonly Job[], all = false): Promise<void> {
    for (const job of some)
      for (let nth = 1; nth <= (all ? MOST_TOLD_ONE_BY_ONE : MOST_TOLD); nth += 1) {
        this.world.clock.tick();
        // What was told when it died is told again first: the next one is the second.
        const told = all ? Math.min(nth, 2) : nth;
        if (!(await this.wire.dyingOnceTold(told, () => runJob(job)))) break;
        this.forgotten += 1;
      }
    this.world.clock.tick(60);
  }

  /** Two runs at once, of which neither knows of the other: the lease of the first was over before its work was. */
  private async twice(): Promise<void> {
    this.doubles += 1;
    // Each begins a second after the other: what hangs on its own hour is not the same.
    const all = [() => this.fire(), () => this.fire(), ...[1, 2].map(() => () => this.jobsWithoutLease())];
    const runs = await Promise.allSettled(
      all.map((run) => {
        this.world.clock.tick();
        return run();
      }),
    );
    // Not before all of them have ended: what one dies of, the others die of too, and none goes on beside the run that lives.
    for (const run of runs) if (run.status === 'rejected') throw run.reason;
  }

  private async jobsWithoutLease(): Promise<void> {
    for (const job of this.eachMinute) await runJob(job);
  }
}
