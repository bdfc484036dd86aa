import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measureKills } from './local-cloud/kills';
import { measureMillion } from './local-cloud/million';
import { measureRivals } from './local-cloud/rivals';
import { measureSdkShare } from './local-cloud/sdk-share';
import { FULL, QUICK, type Sizes } from './local-cloud/sizes';
import { measureThroughput } from './local-cloud/throughput';

const PARTS = new Map<string, (folder: string, sizes: Sizes) => Promise<unknown>>([
  ['throughput', measureThroughput],
  ['sdk', measureSdkShare],
  ['million', measureMillion],
  ['rivals', measureRivals],
  ['kills', measureKills],
]);

/** Measures local-cloud; only the named parts, if any are named. */
export async function benchLocalCloud({ isQuick, parts }: { isQuick: boolean; parts: string[] }): Promise<unknown> {
  const sizes = isQuick ? QUICK : FULL;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-local-cloud-'));
  const result: Record<string, unknown> = {
    node: process.version,
    cores: os.cpus().length,
    isQuick,
    loadBefore: os.loadavg(),
  };
  try {
    for (const [name, measure] of PARTS) {
      if (parts.length > 0 && !parts.includes(name)) continue;
      process.stderr.write(`${name} …\n`);
      result[name] = await measure(path.join(folder, name), sizes);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { ...result, loadAfter: os.loadavg() };
}
