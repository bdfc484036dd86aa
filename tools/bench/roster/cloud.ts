import path from 'node:path';
import declared from '../../../config/collections.json';
import { UPLOAD_TYPES } from '../../../config/upload-types';
import { type CollectionDeclaration, startLocalCloud } from '../../../local-cloud';
import { TEST_KEYS } from '../../../test/support/keys';

const ROOT = path.resolve(__dirname, '../../..');

/** How the cloud is started; without `isAllWarm` only a function that is called has a worker, as on the platform. */
export interface CloudStart {
  dataDir: string;
  isAllWarm: boolean;
}

/** What the cloud process has used since it started. */
export interface CloudUse {
  /** Most resident memory, bytes: Node, local-cloud, its database and the function workers together. */
  peakRss: number;
  /** The same now. */
  rss: number;
  cpuSeconds: number;
  wireRequests: number;
}

/** A local cloud with the built functions, in a process of its own: tells its address, and when asked what it has used. */
async function main(): Promise<void> {
  const { dataDir, isAllWarm } = JSON.parse(process.argv[2] ?? '{}') as CloudStart;
  let wireRequests = 0;
  const cloud = await startLocalCloud({
    dataDir,
    collections: declared.collections as CollectionDeclaration[],
    functionsDir: path.join(ROOT, 'dist/cloudfunctions'),
    functionEnv: { XUESHENG_KEYS: TEST_KEYS },
    uploadTypes: UPLOAD_TYPES,
    timers: false,
    warm: isAllWarm,
    onCall: ({ requests }) => {
      wireRequests += requests.length;
    },
  });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const use: CloudUse = {
      peakRss: process.resourceUsage().maxRSS * 1024,
      rss: process.memoryUsage.rss(),
      cpuSeconds: (user + system) / 1e6,
      wireRequests,
    };
    process.send?.(use);
  });
  process.on('SIGTERM', () => void cloud.close().then(() => process.exit(0)));
  process.send?.({ url: cloud.url, admin: cloud.admin });
}

void main();
