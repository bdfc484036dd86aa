import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { initCloud } from '@/platform/cloud';
import { startLanguage } from '@/remote/language';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    initCloud();
    void startLanguage();
  });
  return children;
}
