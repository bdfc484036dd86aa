import { WireError } from './errors';
import { CallError } from './functions/call-error';
import type { CallRecord } from './functions/call-record';
import { openCloud } from './open-cloud';
import type { LocalCloudOptions } from './options';

export type { CallRecord } from './functions/call-record';
export { callEnvironment, sdkEnvironment } from './functions/environment';
export type { CollectionDeclaration, LocalCloudOptions } from './options';

/** A running local cloud. */
export interface LocalCloud {
  url: string;
  /** The address of the SDK wire. */
  admin: string;
  /** The last calls of functions, oldest first. */
  calls(): CallRecord[];
  /** Calls a function as somebody would from the mini-program; rejects as the platform does. */
  invoke(name: string, event: unknown, caller?: { openid?: string }): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts WeChat Cloud on this machine. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const tell = (sentence: string) => process.stderr.write(`local-cloud: ${sentence}\n`);
  const cloud = await openCloud(options, { tell, onFailure: tell });
  return {
    url: cloud.url,
    admin: cloud.admin,
    calls: () => cloud.calls.list(),
    invoke: async (name, event, caller = {}) => {
      try {
        const json = await cloud.runner.invoke(name, event, caller);
        return json === undefined ? undefined : JSON.parse(json);
      } catch (error) {
        throw error instanceof WireError ? new CallError(error) : error;
      }
    },
    close: () => cloud.close(),
  };
}
