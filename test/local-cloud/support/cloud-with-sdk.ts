import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../../local-cloud';
import { loadSdk, type Sdk, type SdkDatabase } from './sdk';
import { temporaryFolder } from './temporary-folder';

/** A cloud of this test file with the SDK pointed at it; filled in before the first test. */
export interface CloudWithSdk {
  cloud: LocalCloud;
  sdk: Sdk;
  db: SdkDatabase;
  dataDir: string;
}

/** Starts a cloud for a test file and stops it afterwards. */
export function cloudWithSdk(options: Omit<LocalCloudOptions, 'dataDir'> = {}): CloudWithSdk {
  const dataDir = temporaryFolder();
  const filled = { dataDir } as CloudWithSdk;
  beforeAll(async () => {
    filled.cloud = await startLocalCloud({ dataDir, ...options });
    filled.sdk = loadSdk(filled.cloud.admin);
    filled.db = filled.sdk.database();
  });
  afterAll(() => filled.cloud.close());
  return filled;
}
