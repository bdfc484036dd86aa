import type { Answer } from '../options';
import type { Options } from './async-api';

/** The answer given in advance, or the default. */
export async function answered<T>(answer: Answer<T> | undefined, options: Options, otherwise: T): Promise<T> {
  if (answer === undefined) return otherwise;
  return typeof answer === 'function' ? (answer as (asked: Options) => T | Promise<T>)(options) : answer;
}
