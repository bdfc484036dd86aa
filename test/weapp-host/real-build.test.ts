import fs from 'node:fs';
import path from 'node:path';
import { launch } from '../support/weapp-host/launch';

const dist = path.resolve(__dirname, '../../dist/weapp');

test('the mini-program that Taro built opens its first page', async () => {
  const { pages } = JSON.parse(fs.readFileSync(path.join(dist, 'app.json'), 'utf8')) as { pages: string[] };
  const app = await launch({ dist });
  expect(app.stack).toHaveLength(1);
  expect(pages).toContain(app.page.route);
  expect(app.page.text()).not.toBe('');
  expect(app.firstSetDataBytes(app.page.route)).toBeGreaterThan(0);
  expect(app.missing).toEqual([]);
  app.close();
});
