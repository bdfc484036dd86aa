import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

type Listener = (online: boolean) => void;

/** Calls the listener at every change; the answer stops it. */
export function onNetworkStatusChange(listener: Listener): () => void {
  const heard = ({ isConnected }: { isConnected: boolean }) => listener(isConnected);
  Taro.onNetworkStatusChange(heard);
  return () => Taro.offNetworkStatusChange(heard);
}

export const isOnline = async (): Promise<boolean> => (await Taro.getNetworkType()).networkType !== 'none';

/** True until the phone says that there is no network. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    let alive = true;
    isOnline().then(
      (now) => alive && setOnline(now),
      () => undefined,
    );
    const stop = onNetworkStatusChange(setOnline);
    return () => {
      alive = false;
      stop();
    };
  }, []);
  return online;
}
