import { Child } from './child';
import { seed } from './documents';
import { requestBody } from './requests';
import type { Sizes } from './sizes';
import { WireClient } from './wire-client';

const QUERIES = 2000;

interface Measured {
  documents: number;
  openSeconds: number;
  residentMegabytes: number;
  cpuSeconds: number;
  /** The middle of QUERIES, one after the other. */
  queryMs: number;
}

async function measure(folder: string, documents: number): Promise<Measured> {
  await seed(folder, documents);
  const server = Child.start('server.ts', { dataDir: folder });
  const { admin, ms } = (await server.next()) as { admin: string; ms: number };
  const { rss, cpu } = (await server.ask('usage')) as { rss: number; cpu: NodeJS.CpuUsage };
  const client = new WireClient(1);
  const times: number[] = [];
  for (let n = 0; n < QUERIES; n++) {
    const started = performance.now();
    await client.post(admin, requestBody('list', n, documents));
    times.push(performance.now() - started);
  }
  client.close();
  await server.stop();
  times.sort((a, b) => a - b);
  return {
    documents,
    openSeconds: Math.round(ms / 100) / 10,
    residentMegabytes: Math.round(rss / 1e6),
    cpuSeconds: Math.round((cpu.user + cpu.system) / 1e5) / 10,
    queryMs: Math.round((times[QUERIES / 2] ?? 0) * 1000) / 1000,
  };
}

/** Start, memory and an indexed query with many documents beside the same with 10,000. */
export async function measureMillion(folder: string, sizes: Sizes): Promise<unknown> {
  const small = await measure(`${folder}-small`, 10_000);
  const large = await measure(folder, sizes.million);
  const isMet = large.openSeconds <= 20 && large.residentMegabytes <= 3000 && large.queryMs <= 1.5 * small.queryMs;
  return { small, large, wanted: { openSeconds: 20, residentMegabytes: 3000, queryMs: 'the same' }, isMet };
}
