import type { Host } from '../host';

const EVENTS = [
  'NetworkStatusChange',
  'ThemeChange',
  'WindowResize',
  'MemoryWarning',
  'KeyboardHeightChange',
  'UserCaptureScreen',
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'LazyLoadError',
  'NeedPrivacyAuthorization',
];

/** wx.onX and wx.offX of everything that can happen. */
export function listenerApi(host: Host): Record<string, unknown> {
  return Object.fromEntries(
    EVENTS.flatMap((event) => [
      [`on${event}`, (listener: (payload: unknown) => void) => host.events.on(event, listener)],
      [`off${event}`, (listener?: (payload: unknown) => void) => host.events.off(event, listener)],
    ]),
  );
}
