import fs from 'node:fs';
import path from 'node:path';

/** The uploader leaves these out. */
const NOT_UPLOADED = /\.(txt|map|md)$/;

/** @param {string} folder @returns {Record<string, number>} path with forward slashes → bytes */
function filesIn(folder) {
  const files = {};
  for (const name of fs.readdirSync(folder, { recursive: true }).map(String)) {
    const found = fs.statSync(path.join(folder, name));
    if (found.isFile() && !NOT_UPLOADED.test(name)) files[name.replaceAll('\\', '/')] = found.size;
  }
  return files;
}

/**
 * Bytes of the main package, of each subpackage by its root, and of everything (WeChat: 2 MB each, 20 MB in all).
 * @param {string} folder dist/weapp
 */
export function readPackages(folder) {
  const app = JSON.parse(fs.readFileSync(path.join(folder, 'app.json'), 'utf8'));
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/^\/|\/$/g, ''));
  const packages = Object.fromEntries(roots.map((root) => [root, 0]));
  let main = 0;
  for (const [file, bytes] of Object.entries(filesIn(folder))) {
    const root = roots.find((name) => file.startsWith(`${name}/`));
    if (root) packages[root] += bytes;
    else main += bytes;
  }
  return { main, total: Object.values(packages).reduce((sum, bytes) => sum + bytes, main), packages };
}
