import type { Host } from '../host';
import { answered } from './answer';
import { type Api, asyncApi, Failure, type Options } from './async-api';

/** Toasts, modals and the other surfaces WeChat draws itself. */
export function uiApi(host: Host): Record<string, Api> {
  const { ui } = host;
  const { answers } = host.input;
  const api = (name: string, run?: (options: Options) => unknown) => asyncApi(host, name, run);
  const text = (value: unknown) => String(value ?? '');

  const showModal = async (options: Options) => {
    ui.modals.push(options);
    const answer = await answered(answers.modal, options, true);
    const { confirm, content } = typeof answer === 'boolean' ? { confirm: answer, content: undefined } : answer;
    return {
      confirm,
      cancel: !confirm,
      content: confirm && options.editable ? (content ?? text(options.content)) : null,
    };
  };
  const showActionSheet = async (options: Options) => {
    ui.actionSheets.push(options);
    const answer = await answered(answers.actionSheet, options, 0);
    if (answer === 'cancel') throw new Failure('showActionSheet:fail cancel');
    return { tapIndex: answer };
  };
  const requestSubscribeMessage = async (options: Options) => {
    const ids = (options.tmplIds ?? []) as string[];
    const answer = await answered(answers.subscribe, options, 'accept');
    const given = Object.fromEntries(
      ids.map((id) => [id, typeof answer === 'string' ? answer : (answer[id] ?? 'accept')]),
    );
    ui.subscribed.push(...ids.filter((id) => given[id] === 'accept'));
    return given;
  };

  return {
    showToast: api('showToast', ({ title }) => {
      ui.toast = text(title);
      ui.toasts.push(text(title));
    }),
    hideToast: api('hideToast', () => {
      ui.toast = undefined;
    }),
    showLoading: api('showLoading', ({ title }) => {
      ui.loading = text(title);
    }),
    hideLoading: api('hideLoading', () => {
      ui.loading = undefined;
    }),
    showModal: api('showModal', showModal),
    showActionSheet: api('showActionSheet', showActionSheet),
    requestSubscribeMessage: api('requestSubscribeMessage', requestSubscribeMessage),
    setNavigationBarTitle: api('setNavigationBarTitle', ({ title }) => {
      ui.title = text(title);
    }),
    setClipboardData: api('setClipboardData', ({ data }) => {
      ui.clipboard = text(data);
    }),
    getClipboardData: api('getClipboardData', () => ({ data: ui.clipboard ?? '' })),
    previewImage: api('previewImage', ({ urls }) => void ui.previewed.push(urls as string[])),
    previewMedia: api(
      'previewMedia',
      ({ sources }) => void ui.previewed.push((sources as { url: string }[]).map((source) => source.url)),
    ),
    shareFileMessage: api('shareFileMessage', ({ filePath, fileName }) => {
      if (!host.input.files.has(text(filePath))) throw new Failure('shareFileMessage:fail no such file');
      ui.shared.push({ filePath: text(filePath), fileName: text(fileName) });
    }),
    addPhoneCalendar: api('addPhoneCalendar', (entry) => {
      if (host.input.answers.refusedScopes?.includes('scope.addPhoneCalendar'))
        throw new Failure('addPhoneCalendar:fail auth deny');
      ui.calendar.push(entry);
    }),
    makePhoneCall: api('makePhoneCall', ({ phoneNumber }) => void ui.phoned.push(text(phoneNumber))),
    setTabBarBadge: api('setTabBarBadge', ({ index, text: badge }) => {
      ui.badges[text(index)] = text(badge);
    }),
    removeTabBarBadge: api('removeTabBarBadge', ({ index }) => {
      delete ui.badges[text(index)];
    }),
    ...Object.fromEntries(SILENT.map((name) => [name, api(name)])),
  };
}

/** They change something no test can see here. */
const SILENT = [
  'setNavigationBarColor',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'showTabBar',
  'hideTabBar',
  'setTabBarItem',
  'setTabBarStyle',
  'showTabBarRedDot',
  'hideTabBarRedDot',
  'pageScrollTo',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'hideHomeButton',
  'showShareMenu',
  'hideShareMenu',
  'updateShareMenu',
  'enableAlertBeforeUnload',
  'disableAlertBeforeUnload',
  'hideKeyboard',
  'vibrateShort',
  'vibrateLong',
];
