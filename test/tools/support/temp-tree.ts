import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../support/temporary-folder';

/** The repository these tests stand in. */
export const repository = path.resolve(__dirname, '../../..');

/** A folder of its own with these files (path → contents); gone after the test file. */
export function tempTree(files: Record<string, string | object>): string {
  const root = temporaryFolder('xuesheng-');
  for (const [name, contents] of Object.entries(files)) write(root, name, contents);
  return root;
}

/** Writes one file of a tree; an object becomes JSON. */
export function write(root: string, name: string, contents: string | object): void {
  const file = path.join(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, typeof contents === 'string' ? contents : JSON.stringify(contents));
}

/** Copies a file or folder of the repository to the same place in a tree. */
export function copy(root: string, name: string): void {
  fs.cpSync(path.join(repository, name), path.join(root, name), { recursive: true });
}

/** How a command ended and what it printed. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs Node with these arguments in a folder; the rest of the environment is the test's own. */
export function node(cwd: string, args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env } });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ended.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ended.stderr += text;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ ...ended, code }));
  });
}
