import { execFileSync } from 'node:child_process';
import { copy, node, tempTree } from './support/temp-tree';

// `npm start` of this tree: a page that answers, until it is told to end.
const SERVER = `
  const server = require('node:http').createServer((_, reply) => reply.end('学声'));
  server.listen(process.env.PORT, () => console.log('Open http://localhost:' + process.env.PORT + '/'));
`;

function aRepository(scripts: Record<string, string>): string {
  const root = tempTree({ 'package.json': { scripts }, 'server.cjs': SERVER });
  copy(root, 'tools/try-fresh-clone.mjs');
  copy(root, 'tools/lib');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: root, stdio: 'pipe' });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'one');
  return root;
}

const tryIt = (root: string, ...scripts: string[]) => node(root, ['tools/try-fresh-clone.mjs', ...scripts]);

test('tests and starts a clone, with seconds', async () => {
  const root = aRepository({ test: 'node -e "console.log(\'Tests:       3 passed\')"', start: 'node server.cjs' });
  const { code, stderr } = await tryIt(root);
  expect(stderr).toMatch(
    /^ok {3}git clone +[\d.]+ s\nok {3}npm test +[\d.]+ s {2}Tests: +3 passed\nok {3}npm start +[\d.]+ s {2}http:\S+ 200\n$/,
  );
  expect(code).toBe(0);
});

test('a script that fails ends it and is shown', async () => {
  const root = aRepository({ build: 'node -e "console.log(\'what went wrong\'); process.exit(3)"' });
  const { code, stderr } = await tryIt(root, 'build', 'test');
  expect(code).toBe(1);
  expect(stderr).toMatch(/FAIL npm build[\s\S]*what went wrong/);
  expect(stderr).not.toMatch(/npm test/);
});
