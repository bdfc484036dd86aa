import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isPlainObject } from '../database/document';
import { messageOf } from '../errors';
import type { Limits } from './limits';

/** What config.json beside a function's entry says; nothing of it has been checked. */
export type FunctionConfig = Readonly<Record<string, unknown>>;

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

/** Reads config.json beside a function's entry; empty if there is none, an error if it is not JSON. */
export function readConfig(file: string): FunctionConfig {
  const config = path.join(path.dirname(file), 'config.json');
  if (!existsSync(config)) return {};
  try {
    const parsed: unknown = JSON.parse(readFileSync(config, 'utf8'));
    if (isPlainObject(parsed)) return parsed;
  } catch (error) {
    throw new Error(`${config} cannot be read: ${messageOf(error)}`);
  }
  throw new Error(`${config} must be a JSON object`);
}

function configOrNone(file: string): FunctionConfig {
  try {
    return readConfig(file);
  } catch {
    return {}; // told at the start and by the timers; a call goes on with the platform's defaults
  }
}

/** The time limit of a function. */
export function timeoutSeconds(file: string, limits: Limits): number {
  const { timeout } = configOrNone(file);
  const given = typeof timeout === 'number' && timeout > 0 ? timeout : limits.timeoutSeconds;
  return Math.min(given, limits.longestTimeoutSeconds);
}

/** The openapi calls that a function's config.json permits. */
export function permittedApis(file: string): string[] {
  const { permissions } = configOrNone(file);
  const apis = isPlainObject(permissions) ? permissions.openapi : [];
  return Array.isArray(apis) ? apis.filter((api) => typeof api === 'string') : [];
}
