import type { Screen } from './system';

/** Browsers zoom by themselves; ?fs=1.6 or localStorage.fs lets tests and the gallery ask for large text. */
const scale = (): number => {
  const asked = /[?&]fs=([\d.]+)/.exec(window.location.href)?.[1] ?? window.localStorage.getItem('fs');
  return Math.min(1.6, Math.max(1, Number(asked) || 1));
};

export const screen = (): Screen => ({ fontScale: scale(), statusBar: 8, navBar: 44, capsule: 0 });

export const systemLanguage = (): string => navigator.language;

export const tellLanguage = (language: string): void => {
  document.documentElement.lang = language;
};
