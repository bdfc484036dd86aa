// node tools/size.mjs [--json]: the bytes a phone has to fetch, per WeChat package and for the browser's first page.

import path from 'node:path';
import { readFirstLoad } from './lib/h5-first-load.mjs';
import { readPackages } from './lib/weapp-packages.mjs';

const dist = path.resolve(import.meta.dirname, '../dist');
const sizes = {
  weapp: readPackages(path.join(dist, 'weapp')),
  h5: { firstLoad: readFirstLoad(path.join(dist, 'h5')) },
};

const LIMIT = { package: 2 * 1024 * 1024, total: 20 * 1024 * 1024 };
const row = (name, bytes, limit) =>
  `${name.padEnd(36)}${String(bytes).padStart(10)}${limit ? `${((100 * bytes) / limit).toFixed(1)} % of the limit`.padStart(24) : ''}`;

function table({ weapp, h5 }) {
  return [
    row('weapp', weapp.total, LIMIT.total),
    row('  main', weapp.main, LIMIT.package),
    ...Object.entries(weapp.packages).map(([root, bytes]) => row(`  ${root}`, bytes, LIMIT.package)),
    row('h5 first load, gzip', h5.firstLoad.gzip),
    ...Object.entries(h5.firstLoad.files).map(([file, bytes]) => row(`  ${file}`, bytes)),
  ].join('\n');
}

process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify(sizes) : table(sizes)}\n`);
