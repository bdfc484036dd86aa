import fs from 'node:fs';
import path from 'node:path';
import type { Bundle } from './bundle';
import { compileTemplates } from './view/compile';

/** All files below a folder, by slash paths relative to it. */
export function listFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

const compiled = new Map<string, string>();

/** Compiling takes longer than launching: done once per build, and a build is known by its newest template. */
function templatesOf(dist: string): string {
  const files = listFiles(dist).filter((file) => /\.(wxml|wxs)$/.test(file));
  const newest = Math.max(0, ...files.map((file) => fs.statSync(path.join(dist, file)).mtimeMs));
  const key = `${dist}:${files.length}:${newest}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const source = compileTemplates(new Map(files.map((file) => [file, fs.readFileSync(path.join(dist, file), 'utf8')])));
  compiled.set(key, source);
  return source;
}

/** Opens dist/weapp. */
export function openBundle(dist: string): Bundle {
  const root = path.resolve(dist);
  if (!fs.existsSync(path.join(root, 'app.json'))) throw new Error(`no mini-program in ${root}: build it first`);
  return {
    templates: templatesOf(root),
    read(file) {
      const place = path.join(root, file);
      return fs.existsSync(place) && fs.statSync(place).isFile() ? fs.readFileSync(place, 'utf8') : undefined;
    },
  };
}
