import path from 'node:path';

const PRELOAD = path.resolve(__dirname, 'clock-ahead.cjs');

/** What a thread or process must find in its environment to have the clock of this test. */
export const clockOfTest = (): Record<string, string> => ({
  NODE_OPTIONS: `--require "${PRELOAD}"`,
  XUESHENG_TEST_AHEAD: process.env.XUESHENG_TEST_AHEAD ?? '0',
});
