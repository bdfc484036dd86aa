// node tools/ensure-built.mjs functions weapp h5: builds those whose sources are not the ones they were built from.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { alone } from './lib/lock.mjs';
import { say, secondsSince, withoutProgress } from './lib/say.mjs';
import { hashOf } from './lib/sources.mjs';
import { targetsOf } from './lib/targets.mjs';

const root = path.resolve(import.meta.dirname, '..');
const targets = targetsOf(root);

/** The stamps lie beside the results, not inside: dist/weapp is uploaded as it is. @param {string} name */
const stampOf = (name) => path.join(root, 'dist/.stamps', name);

/** @param {string} name @param {string} hash */
function isFresh(name, hash) {
  const stamp = stampOf(name);
  return (
    fs.existsSync(path.join(root, targets[name].out)) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash
  );
}

/** Taro prints 160 lines of progress: kept, and shown only when it fails. @param {string[]} args @returns {Promise<string | null>} */
function outputIfFailed(args) {
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(String(error)));
    child.on('close', (code) => resolve(code === 0 ? null : output));
  });
}

/** @param {string} name @returns {Promise<boolean>} */
async function build(name) {
  const { out, sources, args, finish } = targets[name];
  const folder = path.join(root, out);
  const hash = hashOf(root, sources);
  if (isFresh(name, hash)) return true; // the command we waited for has built it
  const started = Date.now();
  fs.rmSync(stampOf(name), { force: true });
  const output = await outputIfFailed(args);
  const isThere = fs.existsSync(folder);
  if (output !== null || !isThere) {
    say(`${withoutProgress(output ?? '')}\nBuilding ${name} failed.`);
    return false;
  }
  finish?.(folder);
  fs.mkdirSync(path.dirname(stampOf(name)), { recursive: true });
  fs.writeFileSync(stampOf(name), hash);
  say(`Built ${name} in ${secondsSince(started)}.`);
  return true;
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !targets[name]);
if (names.length === 0 || unknown.length > 0) {
  say(
    `Say what to build: ${Object.keys(targets).join(', ')}.${unknown.length > 0 ? ` Unknown: ${unknown.join(', ')}.` : ''}`,
  );
  process.exit(2);
}
const stale = names.filter((name) => !isFresh(name, hashOf(root, targets[name].sources)));
const built = await Promise.all(
  stale.map((name) => alone(path.join(root, 'dist/.locks', name), `building ${name}`, () => build(name))),
);
process.exit(built.every(Boolean) ? 0 : 1);
