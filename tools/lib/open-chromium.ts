import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

interface Unpacked {
  path: string;
  /** Shared libraries that a bare machine lacks (libnss3 and others). */
  libraries: string;
  args: string[];
}

const EXTRA_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

function unpacked(): Unpacked {
  const tool = path.join(__dirname, 'unpack-chromium.mjs');
  const found = JSON.parse(execFileSync(process.execPath, [tool], { encoding: 'utf8' })) as Unpacked;
  // Without a process of its own per page a crash of one takes the others with it.
  const args = found.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote');
  return { ...found, args };
}

/** A Chromium from the npm registry, with the machine's libraries or, where they are missing, its own; CHROMIUM names another. */
export async function openChromium(): Promise<Browser> {
  const own = process.env.CHROMIUM;
  if (own) return chromium.launch({ executablePath: own, args: EXTRA_ARGS });
  const { path: executablePath, libraries, args } = unpacked();
  const options = { executablePath, args: [...args, ...EXTRA_ARGS] };
  try {
    return await chromium.launch(options);
  } catch (error) {
    if (!/shared libraries/.test(String(error))) throw error;
    return chromium.launch({ ...options, env: { ...process.env, LD_LIBRARY_PATH: libraries } });
  }
}
