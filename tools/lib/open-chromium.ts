import { execFileSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

const EXTRA_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

interface Found {
  path: string;
  args: string[];
}

// The package is an ES module, which neither jest nor a CommonJS caller can import: a Node of its own can.
const ASK = `import chromium from '@sparticuz/chromium';
process.stdout.write(JSON.stringify({ path: await chromium.executablePath(), args: chromium.args }));`;

/** A Chromium from the npm registry, unpacked into the temporary folder at its first use; CHROMIUM names another one. */
export async function openChromium(): Promise<Browser> {
  const own = process.env.CHROMIUM;
  const ask = () =>
    JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', ASK], { encoding: 'utf8' }));
  const { path, args } = own ? { path: own, args: [] } : (ask() as Found);
  // Without a process of its own per page a crash of one takes the others with it.
  const wanted = args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return chromium.launch({ executablePath: path, args: [...wanted, ...EXTRA_ARGS] });
}
