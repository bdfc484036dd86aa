import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type LocalCloud, startLocalCloud } from '../../local-cloud';
import { functionFolder, writeFunction } from './support/function-folder';
import { temporaryFolder } from './support/temporary-folder';

const gates = temporaryFolder();
const CODE = `
const fs = require('node:fs');
const version = fs.existsSync(__dirname + '/version.js') ? require('./version.js').version : 0;
const actions = {
  echo: ({ value }) => value,
  print({ lines }) {
    console.log('hello %s', 'you');
    console.error(new Error('to stderr').message);
    process.stdout.write('without ');
    process.stdout.write('an end\\nand ');
    for (let n = 0; n < lines; n++) console.log(n);
    process.stdout.write('last');
  },
  printAndSpin() {
    console.log('before the loop');
    for (;;);
  },
  printAndExit() {
    console.log('before the exit');
    process.exit(5);
  },
  throwLater({ value }) {
    setImmediate(() => { throw new Error('after the answer'); });
    return value;
  },
  rejectLater({ value }) {
    setImmediate(() => Promise.reject(new Error('nobody awaits this')));
    return value;
  },
  spinLater({ value }) {
    setImmediate(() => { for (;;); });
    return value;
  },
  rejectUnawaited() {
    void Promise.reject(new Error('unhandled'));
    return new Promise(() => setInterval(() => undefined, 1000));
  },
  eat() {
    const kept = [];
    for (;;) kept.push(new Array(10_000).fill(kept.length));
  },
  async version({ gate }) {
    if (gate) fs.writeFileSync(gate + '-reached', '');
    while (gate && !fs.existsSync(gate)) await new Promise((resolve) => setTimeout(resolve, 2));
    return version;
  },
};
exports.main = (event) => actions[event.action](event);`;
const config = { timeout: 10 };
const functionsDir = functionFolder({ fn: { code: CODE, config }, slow: { code: CODE, config: { timeout: 0.5 } } });
const versionFile = path.join(functionsDir, 'fn/version.js');
writeFileSync(versionFile, 'exports.version = 1;');
const dataDir = temporaryFolder();

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({
    dataDir,
    functionsDir,
    warm: false,
    workersPerFunction: 1,
    limits: { memoryMb: 32 },
  });
});
afterAll(() => cloud.close());

const call = (action: string, more: Record<string, unknown> = {}, name = 'fn') =>
  cloud.invoke(name, { action, ...more }, { openid: 'bob' });
const lastCall = () => cloud.calls().at(-1);
const failing = (text: string, errCode = -504002) => ({ errCode, errMsg: expect.stringContaining(text) });

describe('a start', () => {
  it('is cold for the call that waited for the worker, and warm for those after it', async () => {
    expect(await Promise.all([1, 2, 3].map((value) => call('echo', { value })))).toEqual([1, 2, 3]);
    expect(cloud.calls().map(({ start }) => start)).toEqual(['cold', 'cold', 'cold']); // all of them waited
    await call('echo');
    expect(lastCall()).toMatchObject({ start: 'warm' });
  });

  it('is cold again after a worker died', async () => {
    await expect(call('printAndExit')).rejects.toMatchObject(failing('exited with code 5'));
    await call('echo');
    expect(lastCall()).toMatchObject({ start: 'cold', ok: true });
  });
});

describe('the logs of a call', () => {
  it('are the lines it printed, in order, and nobody else has them', async () => {
    await call('print', { lines: 2 });
    expect(lastCall()?.logs).toEqual(['hello you', 'to stderr', 'without an end', 'and 0', '1', 'last']);
    await call('echo');
    expect(lastCall()?.logs).toEqual([]);
  });

  it('are the last 200', async () => {
    await call('print', { lines: 500 });
    const logs = lastCall()?.logs ?? [];
    expect(logs).toHaveLength(200);
    expect([logs[0], logs.at(-2), logs.at(-1)]).toEqual(['301', '499', 'last']);
  });

  it('are there too when the call hung or ended its process', async () => {
    await expect(call('printAndSpin', {}, 'slow')).rejects.toMatchObject(failing('timed out', -504003));
    expect(lastCall()).toMatchObject({ ok: false, logs: ['before the loop'] });
    await expect(call('printAndExit')).rejects.toMatchObject(failing('exited with code 5'));
    expect(lastCall()).toMatchObject({ ok: false, logs: ['before the exit'] });
  });
});

describe('what a function leaves behind', () => {
  it.each(['throwLater', 'rejectLater'])('by %s ends its worker, and hurts no call after it', async (action) => {
    for (let value = 0; value < 5; value++) {
      expect(await call(action, { value })).toBe(value);
      expect(await call('echo', { value })).toBe(value);
    }
  });

  it('by an endless loop after its answer is ended too', async () => {
    expect(await call('spinLater', { value: 1 })).toBe(1);
    expect(await call('echo', { value: 2 })).toBe(2);
    expect(lastCall()).toMatchObject({ start: 'cold' });
  });

  it('by a rejection nobody handles is the error of its own call', async () => {
    await expect(call('rejectUnawaited')).rejects.toMatchObject(failing('unhandled'));
  });

  it('by eating its memory is the error of its own call, and not of those that wait', async () => {
    const hungry = call('eat');
    const waiting = [1, 2].map((value) => call('echo', { value }));
    const other = call('echo', { value: 3 }, 'slow');
    await expect(hungry).rejects.toMatchObject(failing('memory'));
    expect(await Promise.all([...waiting, other])).toEqual([1, 2, 3]);
  });
});

describe('a rebuilt function', () => {
  it('is loaded anew whichever of its files changed, and a call in flight ends with the code it began with', async () => {
    const wide = await startLocalCloud({ dataDir: temporary, functionsDir, workersPerFunction: 2 });
    const version = (gate?: string) => wide.invoke('fn', { action: 'version', gate });
    expect(await version()).toBe(1);
    const gate = path.join(gates, 'open');
    const inFlight = version(gate);
    while (!existsSync(`${gate}-reached`)) await new Promise((resolve) => setImmediate(resolve));
    writeFileSync(versionFile, 'exports.version = 2; // rebuilt');
    expect(await version()).toBe(2);
    writeFileSync(gate, '');
    expect(await inFlight).toBe(1);
    expect(await Promise.all([version(), version()])).toEqual([2, 2]);
    await wide.close();
  });

  it('that does not load says so, and works again once it is mended', async () => {
    writeFunction(functionsDir, 'slow', { code: 'syntax error' });
    await expect(call('echo', {}, 'slow')).rejects.toMatchObject(failing('SyntaxError'));
    writeFunction(functionsDir, 'slow', { code: 'exports.main = () => "mended";' });
    expect(await call('echo', {}, 'slow')).toBe('mended');
  });
});

const temporary = temporaryFolder();
