import fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Entry */

/** @param {string[] | undefined} list @param {string} value */
function allows(list, value) {
  if (!list || list.includes(value)) return true;
  return list.some((item) => item.startsWith('!')) && !list.includes(`!${value}`);
}

function libcHere() {
  if (process.platform !== 'linux') return undefined;
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}

const libc = libcHere();

/** @param {Entry} entry */
const isForThisMachine = (entry) =>
  allows(entry.os, process.platform) && allows(entry.cpu, process.arch) && (!libc || allows(entry.libc, libc));

/** npm leaves out an optional package for another platform, and a peer that nobody else asked for. @param {Entry} entry */
function mayBeAbsent(entry) {
  if (entry.optional && isForThisMachine(entry) && (entry.os || entry.cpu)) return false;
  return Boolean(entry.optional || entry.devOptional || entry.peer);
}

/** @param {string} root @param {string} file @returns {Record<string, Entry>} */
const packagesIn = (root, file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;

/** @param {string} root @param {string} place @param {Entry} wanted @param {Entry | undefined} found */
function faultAt(root, place, wanted, found) {
  if (!found) return mayBeAbsent(wanted) ? null : `${place} is not installed`;
  if (found.version !== wanted.version) return `${place} is ${found.version}, not ${wanted.version}`;
  if (found.integrity !== wanted.integrity) return `${place} is not the package that was locked`;
  if (fs.existsSync(path.join(root, place, 'package.json'))) return null;
  return wanted.optional && !isForThisMachine(wanted) ? null : `${place} is gone`;
}

/**
 * Says why node_modules is not what package-lock.json says, or null when it is.
 * npm writes node_modules/.package-lock.json last, so an interrupted installation has none; no stamp of our own could
 * know of an `npm ci` by hand, and `npm ls` is slow.
 * @param {string} root
 */
export function whyNotInstalled(root) {
  const wanted = packagesIn(root, 'package-lock.json');
  let installed;
  try {
    installed = packagesIn(root, 'node_modules/.package-lock.json');
  } catch {
    return 'node_modules is missing or incomplete';
  }
  for (const [place, entry] of Object.entries(wanted)) {
    if (place === '' || entry.link) continue;
    const fault = faultAt(root, place, entry, installed[place]);
    if (fault) return fault;
  }
  const extra = Object.keys(installed).find((place) => !wanted[place]);
  return extra ? `${extra} is not in package-lock.json` : null;
}
