import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const started = new Set<ChildProcessWithoutNullStreams>();
afterAll(() => {
  for (const child of started) child.kill('SIGKILL'); // those a failed test left behind
});

const ROOT = path.resolve(__dirname, '../../..');

/** A process of the command line, with what it printed so far. */
export interface Cli {
  process: ChildProcessWithoutNullStreams;
  output: { stdout: string; stderr: string };
  exited: Promise<number | null>;
}

/** What a process of the command line is denied, and the variables it gets beside those of this one. */
export interface CliLimits {
  largestFileBlocks?: number;
  environment?: Record<string, string>;
}

/** Starts `cli.ts` with these arguments. */
export function runCli(args: readonly string[], { largestFileBlocks, environment }: CliLimits = {}): Cli {
  const command = [process.execPath, '--import', 'tsx', 'local-cloud/cli.ts', ...args];
  const limit = largestFileBlocks === undefined ? '' : `ulimit -f ${largestFileBlocks} && `;
  const child = spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', ...command], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
  });
  started.add(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    output.stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output.stderr += chunk.toString();
  });
  const exited = once(child, 'close').then(([code]) => {
    started.delete(child);
    return code as number | null;
  });
  return { process: child, output, exited };
}

/** Starts `cli.ts` and waits for its first line. */
export async function startCli(
  args: readonly string[],
  limits: CliLimits = {},
): Promise<Cli & { url: string; admin: string }> {
  const cli = runCli(args, limits);
  while (!cli.output.stdout.includes('\n')) {
    await Promise.race([once(cli.process.stdout, 'data'), cli.exited]);
    if (cli.process.exitCode !== null) throw new Error(`the CLI ended: ${cli.output.stderr}`);
  }
  const { url, admin } = JSON.parse(cli.output.stdout.split('\n')[0] ?? '') as { url: string; admin: string };
  return { ...cli, url, admin };
}
