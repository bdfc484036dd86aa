import { TestEnvironment } from 'jest-environment-node';
import { dateAhead } from './clock-ahead.cjs';

/**
 * When every test file begins: a morning in the middle of a week and of a term, with no holiday and no new year for weeks, in a year whose
 * holidays are announced. From there on its clock goes as any other, and `setClock` sets it.
 */
const MORNING = '2026-11-25T10:00:00+08:00';

/** A node environment whose day is the same whenever the tests run. Another: `@jest-environment-options {"begins": "2027-02-10T10:00:00+08:00"}`. */
export default class SchoolMorningEnvironment extends TestEnvironment {
  private readonly begins: unknown;

  constructor(...[config, context]: ConstructorParameters<typeof TestEnvironment>) {
    super(config, context);
    this.begins = config.projectConfig.testEnvironmentOptions.begins ?? MORNING;
  }

  override async setup(): Promise<void> {
    await super.setup();
    const ahead = Date.parse(String(this.begins)) - Date.now();
    this.global.Date = dateAhead(this.global.Date, ahead);
    // For what a test starts beside itself (clock-of-test.ts).
    this.global.process.env.XUESHENG_TEST_AHEAD = String(ahead);
  }
}
