import { startLocalCloud } from '../../local-cloud';
import { type Limits, PLATFORM_LIMITS } from '../../local-cloud/functions/limits';
import { cloudWithSdk } from './support/cloud-with-sdk';
import { functionFolder } from './support/function-folder';
import { failureOf } from './support/sdk';
import { temporaryFolder } from './support/temporary-folder';

const CODE = `
let inFlight = 0;
exports.main = async ({ action, size, name, data }, context) => {
  if (action === 'context') return context;
  if (action === 'large') return 'x'.repeat(size - 2);
  if (action === 'hang') return new Promise(() => setInterval(() => undefined, 1000));
  if (action === 'nest') {
    try {
      return (await cloud.callFunction({ name, data })).result;
    } catch ({ errCode, errMsg }) {
      return { errCode, errMsg };
    }
  }
  if (action === 'zone') return { offset: new Date().getTimezoneOffset(), text: new Date(0).toString() };
  const before = ++inFlight;
  await new Promise((resolve) => setTimeout(resolve, 1));
  inFlight--;
  return before;
};`;
const functionsDir = functionFolder({
  fn: { sdk: true, code: CODE, config: { timeout: 20 } },
  plain: { sdk: true, code: CODE },
  patient: { sdk: true, code: CODE, config: { timeout: 600 } },
});
const t = cloudWithSdk({ functionsDir });
const call = (event: Record<string, unknown>, name = 'fn') => t.cloud.invoke(name, event, { openid: 'bob' });
const eventOf = (bytes: number) => ({ pad: 'x'.repeat(bytes - '{"pad":""}'.length) });

describe('a request', () => {
  const post = async (body: string) => {
    const response = await fetch(`${t.cloud.url}/call/fn`, { method: 'POST', body });
    return { status: response.status, body: await response.json() };
  };
  const refusal = {
    errCode: -501007,
    errMsg: expect.stringMatching(/^cloud\.callFunction:fail Error: data exceed max size: .*102401 bytes/),
  };

  it('of the mini-program has at most 100 KB, over HTTP and from code', async () => {
    const { requestBytes } = PLATFORM_LIMITS;
    expect(await post(JSON.stringify(eventOf(requestBytes)))).toEqual({ status: 200, body: { result: 1 } });
    expect(await post(JSON.stringify(eventOf(requestBytes + 1)))).toEqual({ status: 413, body: refusal });
    expect(await call(eventOf(requestBytes))).toBe(1);
    await expect(call(eventOf(requestBytes + 1))).rejects.toMatchObject(refusal);
  });

  it('counts in bytes, not in characters', async () => {
    await expect(call({ pad: '字'.repeat(40_000) })).rejects.toMatchObject({ errCode: -501007 });
  });

  it('between functions may be longer', async () => {
    const data = eventOf(200_000);
    await expect(call({ action: 'nest', name: 'fn', data: { action: 'none' } })).resolves.toBe(1);
    expect((await t.sdk.callFunction({ name: 'fn', data })).result).toBe(1);
  });
});

describe('a result', () => {
  it('has at most 1 MB', async () => {
    const size = PLATFORM_LIMITS.resultBytes;
    await expect(call({ action: 'large', size })).resolves.toHaveLength(size - 2);
    await expect(call({ action: 'large', size: size + 1 })).rejects.toMatchObject({
      errCode: -604001,
      errMsg: expect.stringContaining('cloudfunction result size exceed limit (1MB)'),
    });
    expect(t.cloud.calls().at(-1)).toMatchObject({ ok: false, error: expect.stringContaining('1048577 bytes') });
  });

  it('that is too large is an error of cloud.callFunction between functions too', async () => {
    const data = { action: 'large', size: PLATFORM_LIMITS.resultBytes + 1 };
    expect(await call({ action: 'nest', name: 'fn', data })).toMatchObject({
      errCode: -1, // the SDK's own number for whatever callFunction fails with between functions
      errMsg: expect.stringContaining('size exceed limit'),
    });
  });
});

