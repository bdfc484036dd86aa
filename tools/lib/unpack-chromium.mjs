// Prints, as JSON, where the Chromium of the npm registry lies: unpacked once per version, below node_modules/.cache.
// An ES module in a Node of its own: the package is one too, and neither jest nor CommonJS can import it.
import fs from 'node:fs';
import path from 'node:path';
import packed, { inflate } from '@sparticuz/chromium';

const modules = path.resolve(import.meta.dirname, '../../node_modules');
const home = path.join(modules, '@sparticuz/chromium');
const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'));
const place = path.join(modules, '.cache', `chromium-${version}`);

/** Unpacked aside and then renamed: two that start together never see half of it. */
async function unpack() {
  const draft = `${place}.${process.pid}`;
  fs.mkdirSync(draft, { recursive: true });
  process.env.TMPDIR = draft; // the package unpacks into the temporary folder
  await packed.executablePath();
  await inflate(path.join(home, 'bin/al2023.tar.br'));
  try {
    fs.renameSync(draft, place);
  } catch {
    fs.rmSync(draft, { recursive: true, force: true }); // another one was first
  }
}

if (!fs.existsSync(place)) await unpack();
const libraries = path.join(place, 'al2023/lib');
process.stdout.write(JSON.stringify({ path: path.join(place, 'chromium'), libraries, args: packed.args }));
