import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import declared from '../../config/collections.json';
import { UPLOAD_TYPES } from '../../config/upload-types';
import { type LocalCloud, type LocalCloudOptions, sdkEnvironment, startLocalCloud } from '../../local-cloud';
import { openApiOptions, templatesVariable } from '../../tools/lib/open-api';
import { type Answer, freshKey } from './as';
import { clockOfTest } from './clock-of-test';
import { TEST_KEYS } from './keys';

const ROOT = path.resolve(__dirname, '../..');
export const FUNCTIONS = path.join(ROOT, 'dist/cloudfunctions');

/** Builds what would be deployed, unless that is what lies there. */
export const buildFunctions = (): void => {
  execFileSync(process.execPath, ['tools/ensure-built.mjs', 'functions'], { cwd: ROOT, stdio: 'pipe' });
};

export interface BuiltCloud extends LocalCloud {
  folder: string;
}

/** A cloud of its own with the built functions in worker threads; the SDK of this process talks to it from here on. */
export async function startBuiltCloud(more: Partial<LocalCloudOptions> = {}): Promise<BuiltCloud> {
  buildFunctions();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xuesheng-built-'));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  const cloud = await startLocalCloud({
    dataDir: folder,
    collections: declared.collections as never,
    functionsDir: FUNCTIONS,
    uploadTypes: UPLOAD_TYPES,
    openapi: openApiOptions,
    fsync: false,
    // Of eight functions a test calls two or three.
    warm: false,
    ...more,
    functionEnv: { XUESHENG_KEYS: TEST_KEYS, ...templatesVariable, ...clockOfTest(), ...more.functionEnv },
  }).catch((error: unknown) => {
    remove();
    throw error;
  });
  Object.assign(process.env, sdkEnvironment(cloud.admin));
  const close = () => cloud.close().finally(remove);
  return { ...cloud, folder, close };
}

/** Calls a built function over HTTP, as the mini-program does: BUSY is tried again, three times in all; rejects when no answer comes. */
export async function callOver(
  url: string,
  openid: string,
  name: string,
  action: string,
  input: unknown = {},
  key: string = freshKey(),
): Promise<Omit<Answer, 'wire'>> {
  const once = () => callOnce(url, openid, name, action, input, key);
  let answer = await once();
  for (let tried = 1; tried < 3 && !answer.ok && answer.error.code === 'BUSY'; tried += 1) answer = await once();
  return answer;
}

async function callOnce(
  url: string,
  openid: string,
  name: string,
  action: string,
  input: unknown,
  key: string,
): Promise<Omit<Answer, 'wire'>> {
  const answer = await fetch(`${url}/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify({ action, input, key }),
  });
  const { result, errMsg } = (await answer.json()) as { result?: Omit<Answer, 'wire'>; errMsg?: string };
  if (!result) throw new Error(errMsg ?? `HTTP ${answer.status}`);
  return result;
}
