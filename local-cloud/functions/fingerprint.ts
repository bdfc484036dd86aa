import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Tells two states of a function's folder apart: name, size and time of every file, installed packages left out. */
export function fingerprintOf(folder: string): string {
  const parts: string[] = [];
  const visit = (directory: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (entry.name === 'node_modules') continue; // thousands of files; an install changes package.json as well
      const file = path.join(directory, entry.name);
      if (entry.isDirectory()) {
        visit(file);
        continue;
      }
      const found = statSync(file, { throwIfNoEntry: false });
      if (found) parts.push(`${file} ${found.size} ${found.mtimeMs}`);
    }
  };
  try {
    visit(folder);
  } catch {
    return ''; // the folder is being replaced: nothing to load yet
  }
  return parts.join('\n');
}
