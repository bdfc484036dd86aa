/**
 * Takes a picture of each screen and piece in each look, and says what is wrong with it.
 *   npm run pictures -- [--only word] [--out pictures]
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../lib/open-chromium';
import { runProvince } from '../lib/run-province';
import { audit } from './audit';
import { LOOKS, type Look } from './looks';
import { type Deed, GALLERY, type Route } from './routes';
import { SCREENS } from './screens';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, out: { type: 'string', default: 'pictures' } },
});

/** Where a page's own motion has ended. */
const SETTLED_MS = 500;

function address(base: string, { path: route, as }: Route, { fontScale }: Look): string {
  const query = [as ? `as=${as}` : '', fontScale ? `fs=${fontScale}` : ''].filter(Boolean).join('&');
  return `${base}/?${query}#/${route}`;
}

async function perform(page: Page, deed: Deed): Promise<void> {
  if ('fill' in deed) await page.locator(`${deed.fill}:visible`).last().fill(deed.with);
  else await page.locator(deed.tap).filter({ visible: true }).first().click();
  await page.waitForTimeout(SETTLED_MS);
}

async function take(browser: Browser, base: string, route: Route, look: Look): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    deviceScaleFactor: 2,
    colorScheme: look.dark ? 'dark' : 'light',
    hasTouch: true,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`error: ${error.message}`));
  // tsx names functions through a helper the browser does not have.
  await page.addInitScript({ content: 'globalThis.__name = (f) => f' });
  await page.goto(address(base, route, look));
  await page.locator('.page').last().waitFor();
  await page.waitForTimeout(SETTLED_MS);
  for (const deed of route.do ?? []) await perform(page, deed);
  // The whole scroll, unless something lies over the page: that is looked at as it is.
  const isWhole = (await page.locator('.sheet').count()) === 0;
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('.taro_page')].map((p) => p.scrollHeight)),
  );
  if (isWhole) await page.setViewportSize({ width: look.width, height: Math.max(look.height, height) });
  await page.waitForTimeout(150);
  await page.screenshot({ path: path.join(values.out, `${route.name}-${look.name}.png`) });
  const found = await page.evaluate(audit);
  await context.close();
  return [...errors, ...found];
}

async function main(): Promise<void> {
  fs.mkdirSync(values.out, { recursive: true });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xuesheng-pictures-'));
  const { cloud } = await runProvince(folder, { port: 0, fresh: false, onSeed: () => undefined });
  const browser = await openChromium();
  let wrong = 0;
  for (const route of [...SCREENS, ...GALLERY].filter(({ name }) => name.includes(values.only))) {
    for (const look of LOOKS) {
      const found = await take(browser, cloud.url, route, look).catch((error: Error) => [error.message]);
      wrong += found.length;
      console.log([`${route.name}-${look.name}${found.length === 0 ? '  ok' : ''}`, ...found].join('\n  '));
    }
  }
  await browser.close();
  await cloud.close();
  fs.rmSync(folder, { recursive: true, force: true });
  process.exitCode = wrong === 0 ? 0 : 1;
}

void main();
