import { _, Collection } from '../../cloudfunctions/_kit/database';
import { type Job, leasesOf, runWhenDue, type Task } from '../../cloudfunctions/_kit/job';
import { main as scheduler } from '../../cloudfunctions/scheduler/index';
import { send } from '../support/as';
import { allOf } from '../support/everything';

const MINUTE = 60_000;
const START = new Date('2026-11-25T02:00:00Z');
const minute = (minutes: number) => {
  const now = new Date(START.getTime() + minutes * MINUTE);
  return { now, endsAt: new Date(now.getTime() + MINUTE) };
};
const counting = (name: string, everyMinutes = 5): Job & { runs: number } => {
  const job = {
    ...{ name, everyMinutes, runs: 0 },
    run: async () => {
      job.runs += 1;
      return { runs: job.runs };
    },
  };
  return job;
};

/** Runs a job if it is due, as its lease stands. */
const runOf = async (job: Job, task: Task) => runWhenDue(job, task, await leasesOf([job]));

describe('a job', () => {
  test('runs when it is due, and not before', async () => {
    const job = counting('due');
    const ran: number[] = [];
    for (const n of [0, 1, 4, 5, 6, 11]) if (await runOf(job, minute(n))) ran.push(n);
    expect(ran).toEqual([0, 5, 11]);
  });

  test('asked for at the same moment runs once', async () => {
    const job = counting('rivals');
    for (const n of [0, 5, 10]) {
      const runs = await Promise.all([1, 2, 3, 4, 5].map(() => runOf(job, minute(n))));
      expect(runs.filter((run) => run !== null)).toHaveLength(1);
    }
    expect(job.runs).toBe(3);
  });

  test('that was killed is run again once its lease is over', async () => {
    const dying: Job = { name: 'dies', everyMinutes: 1, run: () => Promise.reject(new Error('killed')) };
    await expect(runOf(dying, minute(0))).rejects.toThrow('killed');
    const heir = counting('dies', 1);
    expect(await runOf(heir, minute(1))).toBeNull();
    expect(await runOf(heir, minute(2))).toEqual({ runs: 1 });
  });

  test('that another run has done since the leases were read is not done again', async () => {
    const job = counting('done since');
    for (const n of [0, 5]) {
      const before = await leasesOf([job]);
      expect(await runWhenDue(job, minute(n), before)).not.toBeNull();
      expect(await runWhenDue(job, minute(n), before)).toBeNull();
    }
    expect(job.runs).toBe(2);
  });

  test('costs two requests where it is due; however many are not due cost the one that reads all leases', async () => {
    const some = Array.from({ length: 60 }, (_one, nth) => counting(`counted ${nth}`, nth < 3 ? 1 : 60));
    const requestsAt = async (n: number): Promise<number> => {
      const run = async () => {
        const leases = await leasesOf(some);
        for (const job of some) await runWhenDue(job, minute(n), leases);
        return {};
      };
      return (await send(undefined, run, {})).wire.length;
    };
    expect(await requestsAt(0)).toBe(1 + 2 * 60);
    expect(await requestsAt(0)).toBe(1);
    expect(await requestsAt(1)).toBe(1 + 2 * 3);
    expect(some.map(({ runs }) => runs).filter((runs) => runs === 2)).toHaveLength(3);
  });
});

/** Every job is due, and none knows what it did before. */
const allJobsDue = () => new Collection<{ _id: string }>('jobs').removeAll({ _id: _.exists(true) });

describe('the scheduler', () => {
  test('removes the tries of other days and keeps today’s', async () => {
    const tries = new Collection<{ _id: string }>('tries');
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await tries.addAll(['2026-01-31:x:0', '2026-02-01:x:4', `${today}:x:0`].map((_id) => ({ _id })));
    await send(undefined, () => scheduler(), {});
    expect((await allOf('tries')).map(({ _id }) => _id)).toEqual([`${today}:x:0`]);
  });

  test('runs the jobs about people’s data: nothing to do says so, and retention only counts at first', async () => {
    await allJobsDue();
    jest.spyOn(console, 'info').mockImplementation(() => {});
    const report = await send(undefined, () => scheduler(), {});
    expect(report).toMatchObject({
      'finish-leaving': { leaving: 0, finished: 0 },
      'free-closed-seats': { freed: 0 },
      'apply-retention': { dryRun: 1 },
      'rotate-keys': { left: 0 },
    });
    jest.restoreAllMocks();
  });

  test('of which no job is due asks once', async () => {
    const later = { nextAt: new Date(Date.now() + 60 * MINUTE) };
    expect(await new Collection('jobs').updateAll({ nextAt: _.exists(true) }, later)).toBeGreaterThan(40);
    expect((await send(undefined, () => scheduler(), {})).wire).toHaveLength(1);
  });

  test('sends an account away', async () => {
    const before = await allOf('jobs');
    expect(await send('somebody', () => scheduler(), { Type: 'Timer' })).toMatchObject({ ok: false });
    expect(await allOf('jobs')).toEqual(before);
  });
});
