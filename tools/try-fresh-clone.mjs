// node tools/try-fresh-clone.mjs [npm script…]: clones HEAD into an empty folder and runs there what a newcomer would run,
// printing seconds. Without arguments: npm test, then npm start until its page answers. Nothing uncommitted is tried.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runScript, startScript } from './lib/npm-script.mjs';
import { say, secondsSince } from './lib/say.mjs';

const root = path.resolve(import.meta.dirname, '..');
const given = process.argv.slice(2);
const scripts = given.length > 0 ? given : ['test', 'start'];
const SHOWN_LINES = 60;

/** @param {string} what @param {() => Promise<{ isOk: boolean, output: string, closing?: string }>} work */
async function timed(what, work) {
  const started = Date.now();
  const { isOk, output, closing } = await work();
  say(`${isOk ? 'ok  ' : 'FAIL'} ${what.padEnd(12)}${secondsSince(started).padStart(8)}  ${closing ?? ''}`.trimEnd());
  if (!isOk) say(output.split('\n').slice(-SHOWN_LINES).join('\n'));
  return isOk;
}

/** @param {string} folder */
async function clone(folder) {
  const done = spawnSync('git', ['clone', '--quiet', root, folder], { encoding: 'utf8' });
  return { isOk: done.status === 0, output: `${done.stderr}${done.error ?? ''}` };
}

const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'xuesheng-clone-'));
const folder = path.join(temp, 'xuesheng');
let isOk = await timed('git clone', () => clone(folder));
for (const script of scripts) {
  if (!isOk) break;
  isOk = await timed(`npm ${script}`, () => (script === 'start' ? startScript(folder) : runScript(folder, script)));
}
fs.rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
process.exit(isOk ? 0 : 1);
