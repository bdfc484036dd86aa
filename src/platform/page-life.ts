import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro';
import { useRef } from 'react';

/** The query of the page's address; absent names are undefined. */
export const useQuery = (): Record<string, string | undefined> => useRouter().params;

/** Runs each time the page comes back into view, not when it first appears. */
export function useReturn(run: () => void): void {
  const seen = useRef(false);
  useDidShow(() => {
    if (seen.current) run();
    seen.current = true;
  });
}

/** Runs when the reader pulls the page down; the page must have `enablePullDownRefresh`. What is loading shows itself. */
export function usePullDown(run: () => void): void {
  usePullDownRefresh(() => {
    run();
    Taro.stopPullDownRefresh();
  });
}
