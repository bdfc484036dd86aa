import { _, Collection } from '../../cloudfunctions/_kit/database';
import { type Job, runWhenDue } from '../../cloudfunctions/_kit/job';
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

describe('a job', () => {
  test('runs when it is due, and not before', async () => {
    const job = counting('due');
    const ran: number[] = [];
    for (const n of [0, 1, 4, 5, 6, 11]) if (await runWhenDue(job, minute(n))) ran.push(n);
    expect(ran).toEqual([0, 5, 11]);
  });

  test('asked for at the same moment runs once', async () => {
    const job = counting('rivals');
    for (const n of [0, 5, 10]) {
      const runs = await Promise.all([1, 2, 3, 4, 5].map(() => runWhenDue(job, minute(n))));
      expect(runs.filter((run) => run !== null)).toHaveLength(1);
    }
    expect(job.runs).toBe(3);
  });

  test('that was killed is run again once its lease is over', async () => {
    const dying: Job = { name: 'dies', everyMinutes: 1, run: () => Promise.reject(new Error('killed')) };
    await expect(runWhenDue(dying, minute(0))).rejects.toThrow('killed');
    const heir = counting('dies', 1);
    expect(await runWhenDue(heir, minute(1))).toBeNull();
    expect(await runWhenDue(heir, minute(2))).toEqual({ runs: 1 });
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

  test('sends an account away', async () => {
    const before = await allOf('jobs');
    expect(await send('somebody', () => scheduler(), { Type: 'Timer' })).toMatchObject({ ok: false });
    expect(await allOf('jobs')).toEqual(before);
  });
});
