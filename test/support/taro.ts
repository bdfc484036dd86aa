/** Stands for @tarojs/taro in jsdom: keeps what it was asked, answers as a phone of ordinary size. */
export const calls: [name: string, argument: unknown][] = [];

/** What the app keeps on the phone. */
export const kept = new Map<string, unknown>();

const noted =
  (name: string, answer: unknown = {}) =>
  (argument?: unknown) => {
    calls.push([name, argument]);
    return Promise.resolve(answer);
  };

/** Large text: 26 and more. */
export const phone = { fontSizeSetting: 16, theme: 'light', language: 'zh_CN' };

export const getCurrentInstance = () => ({ router: { params: {} } });
export const useRouter = () => ({ params: {} });
export const useLoad = (_run: unknown) => undefined;
export const useDidShow = (_run: unknown) => undefined;
export const usePullDownRefresh = (_run: unknown) => undefined;

export default {
  // Before WeChat asked about the privacy guide.
  canIUse: () => false,
  getAppBaseInfo: () => phone,
  getWindowInfo: () => ({ statusBarHeight: 44, windowWidth: 375 }),
  getMenuButtonBoundingClientRect: () => ({ top: 50, left: 281, width: 87, height: 32 }),
  getStorageSync: (key: string) => kept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => kept.set(key, value),
  removeStorageSync: (key: string) => kept.delete(key),
  getCurrentPages: () => [{}],
  navigateTo: noted('navigateTo'),
  redirectTo: noted('redirectTo'),
  reLaunch: noted('reLaunch'),
  navigateBack: noted('navigateBack'),
  showToast: noted('showToast'),
  setClipboardData: noted('setClipboardData'),
  makePhoneCall: noted('makePhoneCall'),
  previewImage: noted('previewImage'),
  chooseMedia: noted('chooseMedia', { tempFiles: [] }),
  getNetworkType: noted('getNetworkType', { networkType: 'wifi' }),
  onNetworkStatusChange: (_heard: unknown) => undefined,
  offNetworkStatusChange: (_heard: unknown) => undefined,
  useRouter,
  useLoad,
  useDidShow,
  usePullDownRefresh,
};
