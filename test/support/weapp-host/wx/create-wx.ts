import type { Host } from '../host';
import { cloudApi } from './cloud';
import { deviceApi } from './device';
import { fileApi } from './files';
import { listenerApi } from './listeners';
import { miscApi } from './misc';
import { navigationApi } from './navigation';
import { storageApi } from './storage';
import { uiApi } from './ui';

/** Taro's chunks pass each other through this name: it is not an API. */
const NOT_AN_API = new Set(['webpackJsonp']);

/** Notes every name the app reads and the host lacks. */
const watchMissing = (api: Record<string, unknown>, missing: Set<string>, prefix = '') =>
  new Proxy(api, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target) && !NOT_AN_API.has(name)) missing.add(`${prefix}${name}`);
      return Reflect.get(target, name);
    },
  });

/** The `wx` of the app. */
export function createWx(host: Host): Record<string, unknown> {
  const wx: Record<string, unknown> = {
    ...navigationApi(host),
    ...uiApi(host),
    ...deviceApi(host),
    ...storageApi(host),
    ...fileApi(host),
    ...listenerApi(host),
    ...miscApi(host),
    cloud: watchMissing(cloudApi(host), host.missing, 'cloud.'),
  };
  wx.canIUse = (name: string) => (name.split('.')[0] ?? '') in wx;
  return watchMissing(wx, host.missing);
}
