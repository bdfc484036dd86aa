import path from 'node:path';
import { node, repository, tempTree } from './support/temp-tree';

const script = path.join(repository, 'tools/check-boundaries.mjs');

// A tree that keeps every rule, with stand-ins for the packages the rules name.
const stub = (name: string) => ({
  [`node_modules/${name}/package.json`]: { name, version: '1.0.0', main: 'index.js' },
  [`node_modules/${name}/index.js`]: 'module.exports = {};',
});
const GOOD: Record<string, string | object> = {
  'tsconfig.json': {
    compilerOptions: { module: 'ESNext', moduleResolution: 'bundler', paths: { '@types_/*': ['./types/*'] } },
  },
  ...Object.assign({}, ...['zod', 'wx-server-sdk', '@tarojs/taro', 'dayjs', 'mingo'].map(stub)),
  'types/core/zod.ts': "export * from 'zod';",
  'types/case/status.ts': "export type Status = 'a';",
  'types/case/actions.ts': "export * from '../core/zod'; export type Actions = 'a';",
  'domain/core/days.ts': "import 'dayjs'; export const days = 1;",
  'domain/identity/name.ts': 'export const name = 1;',
  'domain/case/decide.ts': "import '../core/days'; import '../identity/name'; import '@types_/case/status';",
  'domain/survey/score.ts': 'export const score = 1;',
  'domain/oversight/rates.ts': "import '../case/decide'; import '../survey/score';",
  'cloudfunctions/_kit/store.ts': "import 'wx-server-sdk'; import '../../types/case/actions';",
  'cloudfunctions/case/index.ts':
    "import '../_kit/store'; import './number'; import '../../domain/case/decide'; import 'node:zlib';",
  'cloudfunctions/case/number.ts': 'export const number = 1;',
  'cloudfunctions/survey/index.ts': 'export const main = 1;',
  'config/index.ts': 'export default 1;',
  'local-cloud/index.ts': "import 'mingo'; import 'node:http';",
  'src/app.tsx': "import '@tarojs/taro';",
  'src/platform/storage.ts': "import '@tarojs/taro'; export const storage = 1;",
  'src/cloud/call.ts': "import '../platform/storage'; import type { Actions } from '../../types/case/actions';",
  'src/i18n/words.ts': "import '../../types/case/status';",
  'src/ui/button.ts': "import '../platform/storage';",
  'src/features/case/form.ts':
    "import '../../ui/button'; import '../../cloud/call'; import '../../remote/shown'; import '../../i18n/words'; import '../../../domain/case/decide';",
  'src/remote/shown.ts': "import '../ui/button'; import '../cloud/call'; import '../i18n/words';",
  'src/features/survey/form.ts': 'export const form = 1;',
  'src/pages/home/index.ts': "import '../../features/case/form'; import '../../features/survey/form'; import './part';",
  'src/pages/home/part.ts': 'export const part = 1;',
  'src/packages/case/pages/one.ts': "import '../../../features/case/form'; export const one = 1;",
  'src/packages/desk/pages/two.ts': 'export const two = 1;',
  'tools/start.ts': 'export const start = 1;',
  'test/case.test.ts': "import './support/aid'; import '../tools/start'; import 'wx-server-sdk';",
  'test/support/aid.ts': 'export const aid = 1;',
};

const check = (tree: Record<string, string | object>) => node(repository, [script, '--root', tempTree(tree)]);

