import type { Params } from '@types_/core/result';

/** Words of one language by key. Other languages are `Record<keyof typeof zh, string>`, so that a missing one does not compile. */
export type Dictionary = Record<string, string>;

/** Puts `{name}` of a text in its place. A name without a value stays as it is, to be seen and mended. */
export const fill = (text: string, params: Params = {}): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/** A translator for one dictionary: only its own keys compile. */
export const translator =
  <D extends Dictionary>(dictionary: D) =>
  (key: keyof D & string, params?: Params): string =>
    fill(dictionary[key] as string, params);
