import type { Host } from '../host';
import { asyncApi, Failure } from './async-api';

const copy = (value: unknown) => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown));

/** wx.setStorage and its kin over a live Map. */
export function storageApi(host: Host): Record<string, unknown> {
  const { storage } = host.input;
  const info = () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 });
  return {
    getStorageSync: (key: string) => (storage.has(key) ? copy(storage.get(key)) : ''),
    setStorageSync: (key: string, data: unknown) => void storage.set(key, copy(data)),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    getStorage: asyncApi(host, 'getStorage', ({ key }) => {
      if (!storage.has(String(key))) throw new Failure('getStorage:fail data not found');
      return { data: copy(storage.get(String(key))) };
    }),
    setStorage: asyncApi(host, 'setStorage', ({ key, data }) => void storage.set(String(key), copy(data))),
    removeStorage: asyncApi(host, 'removeStorage', ({ key }) => void storage.delete(String(key))),
    clearStorage: asyncApi(host, 'clearStorage', () => storage.clear()),
    getStorageInfo: asyncApi(host, 'getStorageInfo', info),
  };
}
