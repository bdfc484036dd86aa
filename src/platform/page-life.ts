import Taro, { useDidHide, useDidShow, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

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

/** Rows that are sent to the screen at a time: at about 1 KB each below the 16 KB that a page may send at once. */
const ROWS_AT_A_TIME = 12;

/** How many rows of a long list to show: some at first, more each time its end is reached. */
export function useRowsShown(atATime = ROWS_AT_A_TIME): number {
  const [count, setCount] = useState(atATime);
  useReachBottom(() => setCount((now) => now + atATime));
  return count;
}

/** Runs when the page goes out of sight: another page over it, the app in the background, or the page gone. */
export function useLeave(run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useDidHide(() => latest.current());
  useEffect(() => () => latest.current(), []);
}
