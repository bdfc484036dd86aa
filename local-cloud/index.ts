import type { CallRecord } from './functions/call-record';
import { invoke, resultOf } from './functions/invoke';
import { openCloud } from './open-cloud';
import type { SentRecord } from './openapi/sent-log';
import type { LocalCloudOptions } from './options';
import type { TimerState } from './timers/timers';

export type { CallRecord } from './functions/call-record';
export { callEnvironment, sdkEnvironment } from './functions/environment';
export type { SentRecord } from './openapi/sent-log';
export type { CollectionDeclaration, LocalCloudOptions } from './options';

/** A running local cloud. */
export interface LocalCloud {
  url: string;
  /** The address of the SDK wire. */
  admin: string;
  /** How many writes have changed a collection since the cloud was started: as long as it is the same number, so is what stands there. */
  changes(collection: string): number;
  /** The last calls of functions, oldest first. */
  calls(): CallRecord[];
  /** Calls a function as somebody would from the mini-program; rejects as the platform does. */
  invoke(name: string, event: unknown, caller?: { openid?: string }): Promise<unknown>;
  /** The last calls of cloud.openapi, accepted and refused, oldest first. */
  sent(): SentRecord[];
  /** What wx.requestSubscribeMessage does; throws `{errCode, errMsg}` as that fails. */
  subscribe(openid: string, templateIds: string[], accept?: boolean): Record<string, string>;
  /** How many messages of a template somebody may still be sent. */
  quota(openid: string, templateId: string): number;
  /** Somebody was in the mini-program at that time, now if none is given; every call does this by itself. */
  touch(openid: string, at?: Date): void;
  /** The timers of the functions. */
  timers(): TimerState[];
  /** Fires a timer at once; gives what its function returns. */
  fire(functionName: string, triggerName: string): Promise<unknown>;
  /** Does all that is due by the clock of `now`, timers and pushes, and waits for its end. */
  tick(): Promise<void>;
  close(): Promise<void>;
}

/** Starts WeChat Cloud on this machine. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const tell = (sentence: string) => process.stderr.write(`local-cloud: ${sentence}\n`);
  const cloud = await openCloud(options, { tell, onFailure: tell });
  const { openApi, timers } = cloud;
  return {
    url: cloud.url,
    admin: cloud.admin,
    changes: (collection) => cloud.store.collections.get(collection)?.changes ?? 0,
    calls: () => cloud.calls.list(),
    invoke: (name, event, caller = {}) => invoke(cloud, name, event, caller.openid),
    sent: () => openApi.sent.list(),
    subscribe: (openid, templateIds, accept = true) => openApi.subscriptions.request(openid, templateIds, accept),
    quota: (openid, templateId) => openApi.subscriptions.left(openid, templateId),
    touch: (openid, at) => openApi.activity.touch(openid, at),
    timers: () => timers.list(),
    fire: (functionName, triggerName) => resultOf(timers.fire(functionName, triggerName)),
    tick: () => cloud.agenda.tick(),
    close: () => cloud.close(),
  };
}