// rule, file that breaks it, what it must not import
const BAD: [string, string, string][] = [
  ['types-say-what-things-look-like', 'types/case/status.ts', '../../domain/case/decide'],
  ['types-say-what-things-look-like', 'types/case/status.ts', 'node:fs'],
  ['types-say-what-things-look-like', 'types/case/status.ts', 'mingo'],
  ['zod-through-one-door', 'types/case/status.ts', 'zod'],
  ['zod-through-one-door', 'cloudfunctions/case/number.ts', 'zod'],
  ['domain-is-an-island', 'domain/case/decide.ts', '../survey/score'],
  ['domain-is-an-island', 'domain/case/decide.ts', 'node:crypto'],
  ['domain-is-an-island', 'domain/case/decide.ts', 'dayjs'],
  ['domain-is-an-island', 'domain/survey/score.ts', '../oversight/rates'],
  ['domain-core-knows-the-calendar', 'domain/core/days.ts', '../survey/score'],
  ['domain-core-knows-the-calendar', 'domain/core/days.ts', 'mingo'],
  ['oversight-reads-rules-only', 'domain/oversight/rates.ts', '../../cloudfunctions/_kit/store'],
  ['function-is-an-island', 'cloudfunctions/case/index.ts', '../survey/index'],
  ['function-is-an-island', 'cloudfunctions/case/number.ts', '../../config/index'],
  ['function-is-an-island', 'cloudfunctions/case/number.ts', '../../src/ui/button'],
  ['sdk-in-the-kit-only', 'cloudfunctions/case/index.ts', 'wx-server-sdk'],
  ['sdk-in-the-kit-only', 'tools/start.ts', 'wx-server-sdk'],
  ['kit-knows-no-function', 'cloudfunctions/_kit/store.ts', '../survey/index'],
  ['client-stands-alone', 'src/platform/storage.ts', '../../cloudfunctions/case/number'],
  ['client-stands-alone', 'src/pages/home/part.ts', '../../../config/index'],
  ['client-stands-alone', 'src/pages/home/part.ts', '../../../local-cloud/index'],
  ['client-is-no-node', 'src/features/case/form.ts', 'node:path'],
  ['feature-is-an-island', 'src/features/case/form.ts', '../survey/form'],
  ['ui-knows-no-domain-word', 'src/ui/button.ts', '../../types/case/status'],
  ['ui-knows-no-domain-word', 'src/ui/button.ts', '../i18n/words'],
  ['platform-is-the-lowest', 'src/platform/storage.ts', '../ui/button'],
  ['taro-through-the-platform', 'src/features/case/form.ts', '@tarojs/taro'],
  ['cloud-knows-platform-and-types', 'src/cloud/call.ts', '../../domain/case/decide'],
  ['cloud-knows-platform-and-types', 'src/cloud/call.ts', '../i18n/words'],
  ['remote-serves-every-feature', 'src/remote/shown.ts', '../features/case/form'],
  ['texts-know-types-only', 'src/i18n/words.ts', '../platform/storage'],
  ['pages-are-imported-by-nobody', 'src/features/case/form.ts', '../../pages/home/part'],
  ['package-is-an-island', 'src/packages/desk/pages/two.ts', '../../case/pages/one'],
  ['package-is-an-island', 'src/pages/home/part.ts', '../../packages/case/pages/one'],
  ['local-cloud-could-be-published', 'local-cloud/index.ts', '../types/case/status'],
  ['tests-are-read-by-tests', 'config/index.ts', '../test/support/aid'],
  ['tools-are-read-by-tools', 'local-cloud/index.ts', '../tools/start'],
  ['no-cycles', 'cloudfunctions/case/number.ts', './index'],
  ['resolvable', 'tools/start.ts', './nowhere'],
];

test('a tree that keeps the rules passes without a word', async () => {
  expect(await check(GOOD)).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('each forbidden import is reported under its rule', async () => {
  const tree: Record<string, string | object> = { ...GOOD };
  for (const [, file, imported] of BAD) tree[file] = `${tree[file]} import '${imported}';`;
  const { code, stderr } = await check(tree);
  expect(code).toBe(1);
  const reported = stderr.split('\n');
  const unreported = BAD.filter(([rule, file, imported]) => {
    const target = path.basename(imported).replace('node:', '');
    return !reported.some((line) => line.startsWith(`${rule}: ${file} → `) && line.includes(target));
  });
  // A cycle is named from whichever of its modules comes first.
  expect(unreported.filter(([rule]) => rule !== 'no-cycles')).toEqual([]);
  expect(stderr).toMatch(/^no-cycles: .*cloudfunctions\/case\/number\.ts/m);
});

test('every rule is proved by this test', () => {
  const { forbidden } = require('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
  expect([...new Set(BAD.map(([rule]) => rule))].sort()).toEqual(forbidden.map(({ name }) => name).sort());
});

test('types that name each other are no cycle', async () => {
  const one = "import type { Two } from './two'; export interface One { two: Two }";
  const two = "import type { One } from './one'; export interface Two { one: One }";
  expect((await check({ ...GOOD, 'types/one.ts': one, 'types/two.ts': two })).stderr).toBe('');
});

test('a schema that the phone would load is reported with the way to it; a type alone is not', async () => {
  const decide = `${GOOD['domain/case/decide.ts']} import '@types_/case/actions';`;
  const { code, stderr } = await check({ ...GOOD, 'domain/case/decide.ts': decide });
  expect(code).toBe(1);
  expect(stderr.trim()).toBe(
    'not-on-the-phone: src/features/case/form.ts → domain/case/decide.ts → types/case/actions.ts → types/core/zod.ts',
  );
});

test('a folder without a module fails: silence would look like success', async () => {
  const tree: Record<string, string | object> = Object.fromEntries(
    Object.entries(GOOD).filter(([file]) => !file.startsWith('local-cloud/')),
  );
  const { code, stderr } = await check(tree);
  expect([code, stderr.trim()]).toEqual([1, 'nothing-to-check: local-cloud/ has no TypeScript file']);
});
