import { act } from 'react';
import { words as ko } from '@/i18n/ko/words';
import { currentlySpoken, speak } from '@/i18n/language';
import { inLanguage } from '@/remote/in-language';
import { chooseLanguage, startLanguage } from '@/remote/language';
import { Page } from '@/ui/page';
import { render } from '../../support/render';
import { phone } from '../../support/taro';

/** Stands for WeChat's require: the test says when words arrive. */
let arrive: (words: unknown) => void = () => undefined;
let fail: (why: Error) => void = () => undefined;
const async = () =>
  new Promise((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
Object.assign(globalThis, { __non_webpack_require__: { async } });

beforeEach(() => {
  jest.useFakeTimers();
  phone.language = 'ko';
  speak({ language: 'zh-CN', held: false, words: {} });
});
afterEach(() => jest.useRealTimers());

test('nothing is seen until the words are there, so that no Chinese flashes up', async () => {
  const started = startLanguage();
  expect(currentlySpoken()).toMatchObject({ language: 'zh-CN', held: true });
  arrive({ words: ko });
  await started;
  expect(currentlySpoken()).toEqual({ language: 'ko', held: false, words: ko });
});

test('on a slow network Chinese is shown first, and Korean when it comes', async () => {
  const started = startLanguage();
  jest.advanceTimersByTime(1500);
  expect(currentlySpoken()).toMatchObject({ language: 'zh-CN', held: false });
  arrive({ words: ko });
  await started;
  expect(currentlySpoken().language).toBe('ko');
});

test('words that do not come leave what was there', async () => {
  const started = startLanguage();
  fail(new Error('no such package'));
  await started;
  expect(currentlySpoken()).toEqual({ language: 'zh-CN', held: false, words: {} });
});

test('of two choices the later one counts, whichever comes first', async () => {
  const korean = chooseLanguage('ko');
  const chinese = chooseLanguage('zh-CN');
  arrive({ words: ko });
  expect(await Promise.all([korean, chinese])).toEqual([true, true]);
  expect(currentlySpoken().language).toBe('zh-CN');
});

test('a page keeps out of sight while it is held, and then says in which language it is', () => {
  speak({ held: true });
  const Shown = inLanguage(() => <Page title='我' />);
  const { find } = render(<Shown />);
  expect(find('.page').className).toContain('page-held');
  act(() => speak({ held: false, language: 'ko' }));
  expect(find('.page').className).toBe('page page-ko');
});
