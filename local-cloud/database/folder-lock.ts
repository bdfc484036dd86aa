import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartupError, systemCodeOf } from '../errors';

interface Owner {
  pid: number;
  started: string;
}

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

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (systemCodeOf(error) === 'ESRCH') return false;
  }
  return startedOf(owner.pid) === owner.started;
}

function readOwner(file: string): Owner | null {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof content !== 'object' || content === null) return null;
    if (!('pid' in content) || typeof content.pid !== 'number') return null;
    return { pid: content.pid, started: 'started' in content ? String(content.started) : '' };
  } catch {
    return null;
  }
}

/** Creates the lock with its content in one step: nobody ever reads a half written lock. */
function createLock(file: string, content: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content, { flag: 'wx' });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead lock out of the way; if it was somebody's fresh lock after all, it is put back. */
function removeDeadLock(file: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return;
    throw error;
  }
  const owner = readOwner(aside);
  if (owner && isAlive(owner)) linkSync(aside, file);
  rmSync(aside, { force: true });
}

/** Takes the folder for this process, until the function it returns is called; a lock left by a process that is gone is replaced. */
export function takeLock(directory: string): () => void {
  const file = path.join(directory, 'lock');
  const content = JSON.stringify({ pid: process.pid, started: startedOf(process.pid) });
  for (let attempt = 0; attempt < 5; attempt++) {
    if (createLock(file, content)) return () => rmSync(file, { force: true });
    const owner = readOwner(file);
    if (owner && isAlive(owner)) {
      throw new StartupError(
        `The data folder ${directory} is in use by process ${owner.pid}: stop it first, or use another folder.`,
      );
    }
    removeDeadLock(file);
  }
  throw new StartupError(`The data folder ${directory} could not be locked: another process keeps taking it.`);
}
