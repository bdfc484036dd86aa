import { useEffect, useState } from 'react';

type Listener = (online: boolean) => void;

export function onNetworkStatusChange(listener: Listener): () => void {
  const heard = () => listener(navigator.onLine);
  window.addEventListener('online', heard);
  window.addEventListener('offline', heard);
  return () => {
    window.removeEventListener('online', heard);
    window.removeEventListener('offline', heard);
  };
}

export const isOnline = (): Promise<boolean> => Promise.resolve(navigator.onLine);

export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => onNetworkStatusChange(setOnline), []);
  return online;
}
