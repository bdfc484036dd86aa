import { startLocalCloud } from '../../../local-cloud';
import { COLLECTIONS } from './documents';

/** A local cloud in a process of its own: tells its address, and when asked what it has used so far. */
async function main(): Promise<void> {
  const { dataDir } = JSON.parse(process.argv[2] ?? '{}') as { dataDir: string };
  const started = performance.now();
  const cloud = await startLocalCloud({ dataDir, collections: COLLECTIONS });
  const ms = performance.now() - started;
  process.on('message', () => process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage().rss }));
  process.on('SIGTERM', () => void cloud.close().then(() => process.exit(0)));
  process.send?.({ admin: cloud.admin, ms });
}

void main();
