import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Bytes. Taro's empty app is 296,232; WeChat allows 2 MB a package. */
const MAIN = 420_000;
const TOTAL = 600_000;

test('the packages stay small', () => {
  const tool = path.resolve(__dirname, '../../tools/size.mjs');
  const { weapp } = JSON.parse(execFileSync(process.execPath, [tool, '--json'], { encoding: 'utf8' }));
  expect(weapp.main).toBeLessThanOrEqual(MAIN);
  expect(weapp.total).toBeLessThanOrEqual(TOTAL);
});
