import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

const nothing = () => undefined;

/** Light enough to be read by another phone, and awake, while the page is in sight; then as it was. */
export function useBrightScreen(): void {
  const before = useRef<number | null>(null);
  const dim = () => {
    if (before.current === null) return;
    void Taro.setScreenBrightness({ value: before.current }).catch(nothing);
    void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(nothing);
    before.current = null;
  };
  const latest = useRef(dim);
  latest.current = dim;
  useDidShow(() => {
    Taro.getScreenBrightness({})
      .then(({ value }) => {
        before.current ??= value;
        void Taro.setScreenBrightness({ value: 1 }).catch(nothing);
        void Taro.setKeepScreenOn({ keepScreenOn: true }).catch(nothing);
      })
      .catch(nothing);
  });
  useDidHide(() => latest.current());
  useEffect(() => () => latest.current(), []);
}
