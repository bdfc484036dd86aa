import path from 'node:path';
import { openStore } from './database/open-store';
import { CallLog } from './functions/call-log';
import { DEFAULT_ENV } from './functions/environment';
import { FunctionRunner } from './functions/function-runner';
import type { LocalCloudOptions } from './options';
import { indexesOf } from './options';
import { openGateway } from './server/gateway';
import { FileStore } from './storage/file-store';
import { UrlSigner } from './storage/signature';

/** What the one who starts a cloud wants to hear of it. */
export interface Listeners {
  tell(sentence: string): void;
  /** The data folder cannot be written any more. */
  onFailure(sentence: string): void;
}

/** A cloud that runs. */
export interface OpenCloud {
  url: string;
  admin: string;
  calls: CallLog;
  runner: FunctionRunner;
  close(): Promise<void>;
}

/** Puts the parts together: folder, port, functions. */
export async function openCloud(options: LocalCloudOptions, { tell, onFailure }: Listeners): Promise<OpenCloud> {
  const dataDir = path.resolve(options.dataDir);
  const env = options.env ?? DEFAULT_ENV;
  const collections = options.collections ?? [];
  const opened = openStore({
    directory: dataDir,
    indexes: indexesOf(collections),
    collections: collections.map(({ collectionName }) => collectionName),
    autoCreate: options.autoCreate ?? false,
    fsync: options.fsync ?? true,
    warn: tell,
    onFailure,
  });
  try {
    const signer = new UrlSigner(dataDir);
    const gateway = await openGateway(options.port ?? 0, options.allowOrigins ?? []);
    const url = `http://127.0.0.1:${gateway.port}`;
    const admin = `${url}/admin`;
    const calls = new CallLog(options.onCall ?? (() => undefined), tell);
    const runner = new FunctionRunner(
      {
        directory: options.functionsDir,
        admin,
        env,
        ...(options.functionEnv ? { extraEnvironment: options.functionEnv } : {}),
        ...(options.workersPerFunction ? { workersPerFunction: options.workersPerFunction } : {}),
      },
      calls,
    );
    const storage = { files: new FileStore(dataDir, env), signer, url };
    gateway.serve({
      store: opened.store,
      runner,
      calls,
      storage,
      people: options.people ?? [],
      webDir: options.webDir,
      uploadTypes: options.uploadTypes ?? [],
      tell,
    });
    if (options.warm ?? true) runner.warm();
    const close = async () => {
      await runner.close();
      await gateway.close();
      await opened.close();
    };
    return { url, admin, calls, runner, close };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
