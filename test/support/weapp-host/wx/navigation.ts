import type { Host } from '../host';
import { type Api, asyncApi } from './async-api';

/** Moving between pages. */
export function navigationApi(host: Host): Record<string, Api> {
  const { router } = host;
  return {
    navigateTo: asyncApi(host, 'navigateTo', (options) => router.navigateTo(String(options.url))),
    redirectTo: asyncApi(host, 'redirectTo', (options) => router.redirectTo(String(options.url))),
    switchTab: asyncApi(host, 'switchTab', (options) => router.switchTab(String(options.url))),
    reLaunch: asyncApi(host, 'reLaunch', (options) => router.reLaunch(String(options.url))),
    navigateBack: asyncApi(host, 'navigateBack', (options) => router.navigateBack(options.delta as number | undefined)),
  };
}
