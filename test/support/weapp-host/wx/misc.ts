import type { Host } from '../host';
import { answered } from './answer';
import { asyncApi, Failure } from './async-api';
import { createSelectorQuery } from './selector-query';

const quiet = () => {};

/** An object that swallows any chain of calls, for animations. */
const swallow = (): unknown => {
  const chain: object = new Proxy(
    {},
    { get: (_, name) => (name === 'export' ? () => ({ actions: [] }) : () => chain) },
  );
  return chain;
};

const observer = () => {
  const self = { relativeTo: () => self, relativeToViewport: () => self, observe: quiet, disconnect: quiet };
  return self;
};

/** Sessions, permissions, requests and the small change. */
export function miscApi(host: Host): Record<string, unknown> {
  const { answers } = host.input;
  const refused = () => answers.refusedScopes ?? [];
  return {
    login: asyncApi(host, 'login', () => ({ code: 'test-code' })),
    checkSession: asyncApi(host, 'checkSession'),
    getSetting: asyncApi(host, 'getSetting', () => ({
      authSetting: Object.fromEntries(refused().map((scope) => [scope, false])),
      subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
    })),
    openSetting: asyncApi(host, 'openSetting', () => ({ authSetting: {} })),
    authorize: asyncApi(host, 'authorize', ({ scope }) => {
      if (refused().includes(String(scope))) throw new Failure('authorize:fail auth deny');
    }),
    requirePrivacyAuthorize: asyncApi(host, 'requirePrivacyAuthorize', () => {
      if (refused().includes('privacy'))
        throw new Failure('requirePrivacyAuthorize:fail privacy permission is not authorized');
    }),
    getPrivacySetting: asyncApi(host, 'getPrivacySetting', () => ({
      needAuthorization: false,
      privacyContractName: '',
    })),
    openPrivacyContract: asyncApi(host, 'openPrivacyContract'),
    openCustomerServiceChat: asyncApi(host, 'openCustomerServiceChat'),
    scanCode: asyncApi(host, 'scanCode', async (options) => {
      const result = await answered(answers.scanCode, options, 'cancel');
      if (result === 'cancel') throw new Failure('scanCode:fail cancel');
      return { result, scanType: 'QR_CODE', charSet: 'UTF-8', path: '' };
    }),
    request: asyncApi(host, 'request', async (options) => {
      if (!host.online) throw new Failure('request:fail the network is unreachable');
      const none = { statusCode: 0, data: null };
      const reply = await answered(answers.request, options, none);
      if (reply === none) throw new Failure(`request:fail no answer for ${String(options.url)}`);
      return { header: {}, cookies: [], ...reply };
    }),
    getLaunchOptionsSync: () => host.launchOptions,
    getEnterOptionsSync: () => host.launchOptions,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
    nextTick: (run: () => void) => void host.clock.setTimeout(run, 0),
    getUpdateManager: () => ({
      onCheckForUpdate: quiet,
      onUpdateReady: quiet,
      onUpdateFailed: quiet,
      applyUpdate: quiet,
    }),
    getLogManager: () => ({ debug: quiet, info: quiet, log: quiet, warn: quiet }),
    getRealtimeLogManager: () => ({ info: quiet, warn: quiet, error: quiet, setFilterMsg: quiet, addFilterMsg: quiet }),
    reportEvent: quiet,
    reportPerformance: quiet,
    getPerformance: () => ({
      now: () => Date.now(),
      mark: quiet,
      createObserver: () => ({ observe: quiet, disconnect: quiet }),
    }),
    createSelectorQuery: () => createSelectorQuery(host),
    createIntersectionObserver: observer,
    createMediaQueryObserver: observer,
    createAnimation: swallow,
  };
}
