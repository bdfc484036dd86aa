import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './temporary-folder';

/** A function for a test: its code, in which `cloud` is the SDK where `sdk` is set, and its config.json. */
export interface TestFunction {
  code: string;
  config?: Record<string, unknown>;
  sdk?: boolean;
}

const SDK = `const cloud = require(${JSON.stringify(require.resolve('wx-server-sdk'))});
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
`;

/** Writes a function into a folder of functions. */
export function writeFunction(folder: string, name: string, { code, config, sdk }: TestFunction): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'index.js'), (sdk ? SDK : '') + code);
  if (config) writeFileSync(path.join(folder, name, 'config.json'), JSON.stringify(config));
}

/** A folder of functions that is gone after the test file. */
export function functionFolder(functions: Record<string, TestFunction>): string {
  const folder = temporaryFolder();
  for (const [name, each] of Object.entries(functions)) writeFunction(folder, name, each);
  return folder;
}
