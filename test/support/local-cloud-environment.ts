import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { TestEnvironment } from 'jest-environment-node';
import declared from '../../config/collections.json';
import { UPLOAD_TYPES } from '../../config/upload-types';
import { type LocalCloud, sdkEnvironment, startLocalCloud } from '../../local-cloud';
import type { ExplainLine } from '../../local-cloud/database/query-watch';
import { openApiOptions, templatesVariable } from '../../tools/lib/open-api';
import { TEST_KEYS } from './keys';

/**
 * When every test file begins: a morning in the middle of a week and of a term, with no holiday and no new year for weeks, in a year whose
 * holidays are announced. From there on its clock goes as any other, and `setClock` sets it.
 */
const BEGINS = Date.parse('2026-11-25T10:00:00+08:00');

/** What served the last queries, for a test that asks what one reads. */
const MOST_EXPLAINED = 100;

/** A Date that lives from that morning on. */
function dateFromThen(Real: DateConstructor): DateConstructor {
  const { now } = Real;
  const ahead = BEGINS - now();
  return class extends Real {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [now() + ahead] : given) as [number]));
    }
    static override now = () => now() + ahead;
  } as DateConstructor;
}

/**
 * A node environment with a local cloud of its own, on a free port, with the collections and indexes that are deployed.
 * process.env has what the platform gives a function before any test file loads the SDK.
 */
export default class LocalCloudEnvironment extends TestEnvironment {
  private cloud: LocalCloud | undefined;
  private folder = '';
  private readonly keepParsed: number | undefined;
  private readonly isToday: boolean;

  /**
   * A test file that reads very much asks for room: `@jest-environment-options {"keepParsed": bytes}`. One whose functions run in threads or
   * processes of their own, which know the real day only, shares it with them: `{"today": true}`.
   */
  constructor(...[config, context]: ConstructorParameters<typeof TestEnvironment>) {
    super(config, context);
    const { keepParsed, today } = config.projectConfig.testEnvironmentOptions;
    this.isToday = today === true;
    this.keepParsed = typeof keepParsed === 'number' ? keepParsed : undefined;
  }

  override async setup(): Promise<void> {
    await super.setup();
    if (!this.isToday) this.global.Date = dateFromThen(this.global.Date);
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xuesheng-test-'));
    const collections = declared.collections as never;
    // No function is deployed here: a test tells the verdicts itself. What WeChat answers is asked for at each call.
    const openapi = { ...openApiOptions, mediaCheckDelayMs: 86_400_000 };
    const explained: ExplainLine[] = [];
    this.cloud = await startLocalCloud({
      ...{ dataDir: this.folder, collections, uploadTypes: UPLOAD_TYPES, fsync: false },
      openapi,
      explain: (line) => {
        explained.push(line);
        if (explained.length > MOST_EXPLAINED) explained.shift();
      },
      ...(this.keepParsed === undefined ? {} : { keepParsed: this.keepParsed }),
    });
    const variables = { XUESHENG_KEYS: TEST_KEYS, ...templatesVariable, TZ: 'UTC' };
    Object.assign(this.global.process.env, sdkEnvironment(this.cloud.admin), variables);
    Object.assign(this.global, { localCloud: this.cloud, weChat: openapi, explained });
  }

  override async teardown(): Promise<void> {
    await this.cloud?.close();
    fs.rmSync(this.folder, { recursive: true, force: true });
    await super.teardown();
  }
}
