import type { Params } from '@types_/core/result';
import type { Dictionaries } from './dictionaries';
import { currentLanguage, currentlySpoken } from './language';

/**
 * Puts `{name}` of a text in its place, and of `{n|day|days}` the form that fits the number.
 * A name without a value stays as it is, to be seen and mended.
 */
export const fill = (text: string, params: Params = {}): string =>
  text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return String(one === undefined || many === undefined ? value : value === 1 ? one : many);
  });

/**
 * A translator for one dictionary: only its own keys compile. It looks at the language when it is called, so a text is asked
 * for where it is shown and never kept.
 */
export const translator =
  <N extends keyof Dictionaries>(name: N, chinese: Dictionaries[N]) =>
  (key: keyof Dictionaries[N] & string, params?: Params): string => {
    const words = currentlySpoken().words[name] ?? chinese;
    return fill(words[key] as string, params);
  };

/** Short facts in one line, 生活服务 · 供暖: the dot never begins a line. */
export const dotted = (...facts: string[]): string => facts.filter(Boolean).join('\u00a0· ');

/** Sentences one after the other: Chinese has no space between them. */
export const sentences = (...texts: string[]): string =>
  texts.filter(Boolean).join(currentLanguage() === 'zh-CN' ? '' : ' ');
