import path from 'node:path';
import { openStore } from './database/open-store';
import { parsedVersions } from './database/version';
import { messageOf } from './errors';
import { CallLog } from './functions/call-log';
import { DEFAULT_ENV } from './functions/environment';
import { FunctionRunner } from './functions/function-runner';
import { type Limits, PLATFORM_LIMITS } from './functions/limits';
import { OpenApi } from './openapi/open-api';
import type { LocalCloudOptions } from './options';
import { indexesOf } from './options';
import type { Cloud } from './server/cloud';
import { type Gateway, openGateway } from './server/gateway';
import { FileStore } from './storage/file-store';
import { UrlSigner } from './storage/signature';
import { Agenda } from './timers/agenda';
import { Timers } from './timers/timers';

/** What the one who starts a cloud wants to hear of it. */
export interface Listeners {
  tell(sentence: string): void;
  /** The data folder cannot be written any more. */
  onFailure(sentence: string): void;
}

/** A cloud that runs. */
export interface OpenCloud extends Cloud {
  url: string;
  admin: string;
  agenda: Agenda;
  close(): Promise<void>;
}

type Opened = ReturnType<typeof openStore>;

function openFolder(options: LocalCloudOptions, limits: Limits, { tell, onFailure }: Listeners): Opened {
  const collections = options.collections ?? [];
  return openStore({
    directory: path.resolve(options.dataDir),
    indexes: indexesOf(collections),
    collections: collections.map(({ collectionName }) => collectionName),
    autoCreate: options.autoCreate ?? false,
    fsync: options.fsync ?? true,
    transactionLifeMs: limits.transactionSeconds * 1000,
    ...(options.compactAt === undefined ? {} : { compactAt: options.compactAt }),
    ...(options.explain ? { explain: options.explain } : {}),
    warn: tell,
    onFailure,
  });
}

interface Parts {
  opened: Opened;
  gateway: Gateway;
  limits: Limits;
  tell: Listeners['tell'];
}

function assemble(options: LocalCloudOptions, { opened, gateway, limits, tell }: Parts): OpenCloud {
  const dataDir = path.resolve(options.dataDir);
  const env = options.env ?? DEFAULT_ENV;
  const url = `http://127.0.0.1:${gateway.port}`;
  const admin = `${url}/admin`;
  const agenda = new Agenda(options.now, (error) => tell(messageOf(error)));
  const calls = new CallLog(options.onCall ?? (() => undefined), tell);
  const runner = new FunctionRunner(
    {
      directory: options.functionsDir,
      admin,
      env,
      ...(options.functionEnv ? { extraEnvironment: options.functionEnv } : {}),
      ...(options.workersPerFunction ? { workersPerFunction: options.workersPerFunction } : {}),
      limits,
    },
    calls,
  );
  const openApi = new OpenApi(options.openapi ?? {}, { agenda, runner, tell });
  const isOn = options.timers ?? true;
  const timers = new Timers({ directory: options.functionsDir, isOn, agenda, runner, tell });
  const now = () => agenda.now();
  return {
    url,
    admin,
    agenda,
    store: opened.store,
    runner,
    calls,
    storage: { files: new FileStore(dataDir, env), signer: new UrlSigner(dataDir), url, now, limits },
    openApi,
    timers,
    limits,
    people: options.people ?? [],
    webDir: options.webDir,
    dataDir,
    uploadTypes: options.uploadTypes ?? [],
    tell,
    close: async () => {
      agenda.close();
      await runner.close();
      await gateway.close();
      await opened.close();
    },
  };
}

/** Puts the parts together: folder, port, functions. */
export async function openCloud(options: LocalCloudOptions, listeners: Listeners): Promise<OpenCloud> {
  const limits = { ...PLATFORM_LIMITS, ...options.limits };
  parsedVersions.keep(options.keepParsed);
  const opened = openFolder(options, limits, listeners);
  let gateway: Gateway | undefined;
  try {
    gateway = await openGateway(options.port ?? 0, options.allowOrigins ?? []);
    const cloud = assemble(options, { opened, gateway, limits, tell: listeners.tell });
    gateway.serve(cloud);
    if (options.warm ?? true) cloud.runner.warm();
    return cloud;
  } catch (error) {
    await gateway?.close();
    await opened.close();
    throw error;
  }
}
