import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

const POLL_MS = 300;
const GIVE_UP_MS = 20 * 60_000;
/** A lock without its owner's number is this old: its owner died between making the folder and writing the number. */
const ORPHAN_MS = 10_000;

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** @param {string} folder */
function isAbandoned(folder) {
  try {
    return !isAlive(Number(fs.readFileSync(path.join(folder, 'pid'), 'utf8')));
  } catch {
    const made = fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    return made !== undefined && Date.now() - made > ORPHAN_MS;
  }
}

/** @param {string} folder @returns {boolean} whether this process now holds the lock */
function take(folder) {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
  fs.writeFileSync(path.join(folder, 'pid'), String(process.pid));
  return true;
}

/**
 * Runs the work alone among all processes of this machine that use the same folder name, waiting for its turn.
 * mkdir either makes the folder or fails, so two commands can never both hold it.
 * @template T
 * @param {string} folder
 * @param {string} what named to the reader while waiting
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(folder, what, work) {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const started = Date.now();
  let told = false;
  while (!take(folder)) {
    if (isAbandoned(folder)) {
      fs.rmSync(folder, { recursive: true, force: true });
      continue;
    }
    if (!told) say(`Another command is ${what}; waiting for it.`);
    told = true;
    if (Date.now() - started > GIVE_UP_MS) {
      throw new Error(`Waited 20 minutes for the other command; if none is running, delete ${folder}.`);
    }
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
