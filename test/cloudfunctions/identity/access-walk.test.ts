import { Collection } from '../../../cloudfunctions/_kit/database';
import { accesses } from '../../../cloudfunctions/_kit/identity/accesses';
import { leasesOf, runWhenDue } from '../../../cloudfunctions/_kit/job';
import { verifyAccessChains as job } from '../../../cloudfunctions/scheduler/jobs/verify-access-chains';
import { recordLooks } from '../../support/accesses';
import { freshKey } from '../../support/as';
import { allOf } from '../../support/everything';

const DAY = 86_400_000;
const NIGHT = new Date('2026-11-26T02:10:00+08:00');
const someone = { id: 'officer', role: 'officer' as const, office: '权益部' };
const look = () => ({
  ...{ by: someone, what: 'name' as const, reason: 'visit' as const, words: '' },
  ...{ key: freshKey(), fingerprint: 'f' },
});
/** A run in the night some days on, with so much time for steps. */
const run = (days: number, ms = 60_000) => {
  const now = new Date(NIGHT.getTime() + days * DAY);
  return job.run({ now, endsAt: new Date(Date.now() + ms) });
};
const SUBJECTS = Array.from({ length: 30 }, (_, n) => `4122010183:student-${String(n).padStart(2, '0')}`);

let logged: string[] = [];
beforeAll(async () => {
  for (let n = 0; n < 25; n += 1) await recordLooks(n % 5 ? SUBJECTS.slice(0, 12) : SUBJECTS, look(), NIGHT);
});
beforeEach(() => {
  logged = [];
  jest.spyOn(console, 'error').mockImplementation((line) => void logged.push(String(line)));
});
afterEach(() => jest.restoreAllMocks());

describe('the nightly walk over all access records', () => {
  test('verifies every record once a night, chains longer and shorter than a step', async () => {
    const total = 12 * 25 + 18 * 5;
    expect(await accesses.find({ personId: SUBJECTS[0] }).limit(100).get()).toMatchObject({ data: { length: 25 } });
    expect(await run(0)).toEqual({ records: total, broken: 0 });
    expect(await run(0)).toEqual({ records: 0, broken: 0 });
    expect(await run(1)).toEqual({ records: total, broken: 0 });
    expect(logged).toEqual([]);
  });

  test('begins in the night', async () => {
    const midnight = new Date('2026-11-28T00:30:00+08:00');
    expect(await job.run({ now: midnight, endsAt: new Date(Date.now() + 1000) })).toEqual({ records: 0, broken: 0 });
  });

  test('goes on where it was killed, also in the midst of a chain', async () => {
    for (let n = 0; n < 300; n += 1) await recordLooks([SUBJECTS[3] as string], look(), NIGHT);
    const total = (
      await accesses
        .aggregate()
        .group({ _id: null, n: { $sum: 1 } })
        .end()
    ).list as { n: number }[];
    // No time at all: nothing is done, and nothing is lost.
    expect(await run(3, -1)).toEqual({ records: 0, broken: 0 });
    // Time for one step, and for no other.
    let asked = 0;
    const endsAt = { getTime: () => (asked++ === 0 ? Number.POSITIVE_INFINITY : 0) } as Date;
    const first = await job.run({ now: new Date(NIGHT.getTime() + 3 * DAY), endsAt });
    expect(first).toEqual({ records: 500, broken: 0 });
    expect(await run(3)).toEqual({ records: (total[0]?.n ?? 0) - 500, broken: 0 });
  });

  test('finds a chain that was changed, says which by no personal id, and counts it', async () => {
    const [changed, cut] = [SUBJECTS[5], SUBJECTS[20]];
    await accesses.updateWhere({ _id: `${changed}:3` }, { 'by.office': '别的部' });
    await accesses.removeAll({ _id: `${cut}:2` });
    expect(await run(5)).toMatchObject({ broken: 2 });
    expect(logged.map((line) => JSON.parse(line).faults)).toEqual([
      [{ seq: 3, kind: 'changed' }],
      [{ seq: 2, kind: 'removed' }],
    ]);
    for (const subject of SUBJECTS) expect(logged.join()).not.toContain(subject);
  });

  test('has a lease like every job', async () => {
    const task = { now: new Date(NIGHT.getTime() + 6 * DAY), endsAt: new Date(Date.now() + 60_000) };
    const leases = await leasesOf([job]);
    const runs = await Promise.all([1, 2, 3].map(() => runWhenDue(job, task, leases)));
    expect(runs.filter((one) => one !== null)).toHaveLength(1);
    expect((await allOf('walks')).map(({ isOver }) => isOver)).toEqual([true]);
    await new Collection('jobs').removeAll({ _id: job.name });
  });
});
