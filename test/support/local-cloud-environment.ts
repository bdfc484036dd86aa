import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import declared from '../../config/collections.json';
import { UPLOAD_TYPES } from '../../config/upload-types';
import { type LocalCloud, sdkEnvironment, startLocalCloud } from '../../local-cloud';
import type { ExplainLine } from '../../local-cloud/database/query-watch';
import { openApiOptions, templatesVariable } from '../../tools/lib/open-api';
import { TEST_KEYS } from './keys';
import SchoolMorningEnvironment from './school-morning-environment';

/** What served the last queries, for a test that asks what one reads. */
const MOST_EXPLAINED = 100;

/**
 * A node environment with a local cloud of its own, on a free port, with the collections and indexes that are deployed.
 * process.env has what the platform gives a function before any test file loads the SDK.
 */
export default class LocalCloudEnvironment extends SchoolMorningEnvironment {
  private cloud: LocalCloud | undefined;
  private folder = '';
  private readonly keepParsed: number | undefined;

  /** A test file that reads very much asks for room: `@jest-environment-options {"keepParsed": bytes}`. */
  constructor(...[config, context]: ConstructorParameters<typeof SchoolMorningEnvironment>) {
    super(config, context);
    const { keepParsed } = config.projectConfig.testEnvironmentOptions;
    this.keepParsed = typeof keepParsed === 'number' ? keepParsed : undefined;
  }

  override async setup(): Promise<void> {
    await super.setup();
    const Morning = this.global.Date; // before any test sets its own
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xuesheng-test-'));
    const collections = declared.collections as never;
    // No function is deployed here: a test tells the verdicts itself. What WeChat answers is asked for at each call.
    const openapi = { ...openApiOptions, mediaCheckDelayMs: 86_400_000 };
    const explained: ExplainLine[] = [];
    this.cloud = await startLocalCloud({
      ...{ dataDir: this.folder, collections, uploadTypes: UPLOAD_TYPES, fsync: false },
      openapi,
      now: () => new Morning(),
      explain: (line) => {
        explained.push(line);
        if (explained.length > MOST_EXPLAINED) explained.shift();
      },
      ...(this.keepParsed === undefined ? {} : { keepParsed: this.keepParsed }),
    });
    const variables = { XUESHENG_KEYS: TEST_KEYS, ...templatesVariable, TZ: 'UTC' };
    // A plain object in place of jest's, which is behind a proxy: the SDK reads all of it several times for each request.
    const { env } = this.global.process;
    this.global.process.env = { ...env, ...sdkEnvironment(this.cloud.admin), ...variables };
    Object.assign(this.global, { localCloud: this.cloud, weChat: openapi, explained });
  }

  override async teardown(): Promise<void> {
    try {
      await this.cloud?.close();
    } finally {
      if (this.folder) fs.rmSync(this.folder, { recursive: true, force: true });
      await super.teardown();
    }
  }
}
