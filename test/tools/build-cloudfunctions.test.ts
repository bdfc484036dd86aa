import fs from 'node:fs';
import path from 'node:path';
import { node, repository, tempTree } from './support/temp-tree';

const script = path.join(repository, 'tools/build-cloudfunctions.mjs');
const sdk = path.join(repository, 'node_modules/wx-server-sdk');

const TREE = {
  'tsconfig.json': { compilerOptions: { paths: { '@types_/*': ['./types/*'] } } },
  'types/word.ts': "export const word: string = '学声';",
  'cloudfunctions/_kit/index.ts': "import cloud from 'wx-server-sdk'; export const version = () => typeof cloud.init;",
  'cloudfunctions/case/index.ts':
    "import { word } from '@types_/word'; import { version } from '../_kit'; export const main = () => word + version();",
  'cloudfunctions/case/config.json': '{ "permissions": { "openapi": ["security.msgSecCheck"] } }\n',
  'cloudfunctions/notes/README.md': 'no entry file: not a function',
};

const build = (root: string) => node(repository, [script, '--root', root]);
const read = (root: string, name: string) => fs.readFileSync(path.join(root, 'dist/cloudfunctions', name), 'utf8');

/** As it is deployed: the folder alone, with what its package.json names and nothing else around. */
function deployed(folder: string): string {
  const root = tempTree({});
  fs.cpSync(folder, root, { recursive: true });
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  expect(dependencies).toEqual({ 'wx-server-sdk': JSON.parse(fs.readFileSync(`${sdk}/package.json`, 'utf8')).version });
  fs.mkdirSync(path.join(root, 'node_modules'));
  fs.symlinkSync(sdk, path.join(root, 'node_modules/wx-server-sdk'), 'junction');
  return root;
}

test('a function is deployed alone, with the shared code inside and the SDK named', async () => {
  const root = tempTree(TREE);
  expect(await build(root)).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(fs.readdirSync(path.join(root, 'dist/cloudfunctions'))).toEqual(['case']);
  expect(read(root, 'case/config.json')).toBe(TREE['cloudfunctions/case/config.json']);
  const alone = deployed(path.join(root, 'dist/cloudfunctions/case'));
  const { stdout } = await node(alone, ['-e', "console.log(require('./index.js').main())"]);
  expect(stdout.trim()).toBe('学声function');
});

test('a function without config.json asks for no permissions', async () => {
  const root = tempTree({ ...TREE, 'cloudfunctions/plain/index.ts': 'export const main = () => 1;' });
  await build(root);
  expect(JSON.parse(read(root, 'plain/config.json'))).toEqual({ permissions: { openapi: [] } });
});

test('a function that was removed is gone after the next build', async () => {
  const root = tempTree({ ...TREE, 'cloudfunctions/old/index.ts': 'export const main = () => 1;' });
  await build(root);
  fs.rmSync(path.join(root, 'cloudfunctions/old'), { recursive: true });
  await build(root);
  expect(fs.readdirSync(path.join(root, 'dist/cloudfunctions'))).toEqual(['case']);
});

test.each([
  [
    'a part of the SDK',
    "import 'wx-server-sdk/package.json'; export const main = () => 1;",
    'wx-server-sdk/package.json',
  ],
  [
    'a package that is perhaps there',
    "let found; try { found = require('perhaps-there'); } catch {} export const main = () => found;",
    'perhaps-there',
  ],
])('%s is refused, and the last good build stays', async (_, source, missing) => {
  const root = tempTree(TREE);
  await build(root);
  fs.writeFileSync(path.join(root, 'cloudfunctions/case/index.ts'), source);
  const { code, stderr } = await build(root);
  expect(code).toBe(1);
  expect(stderr).toContain(`cloudfunctions/case needs ${missing}, which would be missing where it is deployed.`);
  expect(read(root, 'case/index.js')).toContain('学声');
});

test('an import that leads nowhere is shown with its place', async () => {
  const root = tempTree({ ...TREE, 'cloudfunctions/case/index.ts': "export { main } from './nowhere';" });
  const { code, stderr } = await build(root);
  expect(code).toBe(1);
  expect(stderr).toMatch(/Could not resolve ".\/nowhere"[\s\S]*cloudfunctions\/case\/index\.ts:1/);
});

const built = path.join(repository, 'dist/cloudfunctions');
const names = fs.existsSync(built) ? fs.readdirSync(built) : [];

test('the functions of this tree are built', () => expect(names.length).toBeGreaterThan(0));

test.each(names.map((name) => [name]))('%s can be loaded from a folder of its own', async (name) => {
  const alone = deployed(path.join(built, name));
  const { stdout, stderr } = await node(alone, ['-e', "console.log(typeof require('./index.js').main)"]);
  expect([stderr, stdout.trim()]).toEqual(['', 'function']);
});
