import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartupError, systemCodeOf } from '../errors';

/** How often two processes that start at the same moment let each other go first. */
const ATTEMPTS = 10;
const LONGEST_PAUSE_MS = 50;

/** The name of a lock says who holds it: lock-PID-START-RANDOM. */
const LOCK = /^lock-(\d+)-(\w*)-[\w-]+$/;

/** When a process started, in the kernel's ticks, so that a reused pid is not taken for it; '' where /proc is missing. */
function startedOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'dead' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

function isAlive(pid: number, started: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCodeOf(error) === 'ESRCH') return false;
  }
  return startedOf(pid) === started;
}

/** Which live process beside the holder of `own` has a lock here; the locks of dead ones are removed, which are nobody else's by their name. */
function findRival(directory: string, own: string): number | undefined {
  let rival: number | undefined;
  for (const name of readdirSync(directory)) {
    const [, pid, started = ''] = LOCK.exec(name) ?? [];
    if (pid === undefined || name === own) continue;
    if (isAlive(Number(pid), started)) rival = Number(pid);
    else rmSync(path.join(directory, name), { force: true });
  }
  return rival;
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.random() * LONGEST_PAUSE_MS);
}

/**
 * Takes the folder for this process, until the function it returns is called; a lock left by a process that is gone is removed.
 *
 * Each process announces itself first and looks around afterwards, so of two at the same moment at least one sees the
 * other. Both may, and then both step back for a moment; never do both go on.
 */
export function takeLock(directory: string): () => void {
  const own = `lock-${process.pid}-${startedOf(process.pid)}-${randomUUID()}`;
  const file = path.join(directory, own);
  const release = () => rmSync(file, { force: true });
  let rival = findRival(directory, own);
  for (let attempt = 0; rival === undefined && attempt < ATTEMPTS; attempt++) {
    writeFileSync(file, '');
    rival = findRival(directory, own);
    if (rival === undefined) return release;
    release();
    pause();
    rival = findRival(directory, own);
  }
  throw new StartupError(
    `The data folder ${directory} is in use by ${rival === undefined ? 'another process' : `process ${rival}`}: stop it first, or use another folder.`,
  );
}
