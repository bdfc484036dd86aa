// node tools/check.mjs: everything about the code that needs no running of it. One line per check; output of what failed.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { say, secondsSince } from './lib/say.mjs';

const root = path.resolve(import.meta.dirname, '..');
const bin = (/** @type {string} */ file) => path.join('node_modules', file);
/** @param {string} project @param {string} cache */
const compile = (project, cache) => [
  ...[bin('typescript/bin/tsc'), '--project', project, '--noEmit'],
  ...['--incremental', '--tsBuildInfoFile', `node_modules/.cache/${cache}.json`],
];

const CHECKS = [
  ['types', ...compile('tsconfig.json', 'types')],
  // src once more, with only what old phones have.
  ['phone types', ...compile('src/tsconfig.json', 'phone-types')],
  ['style', bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '--colors=off'],
  ['boundaries', 'tools/check-boundaries.mjs'],
  ['unused', bin('knip/bin/knip.js'), '--no-progress', '--no-config-hints'],
  ['lock', 'tools/complete-lock.mjs', '--check'],
];

/** @param {string[]} args @returns {Promise<{ code: number | null, output: string }>} */
function run(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** @param {string[]} check */
async function report([name, ...args]) {
  const started = Date.now();
  const { code, output } = await run(args);
  say(`${code === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(12)}${secondsSince(started).padStart(7)}`);
  if (code !== 0) say(output.trimEnd());
  return code === 0;
}

const installed = spawnSync(process.execPath, ['tools/ensure-installed.mjs'], { cwd: root, stdio: 'inherit' });
if (installed.status !== 0) process.exit(installed.status ?? 1);
const results = await Promise.all(CHECKS.map(report));
process.exit(results.every(Boolean) ? 0 : 1);
