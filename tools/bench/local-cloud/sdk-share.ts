import path from 'node:path';
import { sdkEnvironment } from '../../../local-cloud';
import { Child } from './child';
import { idOf, seed } from './documents';
import type { Sizes } from './sizes';

const CALLERS = 32;
// Only tests may use the SDK, so the script that does is among them.
const SDK_LOAD = path.resolve(__dirname, '../../../test/local-cloud/support/sdk-load.cjs');

interface Usage {
  cpu: NodeJS.CpuUsage;
}

const seconds = (after: NodeJS.CpuUsage, before: NodeJS.CpuUsage) =>
  (after.user + after.system - before.user - before.system) / 1e6;

/** The server's part of the CPU time when the real SDK asks. */
export async function measureSdkShare(folder: string, sizes: Sizes): Promise<unknown> {
  await seed(folder, sizes.documents);
  const server = Child.start('server.ts', { dataDir: folder });
  const { admin } = (await server.next()) as { admin: string };
  const order = { callers: CALLERS, seconds: sizes.seconds, ids: Array.from({ length: 1000 }, (_, n) => idOf(n)) };
  const client = Child.start(SDK_LOAD, order, sdkEnvironment(admin));
  await client.next(); // warm
  const before = (await server.ask('usage')) as Usage;
  const load = (await client.ask('go')) as { requests: number; cpuSeconds: number; seconds: number };
  const after = (await server.ask('usage')) as Usage;
  const serverSeconds = seconds(after.cpu, before.cpu);
  const share = serverSeconds / (serverSeconds + load.cpuSeconds);
  await client.stop();
  await server.stop();
  return {
    perSecond: Math.round(load.requests / load.seconds),
    serverCpuSeconds: Math.round(serverSeconds * 100) / 100,
    sdkCpuSeconds: Math.round(load.cpuSeconds * 100) / 100,
    share: Math.round(share * 100) / 100,
    wanted: 0.5,
    isMet: share <= 0.5,
  };
}
