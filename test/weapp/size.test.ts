import { execFileSync } from 'node:child_process';
import path from 'node:path';

/**
 * Bytes. Taro's empty app is 296,232; WeChat allows 2 MB a package. Main: the first page asks for the agreement anew and
 * tells what is new, whose words and texts for errors came with accounts, roles and notices (until then 420,000).
 * Total: Korean and English are 105,000, the pages about oneself and for those who manage as much (until then 600,000), those
 * by which a case is routed and told 30,000.
 */
const MAIN = 450_000;
const TOTAL = 800_000;

test('the packages stay small', () => {
  const tool = path.resolve(__dirname, '../../tools/size.mjs');
  const { weapp } = JSON.parse(execFileSync(process.execPath, [tool, '--json'], { encoding: 'utf8' }));
  expect(weapp.main).toBeLessThanOrEqual(MAIN);
  expect(weapp.total).toBeLessThanOrEqual(TOTAL);
});
