import fs from 'node:fs';
import path from 'node:path';
import { node, repository, tempTree } from './support/temp-tree';

const script = path.join(repository, 'tools/complete-lock.mjs');

const LOCK = {
  packages: {
    '': {},
    'node_modules/@swc/core': {
      version: '1.2.0',
      dev: true,
      optionalDependencies: {
        '@swc/core-darwin-arm64': '1.2.0',
        '@swc/core-linux-x64-musl': '1.2.0',
        ranged: '^2.0.0',
      },
    },
    'node_modules/@swc/core-darwin-arm64': { version: '1.1.0', optional: true },
  },
};

test('adds the platforms that the registry lacked, and then finds nothing more', async () => {
  const root = tempTree({ 'package.json': {}, 'package-lock.json': LOCK });
  expect((await node(root, [script, '--check'])).code).toBe(1);
  expect((await node(root, [script])).code).toBe(0);
  const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  expect(packages['node_modules/@swc/core-linux-x64-musl']).toEqual({
    ...{ version: '1.2.0', cpu: ['x64'], libc: ['musl'], os: ['linux'], dev: true, optional: true },
  });
  // Another version lies at the root already: this one goes below the package that asks for it.
  expect(packages['node_modules/@swc/core/node_modules/@swc/core-darwin-arm64']).toMatchObject({ os: ['darwin'] });
  expect(packages).not.toHaveProperty('node_modules/ranged');
  expect(await node(root, [script, '--check'])).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('a lock that names a registry is refused', async () => {
  const packages = { 'node_modules/one': { version: '1.0.0', resolved: 'https://example.org/one.tgz' } };
  const root = tempTree({ 'package.json': {}, 'package-lock.json': JSON.stringify({ packages }, null, 2) });
  const { code, stderr } = await node(root, [script]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/names a registry/);
});

test('a lock that package.json has left behind is refused', async () => {
  const packages = { '': { devDependencies: { one: '^1.0.0' } } };
  const root = tempTree({ 'package.json': { devDependencies: { one: '^2.0.0' } }, 'package-lock.json': { packages } });
  const { code, stderr } = await node(root, [script, '--check']);
  expect([code, stderr.trim()]).toEqual([1, 'package.json and its lock differ: one; run npm install']);
});

test('our own lock is complete', async () => {
  expect((await node(repository, [script, '--check'])).stderr).toBe('');
});
