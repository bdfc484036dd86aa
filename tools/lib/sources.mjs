import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Not a source: what the system or an editor leaves in a folder. */
const LITTER = /^\.|~$|\.sw[a-z]$/;

/** @param {string} at @param {(file: string) => boolean} isWanted @returns {string[]} */
function filesUnder(at, isWanted) {
  const found = fs.statSync(at, { throwIfNoEntry: false });
  if (!found || !isWanted(at)) return [];
  if (!found.isDirectory()) return [at];
  const names = fs.readdirSync(at).filter((name) => !LITTER.test(name));
  return names.sort().flatMap((name) => filesUnder(path.join(at, name), isWanted));
}

/**
 * One hash over the names and contents of all these files and folders: times say nothing, a clone has none.
 * @param {string} root
 * @param {{ paths: string[], except?: string[], words?: string[] }} sources words: what else decides the result
 */
export function hashOf(root, { paths, except = [], words = [] }) {
  const hash = createHash('sha256').update(words.join('\0'));
  const excluded = new Set(except.map((name) => path.join(root, name)));
  const isWanted = (/** @type {string} */ file) => !excluded.has(file);
  for (const file of paths.flatMap((name) => filesUnder(path.join(root, name), isWanted))) {
    const contents = fs.readFileSync(file);
    hash.update(`\0${path.relative(root, file).replaceAll('\\', '/')}\0${contents.length}\0`).update(contents);
  }
  return hash.digest('hex');
}
