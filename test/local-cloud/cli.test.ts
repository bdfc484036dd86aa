import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from '../../local-cloud/cli-options';
import { runCli, startCli } from './support/cli';
import { temporaryFolder } from './support/temporary-folder';
import { wireRequest } from './support/wire';

const folder = temporaryFolder();
const insert = (admin: string, collectionName: string) =>
  wireRequest(admin, { action: 'database.insertDocument', collectionName, data: ['{"_id":"a"}'] });

it('prints where it is as its first line, and closes cleanly on SIGTERM', async () => {
  const data = path.join(folder, 'data');
  const cli = await startCli(['--port', '0', '--data', data, '--functions', path.join(__dirname, 'functions')]);
  expect(cli.output.stdout).toBe(`{"url":"${cli.url}","admin":"${cli.url}/admin"}\n`);
  expect((await insert(cli.admin, 'anything')).code).toBeUndefined();
  const second = runCli(['--data', data]);
  expect(await second.exited).toBe(1);
  expect(second.output.stderr).toBe(
    `local-cloud: The data folder ${data} is in use by process ${cli.process.pid}: stop it first, or use another folder.\n`,
  );
  const taken = runCli(['--data', path.join(folder, 'other'), '--port', new URL(cli.url).port]);
  expect(await taken.exited).toBe(1);
  expect(taken.output.stderr).toMatch(/^local-cloud: Port \d+ on 127\.0\.0\.1 is already in use: .*\.\n$/);
  cli.process.kill('SIGTERM');
  expect(await cli.exited).toBe(0);
  expect(readdirSync(data).filter((name) => name.startsWith('lock'))).toEqual([]);
  expect(readFileSync(path.join(data, 'log-1.log'), 'utf8')).toContain('"anything"');
});

it('knows only the collections of its file, if it has one', async () => {
  const file = path.join(folder, 'collections.json');
  writeFileSync(file, JSON.stringify({ collections: [{ collectionName: 'declared' }] }));
  const cli = await startCli(['--data', path.join(folder, 'declared'), '--collections', file]);
  expect((await insert(cli.admin, 'declared')).code).toBeUndefined();
  expect((await insert(cli.admin, 'other')).code).toBe('DATABASE_COLLECTION_NOT_EXIST');
  cli.process.kill('SIGINT');
  expect(await cli.exited).toBe(0);
});

describe('the arguments', () => {
  it('are a folder, a port, and where functions and pages are', () => {
    const args = ['--data', 'd', '--port', '80', '--functions', 'f', '--web', 'w', '--env', 'A=b=c', '--env', 'D='];
    expect(readArguments(args)).toEqual({
      dataDir: 'd',
      port: 80,
      autoCreate: true,
      functionsDir: 'f',
      webDir: 'w',
      functionEnv: { A: 'b=c', D: '' },
    });
    const file = path.join(folder, 'openapi.json');
    writeFileSync(file, '{"messagePush": "hears"}');
    expect(readArguments(['--data', 'd', '--openapi', file, '--no-timers', '--no-warm'])).toMatchObject({
      openapi: { messagePush: 'hears' },
      timers: false,
      warm: false,
    });
    expect(readArguments(['--data', 'd'])).toEqual({ dataDir: 'd', port: 0, autoCreate: true, functionEnv: {} });
  });

  it.each([
    ['no data folder', []],
    ['an unknown argument', ['--data', 'x', '--nosuch']],
    ['an argument without its name', ['--data', 'x', 'y']],
    ['a port that is none', ['--data', 'x', '--port', 'abc']],
    ['an empty port', ['--data', 'x', '--port', '']],
    ['a variable without a value', ['--data', 'x', '--env', 'KEY']],
    ['an openapi file of another shape', ['--data', 'x', '--openapi', `${__dirname}/functions/probe/config.json`]],
    ['a collections file that is not there', ['--data', 'x', '--collections', '/nosuch.json']],
    [
      'a collections file of another shape',
      ['--data', 'x', '--collections', `${__dirname}/functions/probe/config.json`],
    ],
  ])('are refused in one line when there is %s', (_name, args) => {
    expect(() => readArguments(args)).toThrow(/^.+\. Usage: cli\.ts --data DIR .*$/);
  });

  it('that are wrong end the process with exit code 2 and that line', async () => {
    const cli = runCli(['--port', '1']);
    expect(await cli.exited).toBe(2);
    expect(cli.output).toEqual({
      stdout: '',
      stderr: expect.stringMatching(/^local-cloud: --data is missing\. Usage: .*\n$/),
    });
  });
});

it('refuses a folder it cannot use with one line and exit code 1', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  const cli = runCli(['--data', path.join(file, 'inside')]);
  expect(await cli.exited).toBe(1);
  expect(cli.output.stderr).toMatch(/^local-cloud: The data folder .* cannot be used: .*\n$/);
});

it('ends with one line and exit code 1 when the disk takes no more', async () => {
  // A limit on the size of files stands in for a full disk: the write fails in the same way.
  const cli = await startCli(['--data', path.join(folder, 'full')], { largestFileBlocks: 64 });
  const data = [JSON.stringify({ _id: 'large', text: 'x'.repeat(200_000) })];
  await wireRequest(cli.admin, { action: 'database.insertDocument', collectionName: 'a', data }).catch(() => undefined);
  expect(await cli.exited).toBe(1);
  expect(cli.output.stderr).toMatch(
    /^local-cloud: .*log-1\.log cannot be written \(.*\): nothing is saved any more\.\n$/,
  );
});