describe('the time of a call', () => {
  const limitOf = async (name: string) => {
    const { time_limit_in_ms: ms } = (await call({ action: 'context' }, name)) as Record<string, number>;
    return ms;
  };

  it('is what config.json says, 3 seconds without it, and 60 at most', async () => {
    expect([await limitOf('fn'), await limitOf('plain'), await limitOf('patient')]).toEqual([20_000, 3000, 60_000]);
  });

  it('is over with -504003 for the mini-program, and told to a function that called', async () => {
    const dataDir = temporaryData;
    const limits = { timeoutSeconds: 0.3 };
    const cloud = await startLocalCloud({ dataDir, functionsDir, limits, autoCreate: true });
    const message = 'Invoking task timed out after 0.3 seconds';
    await expect(cloud.invoke('plain', { action: 'hang' })).rejects.toMatchObject({
      errCode: -504003,
      errMsg: expect.stringContaining(message),
    });
    expect(await cloud.invoke('fn', { action: 'nest', name: 'plain', data: { action: 'hang' } })).toMatchObject({
      errMsg: expect.stringContaining(`errCode: -504003 functions time limit exceeded | errMsg: ${message}`),
    });
    await cloud.close();
  });
});

const temporaryData = temporaryFolder();

describe('a worker', () => {
  it('has one call in flight', async () => {
    expect(await Promise.all(Array.from({ length: 40 }, () => call({})))).toEqual(Array.from({ length: 40 }, () => 1));
  });

  it('runs in UTC', async () => {
    expect(await call({ action: 'zone' })).toEqual({ offset: 0, text: expect.stringContaining('00:00:00 GMT+0000') });
  });
});

describe('an option', () => {
  const limits: Limits = {
    requestBytes: 100,
    binaryRequestBytes: 40,
    resultBytes: 50,
    timeoutSeconds: 7,
    longestTimeoutSeconds: 9,
    memoryMb: 64,
    filesPerRequest: 2,
    uploadBytes: 20,
    functionUploadBytes: 30,
    transactionSeconds: 30, // its end is in transaction-life.test.ts
  };
  const changed = cloudWithSdk({ functionsDir, limits });
  const upload = (bytes: number) => changed.sdk.uploadFile({ cloudPath: 'a.bin', fileContent: Buffer.alloc(bytes) });

  it('changes each limit', async () => {
    const invoke = (event: Record<string, unknown>, name = 'fn') => changed.cloud.invoke(name, event);
    await expect(invoke(eventOf(101))).rejects.toMatchObject({ errCode: -501007 });
    await expect(invoke(eventOf(100))).resolves.toBe(1);
    await expect(invoke({ action: 'large', size: 51 })).rejects.toMatchObject({ errCode: -604001 });
    await expect(invoke({ action: 'large', size: 50 })).resolves.toHaveLength(48);
    const image = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(13)]);
    const send = (length: number) =>
      fetch(`${changed.cloud.url}/upload?path=a.png`, {
        method: 'POST',
        headers: { 'x-wx-openid': 'bob', 'content-type': 'image/png' },
        body: new Uint8Array(image.subarray(0, length)),
      });
    expect([(await send(20)).status, (await send(21)).status]).toEqual([200, 413]);
    await expect(upload(30)).resolves.toBeDefined();
    const fileList = ['a', 'b', 'c'].map((name) => `cloud://local-env.local/${name}`);
    expect(await failureOf(changed.sdk.getTempFileURL({ fileList }))).toMatchObject({
      errMsg: expect.stringContaining('exceed limit 2'),
    });
  });

  it('changes time and memory', async () => {
    const wide = await startLocalCloud({
      dataDir: temporaryFolderOfOptions,
      functionsDir,
      limits: { ...limits, resultBytes: 10_000 },
    });
    const contexts = await Promise.all(
      ['plain', 'patient'].map((name) => wide.invoke(name, { action: 'context' }) as Promise<Record<string, number>>),
    );
    expect(contexts).toMatchObject([
      { time_limit_in_ms: 7000, memory_limit_in_mb: 64 },
      { time_limit_in_ms: 9000, memory_limit_in_mb: 64 },
    ]);
    await wide.close();
  });
});

const temporaryFolderOfOptions = temporaryFolder();
