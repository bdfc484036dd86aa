import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const START_LIMIT_MS = 15 * 60_000;
const ADDRESS = /https?:\/\/[^\s"'<>]+/;

/** The environment without what npm told the script that is running now: a newcomer's shell has none of it. */
function newcomersEnvironment(more = {}) {
  const ours = /^(npm_(lifecycle|package|command|node_execpath|execpath)|INIT_CWD$|NODE_ENV$|NODE_OPTIONS$|JEST_)/;
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name))), ...more };
}

/** A group of its own: `npm start` is npm, a shell and Node, and all three must end. @param {string} cwd @param {string} script */
function spawnNpm(cwd, script, more = {}) {
  const isWindows = process.platform === 'win32';
  const options = { cwd, env: newcomersEnvironment(more), shell: isWindows, detached: !isWindows };
  return spawn('npm', ['run', script], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** @param {import('node:child_process').ChildProcess} child @param {(output: string) => void} onOutput */
function collect(child, onOutput = () => {}) {
  const kept = { output: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      kept.output += text;
      onOutput(kept.output);
    });
  }
  return kept;
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.exitCode !== null || !child.pid) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGTERM');
}

/** @returns {Promise<number>} a port nobody listens on */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Runs a script to its end; `closing` is jest's line of figures, if there is one. @param {string} cwd @param {string} script */
export function runScript(cwd, script) {
  const child = spawnNpm(cwd, script);
  const kept = collect(child);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ isOk: code === 0, output: kept.output, closing: kept.output.match(/^Tests: .*$/m)?.[0] });
    });
  });
}

/** @returns {{ promise: Promise<string | undefined>, resolve: (value?: string) => void }} */
function deferred() {
  let resolve = () => {};
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Runs `npm start` until the page it names answers, then ends it. @param {string} cwd */
export async function startScript(cwd) {
  const child = spawnNpm(cwd, 'start', { PORT: String(await freePort()) });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const { promise: named, resolve: name } = deferred();
  const kept = collect(child, (output) => {
    const [address] = output.match(ADDRESS) ?? [];
    if (address) name(address);
  });
  const limit = setTimeout(() => name(undefined), START_LIMIT_MS);
  const address = await Promise.race([named, ended.then(() => undefined)]);
  clearTimeout(limit);
  const status = address ? await fetch(address).then((reply) => reply.status, String) : 'no address was printed';
  endGroup(child);
  await ended;
  return { isOk: status === 200, output: `${kept.output}\n${status}`, closing: `${address ?? ''} ${status}`.trim() };
}
