import { copyFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CallRecord, callEnvironment, startLocalCloud } from '../../local-cloud';
import { cloudWithSdk } from './support/cloud-with-sdk';
import { temporaryFolder } from './support/temporary-folder';

const functionsDir = path.join(__dirname, 'functions');
const heard: CallRecord[] = [];
const t = cloudWithSdk({
  autoCreate: true,
  functionsDir,
  functionEnv: { EXTRA: 'yes' },
  onCall: (call) => heard.push(call),
});
const invoke = (event: Record<string, unknown>, openid?: string, name = 'probe') =>
  t.cloud.invoke(name, event, openid ? { openid } : {});
const lastCall = () => t.cloud.calls().at(-1);

describe('a call', () => {
  it('gives what the function returns, as JSON', async () => {
    expect(await invoke({ action: 'echo', value: { a: [1, null] } })).toEqual({ a: [1, null] });
    expect(await invoke({ action: 'date' })).toEqual({ at: '1970-01-01T00:00:00.000Z' });
    expect(await invoke({ action: 'nothing' })).toBeUndefined();
  });

  it('has the caller it came with, or none', async () => {
    expect(await invoke({ action: 'who' }, 'bob')).toEqual({ openid: 'bob' });
    expect(await invoke({ action: 'who' })).toEqual({ openid: null });
  });

  it('has its own caller among 60 at once', async () => {
    const names = Array.from({ length: 60 }, (_, n) => `person-${n}`);
    const results = await Promise.all(names.map((name, n) => invoke({ action: 'who', ms: n % 5 }, name)));
    expect(results).toEqual(names.map((openid) => ({ openid })));
    const counted = t.cloud.calls().filter(({ openid }) => openid?.startsWith('person-'));
    expect(counted).toHaveLength(60);
    for (const call of counted) expect(call.requests).toEqual(['database.calculateDocument']);
  });

  it('sees no variable of the host but PATH and HOME, and runs in UTC', async () => {
    process.env.SECRET_OF_THE_HOST = 'x';
    const { names, extra, zone } = (await invoke({ action: 'environment' }, 'bob')) as {
      names: string[];
      extra: string;
      zone: number;
    };
    const allowed = /^(PATH|HOME|TZ|EXTRA|SCF_NAMESPACE|(TCB|WX|TENCENTCLOUD)_\w+)$/;
    expect(names.filter((name) => !allowed.test(name))).toEqual([]);
    expect({ extra, zone }).toEqual({ extra: 'yes', zone: 0 });
  });

  it('gets a context with its request id and its limit', async () => {
    expect(await invoke({ action: 'context' })).toMatchObject({
      function_name: 'probe',
      time_limit_in_ms: 20_000,
      request_id: lastCall()?.id,
    });
  });
});

describe('the record of a call', () => {
  it('says who, what, and which requests', async () => {
    await invoke({ action: 'who' }, 'eve');
    expect(lastCall()).toEqual({
      id: expect.any(String),
      function: 'probe',
      action: 'who',
      openid: 'eve',
      startedAt: expect.any(String),
      ms: expect.any(Number),
      ok: true,
      requests: ['database.calculateDocument'],
      start: 'warm',
      logs: [],
    });
    expect(heard.at(-1)).toEqual(lastCall());
  });

  it('counts a nested call by itself, with the same caller and its parent', async () => {
    expect(await invoke({ action: 'nest', event: { action: 'who' } }, 'eve')).toEqual({
      inner: { openid: 'eve' },
      openid: 'eve',
    });
    const [inner, outer] = t.cloud.calls().slice(-2);
    expect(outer).toMatchObject({
      action: 'nest',
      requests: ['database.calculateDocument', 'functions.invokeFunction', 'database.calculateDocument'],
    });
    expect(inner).toMatchObject({
      action: 'who',
      parent: outer?.id,
      openid: 'eve',
      requests: ['database.calculateDocument'],
    });
  });

  it('is kept for code in this process too that names a call id', async () => {
    Object.assign(process.env, callEnvironment({ openid: 'me', callId: 'my-test' }));
    expect(t.sdk.getWXContext().OPENID).toBe('me');
    await t.db.collection('notes').count();
    await t.db.collection('notes').get();
    Object.assign(process.env, callEnvironment({ callId: '' }));
    expect(t.sdk.getWXContext().OPENID).toBeUndefined();
    expect(t.cloud.calls().find(({ id }) => id === 'my-test')?.requests).toEqual([
      'database.calculateDocument',
      'database.getDocument',
    ]);
  });
});

