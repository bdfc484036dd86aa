import fs from 'node:fs';
import path from 'node:path';
import { copy, node, tempTree, write } from './support/temp-tree';

// Stands in for Taro: slow enough to be met at work, talkative, and failing on demand.
const FAKE_TARO = `
  const fs = require('node:fs');
  const wipe = '\\u001b[2K\\u001b[1A\\u001b[G';
  console.log('Webpack ███ (42%)' + wipe + 'Webpack ███ (99%)' + wipe + 'what went wrong in', process.env.NODE_ENV);
  const type = process.argv.at(-1);
  if (fs.readFileSync('src/app.tsx', 'utf8').includes('broken')) process.exit(1);
  setTimeout(() => {
    fs.appendFileSync('builds', type + '\\n');
    fs.mkdirSync('dist/' + type, { recursive: true });
    for (const file of ['app.js', 'app.js.map', 'project.config.json']) fs.writeFileSync('dist/' + type + '/' + file, '');
  }, 200);
`;

function aTree(): string {
  const root = tempTree({
    'package.json': { browserslist: ['chrome >= 78'] },
    'package-lock.json': '{}',
    'src/app.tsx': 'one',
    'config/index.ts': '',
    'config/seed/institutions.json': '[]',
    'node_modules/@tarojs/cli/bin/taro': FAKE_TARO,
  });
  copy(root, 'tools/ensure-built.mjs');
  copy(root, 'tools/lib');
  return root;
}

const ensure = (root: string, ...targets: string[]) => node(root, ['tools/ensure-built.mjs', ...targets]);
const builds = (root: string) => fs.readFileSync(path.join(root, 'builds'), 'utf8').trim().split('\n').sort();

test('builds once and says so; nothing of what Taro prints is shown', async () => {
  const root = aTree();
  const { code, stdout, stderr } = await ensure(root, 'weapp', 'h5');
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toMatch(/^Built (weapp|h5) in [\d.]+ s\.\nBuilt (weapp|h5) in [\d.]+ s\.\n$/);
  expect(await ensure(root, 'weapp', 'h5')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(builds(root)).toEqual(['h5', 'weapp']);
});

test.each([
  ['src/app.tsx', 'two'],
  ['types/new.ts', ''],
  ['package-lock.json', '{ }'],
  ['package.json', { browserslist: ['chrome >= 90'] }],
])('a changed %s builds again', async (file, contents) => {
  const root = aTree();
  await ensure(root, 'h5');
  write(root, file, contents);
  await ensure(root, 'h5');
  expect(builds(root)).toHaveLength(2);
});

test.each([
  ['seed data', 'config/seed/institutions.json', '[1]'],
  ['a script', 'package.json', { browserslist: ['chrome >= 78'], scripts: { one: 'two' } }],
  ['an editor', 'src/.app.tsx.swp', 'x'],
])('%s does not', async (_, file, contents) => {
  const root = aTree();
  await ensure(root, 'h5');
  write(root, file, contents);
  await ensure(root, 'h5');
  expect(builds(root)).toHaveLength(1);
});

test('nothing that must not be uploaded stays in the mini-program', async () => {
  const root = aTree();
  await ensure(root, 'weapp');
  expect(fs.readdirSync(path.join(root, 'dist/weapp'))).toEqual(['app.js']);
});

test('two commands together build once', async () => {
  const root = aTree();
  const both = await Promise.all([ensure(root, 'weapp'), ensure(root, 'weapp')]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(builds(root)).toEqual(['weapp']);
  expect(both.map(({ stderr }) => stderr).join()).toMatch(/Another command is building weapp; waiting for it\./);
});

test('a failed build shows what was said beside the progress, and the next command tries again', async () => {
  const root = aTree();
  write(root, 'src/app.tsx', 'broken');
  const { code, stderr } = await ensure(root, 'weapp');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^what went wrong in production\nBuilding weapp failed\.\n$/);
  write(root, 'src/app.tsx', 'mended');
  expect((await ensure(root, 'weapp')).code).toBe(0);
});

test('an unknown target is named', async () => {
  expect((await ensure(aTree(), 'wepp')).stderr).toMatch(/functions, weapp, h5.*Unknown: wepp/);
});
