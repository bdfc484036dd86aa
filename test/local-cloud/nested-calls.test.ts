import { type LocalCloud, startLocalCloud } from '../../local-cloud';
import { functionFolder } from './support/function-folder';
import { temporaryFolder } from './support/temporary-folder';

const WORKERS = 2;

/** Calls itself, or the function it is told, so many times deep. */
const CODE = `
exports.main = async ({ depth, other = 'self' }) => {
  if (depth === 0) return 0;
  const { result } = await cloud.callFunction({ name: other, data: { depth: depth - 1 } });
  return 1 + result;
};`;

/** Calls itself by the wire, because the SDK takes long to load, and every worker that timed out is started anew. */
const ENDLESS = `
const { URL: admin } = JSON.parse(process.env.TCB_CONTEXT_CNFG);
exports.main = async () => {
  const call = { action: 'functions.invokeFunction', function_name: 'endless', wxCloudApiToken: process.env.WX_API_TOKEN };
  const headers = { 'content-type': 'application/json', authorization: 'test' };
  const reply = await (await fetch(admin, { method: 'POST', headers, body: JSON.stringify(call) })).json();
  if (reply.code) throw new Error(reply.message);
};`;
const functionsDir = functionFolder({
  self: { code: CODE, sdk: true, config: { timeout: 20 } },
  other: { code: CODE, sdk: true, config: { timeout: 20 } },
  endless: { code: ENDLESS, config: { timeout: 0.5 } },
});
const dataDir = temporaryFolder();

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({ dataDir, functionsDir, workersPerFunction: WORKERS });
});
afterAll(() => cloud.close());

const calls = (name: string, count: number, depth: number, other?: string) =>
  Promise.all(Array.from({ length: count }, () => cloud.invoke(name, { depth, other })));

describe('calls that a function makes of itself', () => {
  it('come through when each of its workers waits for one', async () => {
    expect(await calls('self', WORKERS, 1)).toEqual([1, 1]);
    expect(await calls('self', WORKERS, 3)).toEqual([3, 3]);
  });

  it('come through before those that are not begun', async () => {
    expect(await calls('self', 20, 1)).toEqual(Array(20).fill(1));
  });

  it('come through by way of another function', async () => {
    expect(await calls('other', WORKERS, 2)).toEqual([2, 2]);
  });

  it('end by time-out, or 16 deep, when there is no end of them', async () => {
    const ended = expect.stringMatching(/timed out after 0.5 seconds|more than 16 deep/);
    await expect(cloud.invoke('endless', {})).rejects.toMatchObject({ errMsg: ended });
    let begun = 0;
    while (begun !== cloud.calls().length) {
      begun = cloud.calls().length;
      await new Promise((resolve) => setTimeout(resolve, 2000)); // several times as long as a call may take
    }
    expect(Math.max(...cloud.calls().map(({ depth = 0 }) => depth))).toBeLessThanOrEqual(16);
  });
});
