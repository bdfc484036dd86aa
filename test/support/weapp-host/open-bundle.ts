import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Bundle } from './bundle';

/** All files below a folder, by slash paths relative to it. */
export function listFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

const CACHE = path.resolve(__dirname, '../../../node_modules/.cache/weapp-templates');
const COMPILER = 'glass-easel-template-compiler';

const compiled = new Map<string, string>();

/** Compiling takes longer than launching, and so does loading the compiler: the same templates are compiled once on this machine. */
async function templatesOf(dist: string): Promise<string> {
  const names = listFiles(dist).filter((file) => /\.(wxml|wxs)$/.test(file));
  const files = new Map(names.map((file) => [file, fs.readFileSync(path.join(dist, file), 'utf8')]));
  const { version } = require(`${COMPILER}/package.json`) as { version: string };
  const ours = fs.readFileSync(path.join(__dirname, 'view/compile.ts'));
  const hash = createHash('sha256')
    .update(JSON.stringify([version, ...files]))
    .update(ours);
  const kept = path.join(CACHE, `${hash.digest('hex').slice(0, 32)}.js`);
  const known = compiled.get(kept);
  if (known !== undefined) return known;
  const source = fs.existsSync(kept) ? fs.readFileSync(kept, 'utf8') : await compileAndKeep(files, kept);
  compiled.set(kept, source);
  return source;
}

async function compileAndKeep(files: Map<string, string>, kept: string): Promise<string> {
  const { compileTemplates } = await import('./view/compile');
  const source = compileTemplates(files);
  const written = `${kept}.${process.pid}`;
  fs.mkdirSync(CACHE, { recursive: true });
  fs.writeFileSync(written, source);
  fs.renameSync(written, kept);
  return source;
}

/** Opens dist/weapp. */
export async function openBundle(dist: string): Promise<Bundle> {
  const root = path.resolve(dist);
  if (!fs.existsSync(path.join(root, 'app.json'))) throw new Error(`no mini-program in ${root}: build it first`);
  return {
    templates: await templatesOf(root),
    read(file) {
      const place = path.join(root, file);
      return fs.existsSync(place) && fs.statSync(place).isFile() ? fs.readFileSync(place, 'utf8') : undefined;
    },
  };
}
