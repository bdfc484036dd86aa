import type { Job } from '../../../cloudfunctions/_kit/job';
import type { LocalCloud } from '../../../local-cloud';
import { randomFrom } from '../../../tools/seed/random';
import { rosterOf } from '../../../tools/seed/synthetic-roster';
import { freshKey } from '../../support/as';
import { wishFor } from '../../support/binding';
import { callOver, startBuiltCloud } from '../../support/built-cloud';
import { contentsOf } from '../../support/cli-cloud';
import { allOf } from '../../support/everything';
import { FILING, OFFICER } from '../../support/scene';
import { JILIN, person, seedTwoSchools } from '../../support/schools';
import { temporaryFolder } from '../../support/temporary-folder';
import { openWireDoor, type WireDoor } from '../../support/wire-door';

const STUDENT = 'demo-10183-student-1';
const bytes = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const keys = (current: string, ...ids: string[]) => {
  const fields = Object.fromEntries(ids.map((id) => [id, bytes(Number(id.slice(1)))]));
  return JSON.stringify({ current, fields, hash: bytes(2) });
};
/** k1 is the key that this process seals the seed with (see TEST_KEYS). */
const OLD = keys('k1', 'k1');
const BOTH = keys('k7', 'k1', 'k7');
const NEW = keys('k7', 'k7');
const UNDER_OLD = /\bk1\.[\w-]{16}\.[\w-]{22}\.[\w-]/;

/** The job as a function has it that was started with these keys. */
async function jobWith(environment: string): Promise<Job> {
  process.env.XUESHENG_KEYS = environment;
  jest.resetModules();
  return (await import('../../../cloudfunctions/scheduler/jobs/rotate-keys')).rotateKeys;
}

let minutes = 0;
const run = (job: Job) => {
  minutes += 1;
  return job.run({ now: new Date(Date.now() + minutes * 60_000), endsAt: new Date(Date.now() + 30_000) });
};

