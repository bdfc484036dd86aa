import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import declared from '../../config/collections.json';
import { UPLOAD_TYPES } from '../../config/upload-types';
import { type CollectionDeclaration, type LocalCloud, sdkEnvironment, startLocalCloud } from '../../local-cloud';
import { openApiOptions, templatesVariable } from '../../tools/lib/open-api';
import { clockOfTest } from './clock-of-test';
import { TEST_KEYS } from './keys';

const root = path.resolve(__dirname, '../..');

/** The built mini-program, as it would be uploaded. */
export const WEAPP = path.join(root, 'dist/weapp');

/**
 * A local cloud with the built functions, the browser build, and 吉林大学 and 延边大学 with their people. `first`: functions that are loaded
 * before anybody calls them. Loading one takes a second, several where others are at work, and a phone here waits 4.5 s until it is quiet.
 */
export async function startSeededCloud(first: readonly string[] = []): Promise<LocalCloud & { stop(): Promise<void> }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xuesheng-run-'));
  const { peopleList } = await import('../../tools/lib/people-list');
  const cloud = await startLocalCloud({
    dataDir: folder,
    collections: declared.collections as CollectionDeclaration[],
    functionsDir: path.join(root, 'dist/cloudfunctions'),
    webDir: path.join(root, 'dist/h5'),
    people: peopleList(),
    functionEnv: { XUESHENG_KEYS: TEST_KEYS, ...templatesVariable, ...clockOfTest() },
    uploadTypes: UPLOAD_TYPES,
    openapi: { ...openApiOptions, mediaCheckDelayMs: 0 },
    fsync: false,
    // Fired by the test that wants them.
    timers: false,
    // A function is loaded when a phone first calls it: of eight most tests need half.
    warm: false,
  });
  Object.assign(process.env, sdkEnvironment(cloud.admin), { XUESHENG_KEYS: TEST_KEYS });
  const stop = () => cloud.close().finally(() => fs.rmSync(folder, { recursive: true, force: true }));
  try {
    const { seedTwoSchools } = await import('./schools'); // the SDK reads its address when it is loaded
    await seedTwoSchools();
    await Promise.all(first.map((name) => cloud.invoke(name, {}, { openid: 'whoever-loads-it' })));
  } catch (error) {
    await stop(); // nobody was given anything to stop
    throw error;
  }
  return { ...cloud, stop };
}
