import fc from 'fast-check';
import { type CallRecord, startLocalCloud } from '../../local-cloud';
import { type Cron, parseCron } from '../../local-cloud/timers/cron';
import { nextFire } from '../../local-cloud/timers/next-fire';
import { cloudWithSdk } from './support/cloud-with-sdk';
import { functionFolder, writeFunction } from './support/function-folder';
import { temporaryFolder } from './support/temporary-folder';
import { TestClock } from './support/test-clock';

/** A moment by the clock in Beijing. */
const beijing = (text: string) => new Date(`${text}+08:00`);
const next = (cron: string, after: string) => nextFire(parseCron(cron), beijing(after));

describe('the next fire', () => {
  it.each([
    ['*/5 * * * * * *', '2026-03-02T10:00:00', '2026-03-02T10:00:05'],
    ['0 0 2 1 * * *', '2026-03-02T10:00:00', '2026-04-01T02:00:00'],
    ['0 15 10 * * MON-FRI *', '2026-03-06T10:15:00', '2026-03-09T10:15:00'],
    ['0 0 10,14,16 * * * *', '2026-03-02T14:00:00', '2026-03-02T16:00:00'],
    ['0 */30 9-17 * * * *', '2026-03-02T17:31:00', '2026-03-03T09:00:00'],
    ['0 0 12 * * wed *', '2026-03-02T10:00:00', '2026-03-04T12:00:00'],
    ['0 1/10 * * * * *', '2026-03-02T10:02:00', '2026-03-02T10:11:00'],
    ['0 0 0 29 FEB * *', '2026-03-02T10:00:00', '2028-02-29T00:00:00'],
    ['59 59 23 31 12 * 2026', '2026-03-02T10:00:00', '2026-12-31T23:59:59'],
    ['0 0 0 1 1 0 2027', '2026-03-02T10:00:00', '2027-01-01T00:00:00'],
  ])('of %s after %s is %s', (cron, after, expected) => {
    expect(next(cron, after)).toEqual(beijing(expected));
  });

  it('is on either, where day and weekday are both given', () => {
    const days = [];
    for (let at = beijing('2026-03-01T00:00:00'); days.length < 6; ) {
      at = nextFire(parseCron('0 0 8 13 * FRI *'), at) ?? at;
      days.push(at.toISOString().slice(5, 10));
    }
    expect(days).toEqual(['03-06', '03-13', '03-20', '03-27', '04-03', '04-10']);
    expect(next('0 0 8 13 * FRI *', '2026-04-10T08:00:00')).toEqual(beijing('2026-04-13T08:00:00'));
  });

  it('is never where no such day comes any more', () => {
    expect(next('0 0 0 30 2 * *', '2026-03-02T10:00:00')).toBeNull();
    expect(next('0 0 0 1 1 * 2025', '2026-03-02T10:00:00')).toBeNull();
  });

  /** Second by second, leaving out only what the hour or the minute rules out; written without nextFire's parts. */
  function scan(cron: Cron, after: Date, days: number): Date | null {
    const inBeijing = (at: number) => new Date(at + 8 * 3_600_000);
    const end = after.getTime() + days * 86_400_000;
    for (let at = Math.floor(after.getTime() / 1000) * 1000 + 1000; at < end; ) {
      const clock = inBeijing(at);
      const isDay = cron.days?.includes(clock.getUTCDate());
      const isWeekday = cron.weekdays?.includes(clock.getUTCDay());
      const dayFits = cron.days && cron.weekdays ? isDay || isWeekday : (isDay ?? isWeekday ?? true);
      const fitsDate =
        dayFits && cron.months.includes(clock.getUTCMonth() + 1) && cron.years.includes(clock.getUTCFullYear());
      if (!fitsDate || !cron.hours.includes(clock.getUTCHours())) at = (Math.floor(at / 3_600_000) + 1) * 3_600_000;
      else if (!cron.minutes.includes(clock.getUTCMinutes())) at = (Math.floor(at / 60_000) + 1) * 60_000;
      else if (!cron.seconds.includes(clock.getUTCSeconds())) at += 1000;
      else return new Date(at);
    }
    return null;
  }

  const some = (least: number, most: number) =>
    fc.oneof(
      fc.constant('*'),
      fc.integer({ min: least, max: most }).map(String),
      fc.tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 1, max: 20 })).map(([a, n]) => `${a}/${n}`),
      fc
        .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
        .map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
      fc.array(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 4 }).map((list) => list.join(',')),
    );
  const anyCron = fc
    .tuple(
      some(0, 59),
      some(0, 59),
      some(0, 23),
      some(1, 31),
      some(1, 12),
      some(0, 6),
      fc.constantFrom('*', '2026-2027'),
    )
    .map((fields) => fields.join(' '));
  const anyMoment = fc.date({
    min: new Date('2025-11-01T00:00:00Z'),
    max: new Date('2027-12-31T23:59:59Z'),
    noInvalidDate: true,
  });

  it('is what a scan of every second finds', () => {
    fc.assert(
      fc.property(anyCron, anyMoment, (text, after) => {
        const cron = parseCron(text);
        const scanned = scan(cron, after, 400);
        const found = nextFire(cron, after);
        if (scanned) expect(found).toEqual(scanned);
        else if (found) expect(found.getTime() - after.getTime()).toBeGreaterThanOrEqual(400 * 86_400_000);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a cron expression', () => {
  it.each([
    ['0 0 2 1 * *', 'six fields'],
    ['* * * * *', 'five fields'],
    ['60 * * * * * *', 'second "60" is not one of 0 to 59'],
    ['* * 24 * * * *', 'hour "24"'],
    ['* * * 0 * * *', 'day "0"'],
    ['* * * * 13 * *', 'month "13"'],
    ['* * * * FEBRUARY * *', 'month "FEBRUARY"'],
    ['* * * * * 7 *', 'weekday "7"'],
    ['* * * * * * 1969', 'year "1969"'],
    ['* 5-1 * * * * *', 'runs backwards'],
    ['* 1-2-3 * * * *', 'not a range'],
    ['*/0 * * * * * *', 'step'],
    ['*/x * * * * * *', 'step'],
    ['1,,2 * * * * * *', 'second ""'],
    ['* * * ? * * *', 'day "?"'],
    ['* * * L * * *', 'day "L"'],
    ['-1 * * * * * *', 'second ""'],
  ])('%j is refused (%s)', (text) => {
    expect(() => parseCron(text)).toThrow(/fields|is not one of|backwards|range|step/);
  });
});

const CODE = `exports.main = async (event) => {
  if (event.Type === 'Timer') await cloud.database().collection('fires').add({ data: { event, source: cloud.getWXContext().SOURCE } });
  if (event.TriggerName === 'failing') throw new Error('as asked');
  return event.TriggerName;
};`;
const timer = (name: string, config: string) => ({ name, type: 'timer', config });
const TRIGGERS = [
  timer('hourly', '0 0 * * * * *'),
  timer('nightly', '0 30 2 * * * *'),
  timer('failing', '0 0 12 * * * *'),
];

describe('timers', () => {
  const clock = new TestClock('2026-03-02T09:59:00+08:00');
  const functionsDir = functionFolder({ job: { sdk: true, code: CODE, config: { triggers: TRIGGERS } } });
  const t = cloudWithSdk({ autoCreate: true, now: clock.now, functionsDir });
  const fires = async () => {
    const { data } = await t.db.collection('fires').where({}).limit(1000).get();
    return data.map(({ event }) => event as { TriggerName: string; Time: string });
  };

  it('are listed with their next fire', () => {
    expect(t.cloud.timers()).toEqual([
      { function: 'job', name: 'hourly', config: '0 0 * * * * *', next: '2026-03-02T02:00:00.000Z' },
      { function: 'job', name: 'nightly', config: '0 30 2 * * * *', next: '2026-03-02T18:30:00.000Z' },
      { function: 'job', name: 'failing', config: '0 0 12 * * * *', next: '2026-03-02T04:00:00.000Z' },
    ]);
  });

  it('fire at their time and not before, with the event of the platform and nobody as caller', async () => {
    clock.advance(59_999);
    await t.cloud.tick();
    expect(await fires()).toEqual([]);
    clock.advance(1);
    await t.cloud.tick();
    expect(await fires()).toEqual([
      { Type: 'Timer', TriggerName: 'hourly', Time: '2026-03-02T02:00:00Z', Message: '' },
    ]);
    await t.cloud.tick();
    expect(await fires()).toHaveLength(1);
    expect(t.cloud.calls().at(-1)).toMatchObject({ function: 'job', trigger: 'timer hourly', ok: true });
    expect(t.cloud.calls().at(-1)).not.toHaveProperty('openid');
    expect((await t.db.collection('fires').where({}).get()).data[0]).toMatchObject({ source: 'wx_trigger' });
  });

  it('fire as often as the clock passed them, also when one fails', async () => {
    clock.advance(24 * 3_600_000);
    await t.cloud.tick();
    const names = (await fires()).map(({ TriggerName }) => TriggerName);
    expect(names.filter((name) => name === 'hourly')).toHaveLength(25);
    expect(names.filter((name) => name === 'nightly')).toHaveLength(1);
    expect(t.cloud.calls().filter(({ trigger }) => trigger === 'timer failing')).toMatchObject([
      { ok: false, error: expect.stringContaining('as asked') },
    ]);
  });

  it('can be fired by hand, from code and over HTTP', async () => {
    const before = (await fires()).length;
    expect(await t.cloud.fire('job', 'nightly')).toBe('nightly');
    const post = (path: string, method = 'POST') => fetch(`${t.cloud.url}/timers/${path}`, { method });
    expect(await (await post('job/nightly/fire')).json()).toEqual({ result: 'nightly' });
    expect(await fires()).toHaveLength(before + 2);
    expect((await fires()).at(-1)?.Time).toBe(clock.now().toISOString().replace('.000', ''));
    await expect(t.cloud.fire('job', 'failing')).rejects.toMatchObject({ errCode: -504002 });
    await expect(t.cloud.fire('job', 'nosuch')).rejects.toThrow('has no timer nosuch');
    expect(await (await post('job/failing/fire')).json()).toMatchObject({ errCode: -504002 });
    expect((await post('job/nightly/fire', 'PUT')).status).toBe(405);
    expect((await post('job/nightly')).status).toBe(404);
    const listed = await (await fetch(`${t.cloud.url}/timers`)).json();
    expect(listed).toEqual(t.cloud.timers());
  });

  it('follow a config.json that is written anew, and stay as they were if it is wrong', async () => {
    const rewrite = (triggers: unknown[]) =>
      writeFunction(functionsDir, 'job', { sdk: true, code: CODE, config: { triggers } });
    rewrite([timer('yearly', '0 0 0 1 1 * *')]);
    expect(t.cloud.timers()).toMatchObject([{ name: 'yearly', next: '2026-12-31T16:00:00.000Z' }]);
    rewrite([timer('wrong', 'daily')]);
    expect(t.cloud.timers()).toMatchObject([{ name: 'yearly' }]);
    const before = (await fires()).length;
    clock.advance(48 * 3_600_000);
    await t.cloud.tick();
    expect(await fires()).toHaveLength(before);
  });
});

describe('at the start', () => {
  const dataDir = temporaryFolder();
  const wrong: [string, unknown, string][] = [
    [
      'a bad expression',
      [timer('nightly', '0 0 25 * * * *')],
      'the trigger nightly has the cron expression "0 0 25 * * * *": the hour "25"',
    ],
    ['no name', [{ type: 'timer', config: '* * * * * * *' }], 'a trigger needs a name'],
    ['a name that starts with a digit', [timer('1st', '* * * * * * *')], 'a trigger needs a name'],
    ['another type', [{ name: 'a', type: 'http', config: '' }], 'the trigger a must be of the type "timer"'],
    ['one name twice', [timer('a', '* * * * * * *'), timer('a', '* * * * * * *')], 'two triggers have the same name'],
    ['no list', {}, 'triggers must be a list'],
  ];
  const folders = wrong.map(([, triggers]) => functionFolder({ job: { code: '', config: { triggers } } }));

  it.each(wrong.map(([name, , message], index) => [name, message, folders[index] ?? '']))(
    'a config.json with %s is told in one sentence, and the port and the folder are let go',
    async (_name, message, functionsDir) => {
      await expect(startLocalCloud({ dataDir, functionsDir })).rejects.toThrow(
        `The config.json of the function job is wrong: ${message}`,
      );
    },
  );

  const everySecond = functionFolder({
    job: { code: 'exports.main = () => 1;', config: { triggers: [timer('often', '* * * * * * *')] } },
  });

  const WAITS = `const fs = require('node:fs');
    exports.main = async ({ Time }) => {
      fs.writeFileSync(__dirname + '/../fire-' + Time.replaceAll(':', ''), '');
      const fires = () => fs.readdirSync(__dirname + '/..').filter((name) => name.startsWith('fire-'));
      while (fires().length < 2) await new Promise((resolve) => setTimeout(resolve, 2));
    };`;
  const eachWaitsForAnother = functionFolder({
    job: { code: WAITS, config: { timeout: 30, triggers: [timer('often', '* * * * * * *')] } },
  });

  it('timers can be switched off, and be fired by hand all the same', async () => {
    const clock = new TestClock('2026-03-02T10:00:00Z');
    const cloud = await startLocalCloud({ dataDir, functionsDir: everySecond, timers: false, now: clock.now });
    expect(cloud.timers()).toEqual([{ function: 'job', name: 'often', config: '* * * * * * *', next: null }]);
    clock.advance(5000);
    await cloud.tick();
    expect(cloud.calls()).toEqual([]);
    expect(await cloud.fire('job', 'often')).toBe(1);
    await cloud.close();
  });

  it('what was due while nothing ran is not made up', async () => {
    const clock = new TestClock('2026-03-02T10:00:00Z');
    const options = { dataDir, functionsDir: everySecond, now: clock.now };
    await (await startLocalCloud(options)).close();
    clock.advance(60_000);
    const cloud = await startLocalCloud(options);
    await cloud.tick();
    expect(cloud.calls()).toEqual([]);
    clock.advance(1000);
    await cloud.tick();
    expect(cloud.calls()).toHaveLength(1);
    await cloud.close();
  });

  it('a fire does not wait for the one before it', async () => {
    const clock = new TestClock('2026-03-02T10:00:00Z');
    const cloud = await startLocalCloud({ dataDir, functionsDir: eachWaitsForAnother, now: clock.now });
    clock.advance(2000);
    await cloud.tick();
    expect(cloud.calls().map(({ ok }) => ok)).toEqual([true, true]);
    await cloud.close();
  });

  it('by the real clock they fire by themselves', async () => {
    let tellTest: (call: CallRecord) => void = () => undefined;
    const fired = new Promise<CallRecord>((resolve) => {
      tellTest = resolve;
    });
    const cloud = await startLocalCloud({ dataDir, functionsDir: everySecond, onCall: (call) => tellTest(call) });
    expect(await fired).toMatchObject({ trigger: 'timer often', ok: true });
    await cloud.close();
  });
});
