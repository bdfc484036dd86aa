import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isPlainObject } from '../database/document';

/** The platform's time limit of a function that sets none. */
export const DEFAULT_TIMEOUT_SECONDS = 3;

/** The entry file of a function, or undefined if the folder has no such function. */
export function functionFile(directory: string, name: string): string | undefined {
  if (!/^[A-Za-z][\w-]*$/.test(name)) return undefined;
  const file = path.resolve(directory, name, 'index.js');
  return existsSync(file) ? file : undefined;
}

/** The names of all functions in a folder. */
export function functionNames(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory).filter((name) => functionFile(directory, name) !== undefined);
}

/** When a function's code changed last. */
export function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The time limit in config.json beside the function's entry. */
export function timeoutSeconds(file: string): number {
  try {
    const config: unknown = JSON.parse(readFileSync(path.join(path.dirname(file), 'config.json'), 'utf8'));
    if (isPlainObject(config) && typeof config.timeout === 'number' && config.timeout > 0) return config.timeout;
  } catch {
    // no config.json, or none that can be read: the platform's default
  }
  return DEFAULT_TIMEOUT_SECONDS;
}
