import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const REFERENCE = /<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]+)"/g;

/**
 * Bytes after gzip of index.html and of every file it names.
 * @param {string} folder dist/h5
 */
export function readFirstLoad(folder) {
  const html = fs.readFileSync(path.join(folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(REFERENCE)].map(([, at]) => at.replace(/[?#].*$/, '').replace(/^\.?\//, ''));
  const local = named.filter((at) => fs.existsSync(path.join(folder, at)));
  const files = {};
  for (const name of ['index.html', ...local]) files[name] = gzipSync(fs.readFileSync(path.join(folder, name))).length;
  return { gzip: Object.values(files).reduce((sum, bytes) => sum + bytes, 0), files };
}
