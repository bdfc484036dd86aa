// node tools/check-boundaries.mjs [--root DIR]: dependency-cruiser over the tree, and a guard that it saw the tree.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { say } from './lib/say.mjs';

const here = path.resolve(import.meta.dirname, '..');
const at = process.argv.indexOf('--root');
const root = at > 0 ? path.resolve(process.argv[at + 1]) : here;
/** What the phone must not load: schemas (30 KB that would check nothing), and the table of rights, which grows with each action. */
const NOT_ON_THE_PHONE = ['types/core/zod.ts', 'domain/identity/rights.ts'];
const FOLDERS = ['cloudfunctions', 'config', 'domain', 'local-cloud', 'src', 'test', 'tools', 'types'];

/** @param {string} folder @returns {string[]} its TypeScript files, as dependency-cruiser names them */
function sourcesIn(folder) {
  const full = path.join(root, folder);
  if (!fs.existsSync(full)) return [];
  const names = fs
    .readdirSync(full, { recursive: true })
    .map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`);
  return names.filter((name) => /\.tsx?$/.test(name) && !name.includes('/node_modules/'));
}

function cruise() {
  const bin = path.join(here, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = FOLDERS.filter((folder) => fs.existsSync(path.join(root, folder)));
  const args = [bin, '--config', path.join(here, '.dependency-cruiser.cjs'), '--output-type', 'json', ...folders];
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (done.status !== 0 && !done.stdout.startsWith('{')) throw new Error(done.stderr || done.stdout);
  return JSON.parse(done.stdout);
}

/**
 * How the client comes to load what is the server's, or null (decision 19). Types are gone when the code runs.
 * @param {{ source: string, dependencies: { resolved: string, dependencyTypes: string[] }[] }[]} modules
 */
function wayOffThePhone(modules) {
  const loads = new Map(
    modules.map(({ source, dependencies }) => [
      source,
      dependencies.filter((one) => !one.dependencyTypes.includes('type-only')).map(({ resolved }) => resolved),
    ]),
  );
  const ways = [...loads.keys()].filter((source) => source.startsWith('src/')).map((source) => [source]);
  const met = new Set();
  for (const way of ways) {
    const last = way.at(-1);
    if (!last || met.has(last)) continue;
    if (NOT_ON_THE_PHONE.includes(last)) return way;
    met.add(last);
    ways.push(...(loads.get(last) ?? []).map((next) => [...way, next]));
  }
  return null;
}

const { modules, summary } = cruise();
const faults = summary.violations.map(({ rule, from, to, cycle }) => {
  const way = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
  return `${rule.name}: ${from} → ${way}`;
});

const way = wayOffThePhone(modules);
if (way) faults.push(`not-on-the-phone: ${way.join(' → ')}`);

// With a TypeScript it does not support, dependency-cruiser is green on zero modules: every file must have been seen.
const seen = new Set(modules.map(({ source }) => source));
for (const folder of FOLDERS) {
  const sources = sourcesIn(folder);
  const unseen = sources.filter((name) => !seen.has(name));
  if (sources.length === 0) faults.push(`nothing-to-check: ${folder}/ has no TypeScript file`);
  if (unseen.length > 0)
    faults.push(`not-cruised: ${unseen.length} of ${sources.length} files of ${folder}/, as ${unseen[0]}`);
}

for (const fault of new Set(faults)) say(fault);
if (faults.length > 0) process.exit(1);
