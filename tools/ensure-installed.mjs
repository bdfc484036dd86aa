// Runs `npm ci` when node_modules is not what package-lock.json says. `--quiet`: says nothing unless it fails.
// Nothing is installed yet when this runs, so it may use Node's own modules only.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { whyNotInstalled } from './lib/installed.mjs';
import { alone } from './lib/lock.mjs';
import { whyNodeTooOld } from './lib/node-version.mjs';
import { say, secondsSince } from './lib/say.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const isQuiet = process.argv.includes('--quiet');
const OFFLINE = /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ENOTCACHED|ERR_SOCKET|FETCH_ERROR/;

/** npm that runs this script is called by its file: Windows has no program "npm", only npm.cmd. */
function npm() {
  const cli = process.env.npm_execpath ?? '';
  if (/npm-cli\.c?js$/.test(cli)) return { command: process.execPath, first: [cli], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  say(sentence);
  process.exit(1);
}

function install() {
  const why = whyNotInstalled(root);
  if (!why) return; // the command we waited for has installed
  const started = Date.now();
  if (!isQuiet) say(`Installing the packages, about a minute (${why}).`);
  const { command, first, shell } = npm();
  // --include=dev: NODE_ENV=production would leave out what builds and tests.
  const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync(command, args, { cwd: root, shell, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (done.status !== 0) {
    const output = `${done.stderr ?? ''}${done.error ?? ''}`;
    if (OFFLINE.test(output)) {
      fail('The packages could not be fetched: the npm registry does not answer. Connect and run the command again.');
    }
    fail(`${output.trim()}\nThe packages could not be installed: npm ci failed with the message above.`);
  }
  const left = whyNotInstalled(root);
  if (left) say(`npm ci succeeded, and yet ${left}.`);
  else if (!isQuiet) say(`Installed in ${secondsSince(started)}.`);
}

const tooOld = whyNodeTooOld(root);
if (tooOld) fail(tooOld);
if (whyNotInstalled(root)) await alone(path.join(root, '.installing'), 'installing the packages', install);
