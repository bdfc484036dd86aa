import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { openApiOptions, templatesVariable } from '../../tools/lib/open-api';
import { FUNCTIONS } from './built-cloud';
import { clockOfTest } from './clock-of-test';
import { TEST_KEYS } from './keys';

const ROOT = path.resolve(__dirname, '../..');

export interface CliCloud {
  url: string;
  admin: string;
  /** All that it and its functions printed to the terminal. */
  output(): string;
  /** Ends it as a power cut does; resolves when it is gone. */
  kill(): Promise<void>;
}

/** The local cloud from the command line, in a process of its own; its data, and what else it needs, below `folder`. */
export async function startCliCloud(folder: string): Promise<CliCloud> {
  const openapi = path.join(folder, 'openapi.json');
  fs.writeFileSync(openapi, JSON.stringify(openApiOptions));
  const child: ChildProcess = spawn(
    process.execPath,
    [
      ...['--require', 'tsx/cjs', 'local-cloud/cli.ts', '--data', path.join(folder, 'data')],
      ...['--collections', 'config/collections.json', '--functions', FUNCTIONS, '--no-warm'],
      ...['--env', `XUESHENG_KEYS=${TEST_KEYS}`, '--openapi', openapi],
      ...['--env', `XUESHENG_TEMPLATES=${templatesVariable.XUESHENG_TEMPLATES}`],
      ...Object.entries(clockOfTest()).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    { cwd: ROOT, env: { ...process.env, ...clockOfTest() }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (!child.stdout) throw new Error('no output');
  const lines = createInterface(child.stdout);
  const { url, admin } = await new Promise<{ url: string; admin: string }>((resolve, reject) => {
    lines.once('line', (line) => resolve(JSON.parse(line)));
    void gone.then(() => reject(new Error(`the local cloud did not start: ${output}`)));
  });
  return {
    url,
    admin,
    output: () => output,
    kill: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}

/** What lies in a folder, as one text. */
export const contentsOf = (folder: string): string =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
