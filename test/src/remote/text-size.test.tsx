import { act } from 'react';
import { chooseTextSize, fontScale, TEXT_SIZES } from '@/platform/text-size';
import { inLanguage } from '@/remote/in-language';
import { fitLines } from '@/ui/fit-lines';
import { Page } from '@/ui/page';
import { render } from '../../support/render';
import { kept } from '../../support/taro';

const LARGEST_TESTED = 1.6;
const scaleOfPage = (page: HTMLElement) => page.style.getPropertyValue('--fs');

afterEach(() => act(() => chooseTextSize('phone')));

test('until somebody chooses, the phone says how large words are', () => {
  expect(fontScale()).toBe(1);
});

test('each size is larger than the one before, and none beyond what every screen is tested with', () => {
  const scales = TEXT_SIZES.map((size) => {
    chooseTextSize(size);
    return fontScale();
  });
  expect(scales).toEqual([...new Set(scales)].sort((a, b) => a - b));
  expect(scales[0]).toBe(1);
  expect(scales.at(-1)).toBe(LARGEST_TESTED);
});

test('a page that is open follows at once, lines too, and the choice stays on the phone', () => {
  const Shown = inLanguage(() => <Page title='设置'>{fitLines('权益部今天下班前回你一句')}</Page>);
  const { find, text } = render(<Shown />);
  expect(scaleOfPage(find('.page'))).toBe('1');
  expect(text()).not.toContain('\u200b');
  act(() => chooseTextSize('largest'));
  expect(scaleOfPage(find('.page'))).toBe('1.6');
  expect(find('.page').className).toContain('xl');
  expect(text()).toContain('\u200b');
  expect(kept.get('text-size')).toBe('largest');
});
