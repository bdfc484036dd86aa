import { gzipSync } from 'node:zlib';
import { copy, node, tempTree } from './support/temp-tree';

const HTML =
  '<html><head><script></script><script defer="defer" src="/js/app.1.js"></script><link href="/css/app.1.css?v=2" rel="stylesheet"></head></html>';

const TREE = {
  'dist/weapp/app.json': { pages: [], subPackages: [{ root: 'packages/case', pages: [] }, { root: 'packages/desk/' }] },
  'dist/weapp/app.js': 'x'.repeat(100),
  'dist/weapp/app.js.LICENSE.txt': 'not uploaded',
  'dist/weapp/packages/case/index.js': 'x'.repeat(30),
  'dist/weapp/packages/case/deep/index.wxml': 'x'.repeat(3),
  'dist/h5/index.html': HTML,
  'dist/h5/js/app.1.js': 'var a;'.repeat(100),
  'dist/h5/js/later.js': 'not in the first load',
  'dist/h5/css/app.1.css': 'a{}',
};

function aTree(): string {
  const root = tempTree(TREE);
  copy(root, 'tools/size.mjs');
  copy(root, 'tools/lib');
  return root;
}

test('--json is one line with the packages and the first load', async () => {
  const { stdout, stderr } = await node(aTree(), ['tools/size.mjs', '--json']);
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toHaveLength(1);
  const app = JSON.stringify(TREE['dist/weapp/app.json']).length;
  const gzip = (text: string) => gzipSync(text).length;
  const files = {
    'index.html': gzip(HTML),
    'js/app.1.js': gzip(TREE['dist/h5/js/app.1.js']),
    'css/app.1.css': gzip(TREE['dist/h5/css/app.1.css']),
  };
  expect(JSON.parse(stdout)).toEqual({
    weapp: { main: app + 100, total: app + 133, packages: { 'packages/case': 33, 'packages/desk': 0 } },
    h5: { firstLoad: { gzip: Object.values(files).reduce((a, b) => a + b), files } },
  });
});

test('without --json it is a table', async () => {
  const { stdout } = await node(aTree(), ['tools/size.mjs']);
  expect(stdout).toMatch(/weapp .*% of the limit\n +main .*\n +packages\/case +33 .*\n[\s\S]*h5 first load, gzip/);
});
