/**
 * Takes a picture of each route in each look and says what is wrong with it.
 *   npx tsx tools/pictures/take.ts <base url> [routes.json] [--only=word] [--out=pictures]
 * The base url serves dist/h5; routes.json is a list of { name, path, tap? }, the gallery unless given.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { audit } from './audit';
import { openBrowser } from './browser';
import { LOOKS, type Look } from './looks';
import { GALLERY, type Route } from './routes';

const flag = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1];
const [base = 'http://127.0.0.1:8080', list] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const out = path.resolve(flag('out') ?? 'pictures');
const only = flag('only') ?? '';

const address = (route: Route, look: Look) => {
  const mark = route.path.includes('?') ? '&' : '?';
  return `${base}/#/${route.path}${look.fontScale ? `${mark}fs=${look.fontScale}` : ''}`;
};

async function take(browser: Browser, route: Route, look: Look): Promise<string[]> {
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
  await page.goto(address(route, look));
  await page.locator('.page').last().waitFor();
  await page.waitForTimeout(500);
  for (const id of route.tap ?? []) {
    await page.locator(`#${id}`).click();
    await page.waitForTimeout(400);
  }
  // The whole scroll, unless something lies over the page: that is looked at as it is.
  const isWhole = (await page.locator('.sheet').count()) === 0;
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('.taro_page')].map((p) => p.scrollHeight)),
  );
  if (isWhole) await page.setViewportSize({ width: look.width, height: Math.max(look.height, height) });
  await page.waitForTimeout(150);
  await page.screenshot({ path: path.join(out, `${route.name}-${look.name}.png`) });
  const found = await page.evaluate(audit);
  await context.close();
  return [...errors, ...found];
}

async function main(): Promise<void> {
  const routes: Route[] = list ? JSON.parse(readFileSync(list, 'utf8')) : GALLERY;
  mkdirSync(out, { recursive: true });
  const browser = await openBrowser();
  let wrong = 0;
  for (const route of routes.filter(({ name }) => name.includes(only))) {
    for (const look of LOOKS) {
      const found = await take(browser, route, look);
      wrong += found.length;
      console.log(`${route.name}-${look.name}  ${found.length === 0 ? 'ok' : ''}`);
      for (const line of found) console.log(`  ${line}`);
    }
  }
  await browser.close();
  process.exitCode = wrong === 0 ? 0 : 1;
}

void main();
