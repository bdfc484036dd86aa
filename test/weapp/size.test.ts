import { execFileSync } from 'node:child_process';
import path from 'node:path';

/**
 * Bytes. Taro's empty app is 296,232; WeChat allows 2 MB a package. Main: what the first page shows and every page shares,
 * no schema (decision 19). Total: Korean and English are 115,000, the pages about oneself and for those who manage as much.
 */
const MAIN = 417_000;
const TOTAL = 715_000;

test('the packages stay small', () => {
  const tool = path.resolve(__dirname, '../../tools/size.mjs');
  const { weapp } = JSON.parse(execFileSync(process.execPath, [tool, '--json'], { encoding: 'utf8' }));
  expect(weapp.main).toBeLessThanOrEqual(MAIN);
  expect(weapp.total).toBeLessThanOrEqual(TOTAL);
});
