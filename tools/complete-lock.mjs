// node tools/complete-lock.mjs [--check] [package-lock.json]
// A registry that lacks some platforms' packages leaves them out of package-lock.json, and then `npm ci` refuses the
// lock everywhere ("Missing: @swc/core-darwin-arm64@ from lock file"). This adds the missing entries, so that one lock
// serves every platform. Run it after every `npm install`; --check only reports.
import fs from 'node:fs';
import path from 'node:path';
import { addMissing, outOfStep } from './lib/lock-entries.mjs';
import { say } from './lib/say.mjs';

const isCheck = process.argv.includes('--check');
const file = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'package-lock.json';
const text = fs.readFileSync(file, 'utf8');
const lock = JSON.parse(text);
const added = addMissing(lock.packages);
const manifest = JSON.parse(fs.readFileSync(path.join(path.dirname(file), 'package.json'), 'utf8'));
const strangers = outOfStep(manifest, lock.packages[''] ?? {});
const hosts = text.split('\n').filter((line) => /"resolved":|registry\./.test(line));

if (!isCheck && added.length > 0) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
for (const place of added) say(`${isCheck ? 'missing' : 'added'}: ${place}`);
for (const name of strangers) say(`package.json and its lock differ: ${name}; run npm install`);
for (const line of hosts) say(`names a registry: ${line.trim()}`);
if (isCheck && added.length > 0) say('Run `node tools/complete-lock.mjs`.');
const faults = hosts.length + strangers.length + (isCheck ? added.length : 0);
process.exit(faults > 0 ? 1 : 0);