describe('the rotation of keys', () => {
  const folder = temporaryFolder('xuesheng-keys-');
  let cloud: LocalCloud;
  let door: WireDoor | undefined;
  const start = async (environment: string) => {
    const functionEnv = { XUESHENG_KEYS: environment };
    cloud = await startBuiltCloud({ dataDir: folder, functionEnv, timers: false, compactAt: 1 });
  };
  beforeEach(() => void jest.spyOn(console, 'info').mockImplementation(() => {}));
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await door?.close();
    await cloud.close();
  });

  /** As the phone does: whoever met another change comes again with the same key. */
  async function call(openid: string, name: string, action: string, input: object = {}, key = freshKey()) {
    for (let tried = 0; tried < 20; tried += 1) {
      const reply = await callOver(cloud.url, openid, name, action, input, key);
      if (reply.ok) return reply.data;
      if (reply.error.code !== 'BUSY') throw new Error(`${openid} ${action}: ${reply.error.code}`);
    }
    throw new Error(`${action}: busy`);
  }
  const stored = async () => JSON.stringify([await allOf('people'), await allOf('cases'), await allOf('round-keys')]);
  const SEED = new Uint8Array(32).fill(9);

  test('with one key there is nothing to do', async () => {
    await start(OLD);
    await seedTwoSchools();
    await call(STUDENT, 'case', 'file', FILING);
    await call(STUDENT, 'identity', 'set-contact', { phone: '13812345678' });
    const { roundKeys, sealedSeed } = await import('../../../cloudfunctions/_kit/survey/round-keys');
    await roundKeys.add({ _id: 'an-open-round', seed: sealedSeed('an-open-round', SEED) });
    expect(await run(await jobWith(OLD))).toEqual({ left: 0 });
    expect(UNDER_OLD.test(await stored())).toBe(true);
    await cloud.close();
  });

  test('goes on while students bind, file and give contacts, and while it is killed again and again', async () => {
    await start(BOTH);
    door = await openWireDoor(cloud.admin);
    const random = randomFrom('rotation');
    const lines = rosterOf(JILIN, 60).slice(30, 50);
    const calls = Promise.all(
      lines.map(async (line, index) => {
        const openid = `rotating-${index}`;
        await call(openid, 'identity', 'bind', wishFor(line));
        const { id } = await call(openid, 'case', 'file', FILING);
        await call(openid, 'identity', 'set-contact', { phone: `1380000${1000 + index}` });
        await call(OFFICER, 'case', 'reply', { id, say: { text: '周三去看。' } });
        expect((await call(openid, 'case', 'get', { id })).author.name).toBe(line.name);
      }),
    );
    const job = await jobWith(BOTH);
    let killed = 0;
    for (let n = 0; n < 12; n += 1) {
      const collection = random.pick(['people', 'cases', 'jobs'] as const);
      const action = random.pick(['database.getDocument', 'database.modifyDocument'] as const);
      door[random.pick(['refuse', 'loseAnswer'] as const)](action, collection);
      await run(job).catch(() => {
        killed += 1;
      });
    }
    await calls;
    expect(killed).toBeGreaterThan(3);
    await door.close();
    door = await openWireDoor(cloud.admin);
  });

  test('says so when nothing is left under the old key, and rests for a day', async () => {
    const job = await jobWith(BOTH);
    const reports: Record<string, number>[] = [];
    while (reports.at(-1)?.left !== 0 && reports.length < 5) reports.push(await run(job));
    expect(reports.at(-1)).toMatchObject({ left: 0 });
    expect(await run(job)).toEqual({ left: 0 });
    expect(UNDER_OLD.test(await stored())).toBe(false);
  });

  test('a value that a function with the old environment still wrote is found by the next day’s walk', async () => {
    process.env.XUESHENG_KEYS = OLD;
    jest.resetModules();
    const { seal } = await import('../../../cloudfunctions/_kit/crypto');
    const { people, personPlace, accountOf, personOf } = await import('../../../cloudfunctions/_kit/people');
    const { _id = '' } = (await personOf(accountOf(STUDENT))) ?? {};
    await people.updateWhere({ _id }, { contact: seal('13812345678', personPlace(_id, 'contact')) });
    const job = await jobWith(BOTH);
    minutes += 24 * 60;
    expect(await run(job)).toMatchObject({ resealed: 1, left: 1 });
    expect(await run(job)).toMatchObject({ resealed: 0, left: 0 });
  });

  test('then the old key may go: everything opens, and the folder has nothing under it', async () => {
    await door?.close();
    door = undefined;
    await cloud.close();
    await start(NEW);
    const { roster } = person<'student'>(STUDENT);
    const data = await call(STUDENT, 'identity', 'my-data');
    expect(data).toMatchObject({ name: roster.name, contact: '13812345678', roster: { number: roster.number } });
    for (const { id } of (await call(STUDENT, 'case', 'mine')).cases)
      expect((await call(STUDENT, 'case', 'get', { id })).author.name).toBe(roster.name);
    process.env.XUESHENG_KEYS = NEW;
    jest.resetModules();
    const { unseal } = await import('../../../cloudfunctions/_kit/crypto');
    const { personPlace } = await import('../../../cloudfunctions/_kit/people');
    for (const { _id, name } of await allOf('people'))
      expect(unseal(name as never, personPlace(_id, 'name'))).toBeTruthy();
    // A round that is open stamps and takes ballots as before.
    const { groupKey, roundKeys } = await import('../../../cloudfunctions/_kit/survey/round-keys');
    const { paperKeyOf, paperKeysReady } = await import('../../../cloudfunctions/_kit/survey/paper-key');
    await paperKeysReady();
    const [seed] = (await roundKeys.find({}).get()).data;
    expect(seed && groupKey(seed, 'a-part', 0)).toEqual(paperKeyOf(SEED, 'a-part:0'));
    expect(UNDER_OLD.test(await stored())).toBe(false);
    // The store's log keeps what was until it is compacted, which it is once three quarters of it are of the past.
    const { people } = await import('../../../cloudfunctions/_kit/people');
    for (let n = 0; n < 8; n += 1) await people.find({}).update({ data: { version: n } });
    await cloud.close();
    await start(NEW);
    await call(STUDENT, 'identity', 'me');
    expect(UNDER_OLD.test(contentsOf(folder))).toBe(false);
  });
});
