import type { Host } from '../host';
import { type Api, asyncApi } from './async-api';

const PHONE = {
  brand: 'devtools',
  model: 'iPhone 14',
  pixelRatio: 3,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 844,
  screenTop: 0,
  statusBarHeight: 47,
  language: 'zh_CN',
  version: '8.0.50',
  system: 'iOS 17.0',
  platform: 'ios',
  fontSizeSetting: 16,
  SDKVersion: '3.7.0',
  theme: 'light',
  safeArea: { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 },
};
const CAPSULE = { width: 87, height: 32, top: 51, right: 383, bottom: 83, left: 296 };

/** The phone: an iPhone 14 unless the test says otherwise. */
export function deviceApi(host: Host): Record<string, unknown> {
  const info = () => ({ ...PHONE, ...host.input.systemInfo });
  const network = () => ({ networkType: host.online ? 'wifi' : 'none', isConnected: host.online });
  const silent = (...names: string[]): Record<string, Api> =>
    Object.fromEntries(names.map((name) => [name, asyncApi(host, name)]));
  return {
    getSystemInfoSync: info,
    getWindowInfo: info,
    getDeviceInfo: info,
    getAppBaseInfo: info,
    getSystemSetting: () => ({
      bluetoothEnabled: false,
      locationEnabled: true,
      wifiEnabled: true,
      deviceOrientation: 'portrait',
    }),
    getAppAuthorizeSetting: () => ({
      albumAuthorized: 'authorized',
      cameraAuthorized: 'authorized',
      notificationAuthorized: 'authorized',
    }),
    getSystemInfo: asyncApi(host, 'getSystemInfo', info),
    getSystemInfoAsync: asyncApi(host, 'getSystemInfoAsync', info),
    getMenuButtonBoundingClientRect: () => ({ ...CAPSULE }),
    getNetworkType: asyncApi(host, 'getNetworkType', network),
    getScreenBrightness: asyncApi(host, 'getScreenBrightness', () => ({ value: 0.5 })),
    getRandomValues: asyncApi(host, 'getRandomValues', ({ length }) => ({
      randomValues: globalThis.crypto.getRandomValues(new Uint8Array(Number(length))).buffer,
    })),
    ...silent('setScreenBrightness', 'setKeepScreenOn', 'setVisualEffectOnCapture'),
  };
}