describe('a failure', () => {
  const failing = { errCode: -504002 };

  it.each([
    ['throws', 'throw', 'Error: as asked'],
    ['exits', 'exit', 'exited with code 3'],
    ['crashes outside the call', 'crash', 'outside the call'],
    ['returns what is not JSON', 'circle', 'circular'],
  ])('of a function that %s reaches its caller only', async (_name, action, message) => {
    const bystanders = Promise.all([invoke({ action: 'who', ms: 20 }, 'x'), invoke({ action: 'who', ms: 20 }, 'y')]);
    await expect(invoke({ action })).rejects.toMatchObject({ ...failing, errMsg: expect.stringContaining(message) });
    await expect(bystanders).resolves.toEqual([{ openid: 'x' }, { openid: 'y' }]);
    await expect(invoke({ action: 'echo', value: 1 })).resolves.toBe(1);
    expect(t.cloud.calls().find((call) => call.action === action)).toMatchObject({
      ok: false,
      error: expect.stringContaining(message),
    });
  });

  it.each(['hang', 'spin'])('by time-out (%s) replaces the worker', async (how) => {
    const message = 'Invoking task timed out after 1 seconds';
    await expect(invoke({ [how]: true }, undefined, 'slow')).rejects.toMatchObject({
      errCode: -504003,
      errMsg: expect.stringContaining(message),
    });
    await expect(invoke({}, undefined, 'slow')).resolves.toEqual({ calls: 1 });
  });

  it('of a function that does not load is told to each caller', async () => {
    await expect(invoke({}, undefined, 'broken')).rejects.toMatchObject({
      ...failing,
      errMsg: expect.stringContaining('does not load'),
    });
    await expect(invoke({}, undefined, 'broken')).rejects.toMatchObject(failing);
    await expect(invoke({}, undefined, 'exits')).rejects.toMatchObject({
      ...failing,
      errMsg: expect.stringContaining('exited with code 7'),
    });
  });

  it('of a result above 1 MB is an error, and 1 MB is not', async () => {
    await expect(invoke({ action: 'large', bytes: 1024 * 1024 + 1 })).rejects.toMatchObject({
      errCode: -604001,
      errMsg: expect.stringContaining('more than the limit'),
    });
    await expect(invoke({ action: 'large', bytes: 1024 * 1024 })).resolves.toHaveLength(1024 * 1024 - 2);
  });

  it('to find the function has a code of its own, and no path is a name', async () => {
    for (const name of ['nosuch', '../functions/probe', 'probe/../probe', '', '.']) {
      await expect(invoke({}, undefined, name)).rejects.toMatchObject({ errCode: -501000 });
    }
  });

  it('inside a nested call reaches the outer function as the SDK has it', async () => {
    await expect(invoke({ action: 'nest', event: { action: 'throw' } })).rejects.toMatchObject({
      errMsg: expect.stringContaining('as asked'),
    });
  });
});

describe('workers', () => {
  const COUNTER =
    'let n = 0; exports.main = async ({ wait }) => { const turn = ++n; if (wait) await new Promise((r) => setTimeout(r, wait)); return turn; };';

  function folderWith(code: string): string {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'fn'));
    writeFileSync(path.join(folder, 'fn/index.js'), code);
    return folder;
  }

  const folder = folderWith(COUNTER);
  const dataDir = temporaryFolder();

  it('take waiting calls in their order, one at a time, and load changed code', async () => {
    const cloud = await startLocalCloud({ dataDir, functionsDir: folder, workersPerFunction: 1 });
    const turns = await Promise.all([30, 0, 10, 0].map((wait) => cloud.invoke('fn', { wait })));
    expect(turns).toEqual([1, 2, 3, 4]);
    const index = path.join(folder, 'fn/index.js');
    copyFileSync(path.join(functionsDir, 'slow/index.js'), index);
    utimesSync(index, new Date(), new Date(Date.now() + 5000));
    expect(await cloud.invoke('fn', {})).toEqual({ calls: 1 });
    await cloud.close();
  });
});
