import fs from 'node:fs';
import path from 'node:path';
import { copy, node, tempTree, write } from './support/temp-tree';

const LOCK = { packages: { '': {}, 'node_modules/one': { version: '1.0.0', integrity: 'sha512-a' } } };

// Stands in for npm: installs what the lock says, or fails as npm does.
const FAKE_NPM = `
  const fs = require('node:fs');
  fs.appendFileSync('npm-was-called', process.argv.slice(2).join(' ') + '\\n');
  if (fs.existsSync('npm-fails')) { console.error(fs.readFileSync('npm-fails', 'utf8')); process.exit(1); }
  setTimeout(() => {
    fs.mkdirSync('node_modules/one', { recursive: true });
    fs.writeFileSync('node_modules/one/package.json', '{}');
    fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
    console.log('added 1 package');
  }, 200);
`;

function aTree({ installed = false, engines = '>=20' } = {}): string {
  const root = tempTree({ 'package.json': { engines: { node: engines } }, 'package-lock.json': LOCK });
  copy(root, 'tools/ensure-installed.mjs');
  copy(root, 'tools/lib');
  write(root, 'npm-cli.js', FAKE_NPM);
  if (installed) {
    write(root, 'node_modules/.package-lock.json', LOCK);
    write(root, 'node_modules/one/package.json', '{}');
  }
  return root;
}

const ensure = (root: string, ...args: string[]) =>
  node(root, ['tools/ensure-installed.mjs', ...args], { npm_execpath: path.join(root, 'npm-cli.js') });

const calls = (root: string) => {
  const file = path.join(root, 'npm-was-called');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n') : [];
};

test('says and does nothing when all is installed', async () => {
  const root = aTree({ installed: true });
  expect(await ensure(root)).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(calls(root)).toEqual([]);
});

test('installs what is missing, with the tools that build and test, and keeps stdout empty', async () => {
  const root = aTree();
  const { code, stdout, stderr } = await ensure(root);
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toMatch(/Installing the packages.*node_modules is missing/s);
  expect(calls(root)).toEqual(['ci --include=dev --no-audit --no-fund --loglevel=error']);
  expect(fs.existsSync(path.join(root, '.installing'))).toBe(false);
});

test('--quiet installs without a word', async () => {
  expect(await ensure(aTree(), '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
});

test.each([
  [
    'another version',
    { 'node_modules/one': { version: '0.9.0', integrity: 'sha512-a' } },
    /one is 0\.9\.0, not 1\.0\.0/,
  ],
  [
    'another content',
    { 'node_modules/one': { version: '1.0.0', integrity: 'sha512-b' } },
    /not the package that was locked/,
  ],
  ['a package too many', { ...LOCK.packages, 'node_modules/two': { version: '1.0.0' } }, /two is not in package-lock/],
])('%s is installed anew', async (_, packages, reason) => {
  const root = aTree({ installed: true });
  write(root, 'node_modules/.package-lock.json', { packages });
  expect((await ensure(root)).stderr).toMatch(reason);
  expect(calls(root)).toHaveLength(1);
});

test('a deleted package is installed anew; one for another platform is not missed', async () => {
  const root = aTree({ installed: true });
  const other = { version: '1.0.0', optional: true, os: ['none-such'] };
  write(root, 'package-lock.json', { packages: { ...LOCK.packages, 'node_modules/other': other } });
  expect((await ensure(root)).stderr).toBe('');
  fs.rmSync(path.join(root, 'node_modules/one'), { recursive: true });
  expect((await ensure(root)).stderr).toMatch(/one is gone/);
});

test('two commands together install once, and the one that waits says so', async () => {
  const root = aTree();
  const both = await Promise.all([ensure(root), ensure(root)]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(calls(root)).toHaveLength(1);
  expect(both.map(({ stderr }) => stderr).join()).toMatch(/Another command is installing the packages; waiting/);
});

test('the lock of a command that was killed does not stop the next', async () => {
  const root = aTree();
  write(root, '.installing/pid', '999999999');
  expect((await ensure(root)).code).toBe(0);
});

test('a Node that is too old is one clear sentence, before anything else', async () => {
  const root = aTree({ engines: '>=99.1' });
  const { code, stderr } = await ensure(root);
  expect(code).toBe(1);
  expect(stderr).toBe(
    `Node 99.1 or newer is needed, and this is ${process.version}: install it from https://nodejs.org and run the command again.\n`,
  );
  expect(calls(root)).toEqual([]);
});

test('no network is one clear sentence', async () => {
  const root = aTree();
  write(root, 'npm-fails', 'npm error code ENOTFOUND\nnpm error network request to somewhere failed');
  const { code, stderr } = await ensure(root, '--quiet');
  expect(code).toBe(1);
  expect(stderr).toBe(
    'The packages could not be fetched: the npm registry does not answer. Connect and run the command again.\n',
  );
});

test('another failure shows what npm said', async () => {
  const root = aTree();
  write(root, 'npm-fails', 'npm error EUSAGE out of sync');
  const { code, stderr } = await ensure(root);
  expect(code).toBe(1);
  expect(stderr).toMatch(/EUSAGE out of sync\s+The packages could not be installed/);
});
