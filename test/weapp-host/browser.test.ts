import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserWeapp, launchInBrowser } from '../support/weapp-host/browser';
import { startGateway } from './gateway';

const dist = path.join(__dirname, 'fixture');
let app: BrowserWeapp | undefined;
const running = (): BrowserWeapp => {
  if (!app) throw new Error('the app did not start');
  return app;
};
const at = (selector: string) => running().at(selector);
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  gateway = await startGateway();
  app = await launchInBrowser({ dist, cloudUrl: gateway.url, openid: 'o-mei', page: '/pages/home/index' });
});
afterAll(async () => {
  await app?.close();
  await gateway.close();
});

test('the same build runs in Chromium, taps and calls the cloud', async () => {
  expect(await at('#title').textContent()).toBe('Hello, World');
  await at('#row-a').tap();
  await at('#answer')
    .filter({ hasText: /^tap:a:row-a$/ })
    .waitFor();
  await at('#ask').tap();
  await at('#answer').filter({ hasText: 'Hello, World!' }).waitFor();
  expect(gateway.seen.at(-1)).toMatchObject({ url: '/call/greeter', openid: 'o-mei' });
});

test("a page's own style holds while it is shown, sizes follow the screen", async () => {
  const look = () => at('#title').evaluate((node) => getComputedStyle(node).paddingLeft);
  expect(await look()).toBe('16.64px');
  await running().navigateTo('/letters/pages/form/index?to=dean');
  await at('#subject').fill('leak');
  await at('#log')
    .filter({ hasText: /^subject:leak:4$/ })
    .waitFor();
  await at('#send').tap();
  await running().settle();
  expect(await at('#log').textContent()).toContain('"subject":"leak"');
  expect(await at('#subject').inputValue()).toBe('sent');
});

test('takes a picture', async () => {
  const file = path.join(os.tmpdir(), `weapp-${process.pid}.png`);
  await running().picture(file);
  expect(fs.statSync(file).size).toBeGreaterThan(1_000);
  fs.rmSync(file);
});

test('a page in whose place another one came is on screen no more', async () => {
  const { page, settle } = running();
  await page.evaluate(() => (window.weapp.wx.redirectTo as (to: object) => void)({ url: '/letters/pages/form/index' }));
  await settle();
  expect(await page.locator('page:not([hidden])').count()).toBe(1);
});
