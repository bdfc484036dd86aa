import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { openStore } from '../../../local-cloud/database/open-store';

/** What was found after a process was killed. */
export interface KillResult {
  acknowledged: number;
  /** Writers of whom something acknowledged is gone. */
  lost: string[];
  /** Documents of which only one half of a transaction is there. */
  halved: string[];
  /** What the process and the next start had to say. */
  said: string;
  /** No number of the writers so far is this large. */
  next: number;
}

/** Runs the hammer on a folder until it has told so many characters of acknowledgements, kills it and looks. */
export async function killRound(directory: string, first: number, enough: number): Promise<KillResult> {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    path.join(__dirname, 'hammer.ts'),
    directory,
    String(first),
  ]);
  let output = '';
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.length > enough) child.kill('SIGKILL');
  });
  await once(child, 'close');
  const told = output.split('\n').slice(0, -1);
  const last = new Map(told.map((line) => line.split(' ') as [string, string]));
  const warn = (sentence: string) => {
    said += sentence;
  };
  const { store, close } = openStore({
    directory,
    indexes: new Map(),
    collections: [],
    autoCreate: true,
    fsync: true,
    warn,
    onFailure: warn,
  });
  const keysIn = (name: string) => new Set(store.collections.get(name)?.documents.keys());
  const [a, b] = [keysIn('a'), keysIn('b')];
  const newest = new Map<string, number>();
  for (const key of a) {
    const [writer = '', n] = key.slice(1).split('-');
    newest.set(writer, Math.max(newest.get(writer) ?? -1, Number(n)));
  }
  const alone = (writer: string) =>
    Number(store.collections.get('alone')?.documents.get(`s${writer}`)?.document.n ?? -1);
  const lost = [...last].filter(([writer, n]) => (newest.get(writer) ?? -1) < Number(n) || alone(writer) < Number(n));
  const halved = [...a].filter((key) => !b.has(key)).concat([...b].filter((key) => !a.has(key)));
  await close();
  const next = Math.max(first, ...newest.values()) + 1;
  return { acknowledged: told.length, lost: lost.map(([writer]) => writer), halved, said, next };
}
