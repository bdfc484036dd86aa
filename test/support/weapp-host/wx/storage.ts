import type { Host } from '../host';
import { asyncApi, Failure } from './async-api';

const copy = (value: unknown) => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown));

/** wx.setStorage and its kin over a live Map. */
export function storageApi(host: Host): Record<string, unknown> {
  const { storage, answers } = host.input;
  const keep = (key: string, data: unknown): void => {
    if (answers.storageFull?.()) throw new Failure('setStorage:fail exceed storage max size 10Mb');
    storage.set(key, copy(data));
  };
  const info = () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 });
  return {
    getStorageSync: (key: string) => (storage.has(key) ? copy(storage.get(key)) : ''),
    setStorageSync: keep,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    getStorage: asyncApi(host, 'getStorage', ({ key }) => {
      if (!storage.has(String(key))) throw new Failure('getStorage:fail data not found');
      return { data: copy(storage.get(String(key))) };
    }),
    setStorage: asyncApi(host, 'setStorage', ({ key, data }) => keep(String(key), data)),
    removeStorage: asyncApi(host, 'removeStorage', ({ key }) => void storage.delete(String(key))),
    clearStorage: asyncApi(host, 'clearStorage', () => storage.clear()),
    getStorageInfo: asyncApi(host, 'getStorageInfo', info),
  };
}
