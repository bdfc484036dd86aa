import path from 'node:path';
import type { Browser, Route as Network, Page } from 'playwright-core';
import { audit } from './audit';
import type { Look } from './looks';
import type { Deed, Route } from './routes';

/** Where a page's own motion has ended. */
const SETTLED_MS = 500;
/** What is not there by then is not coming. */
const WAITED_MS = 15_000;

function address(base: string, { path: place, as }: Route, { fontScale }: Look): string {
  const query = [as ? `as=${as}` : '', fontScale ? `fs=${fontScale}` : ''].filter(Boolean).join('&');
  return `${base}/?${query}#/${place}`;
}

const ROOT = path.resolve(__dirname, '../..');

async function perform(page: Page, deed: Deed): Promise<void> {
  if ('end' in deed) {
    for (let more = 0; more < deed.end; more += 1) {
      // The end is reached anew by whoever comes from above it.
      await page.mouse.wheel(0, -600);
      await page.waitForTimeout(SETTLED_MS);
      await page.mouse.wheel(0, 20_000);
      await page.waitForTimeout(SETTLED_MS);
    }
  } else if ('draw' in deed) {
    const row = page.locator(deed.draw).filter({ visible: true }).first();
    await row.scrollIntoViewIfNeeded();
    const box = await row.boundingBox();
    if (!box) throw new Error(`nothing to draw: ${deed.draw}`);
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', left?: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: left === undefined ? [] : [{ x: box.x + box.width - left, y: box.y + box.height / 2 }],
      });
    await touch('touchStart', 40);
    for (const left of [60, 80, 100, 120]) await touch('touchMove', left);
    await touch('touchEnd');
  } else if ('fill' in deed) await page.locator(`${deed.fill}:visible`).last().fill(deed.with);
  else {
    const chooser = deed.pick ? page.waitForEvent('filechooser') : null;
    await page.locator(deed.tap).filter({ visible: true }).first().click();
    if (chooser && deed.pick) await (await chooser).setFiles(path.resolve(ROOT, deed.pick));
  }
  await page.waitForTimeout(SETTLED_MS);
}

type Answer = { result: { data?: unknown } };

/** Lets a page see other answers than the functions gave, refusals, or nothing at all. */
async function falsify(page: Page, { answers = {}, refuses = {}, silent = {} }: Route): Promise<void> {
  const asked = new Map<string, number>();
  const names = [answers, refuses, silent].flatMap((some) => Object.keys(some));
  for (const name of new Set(names)) {
    const [of = '', action] = name.split('.');
    await page.route(`**/call/${of}`, async (network: Network) => {
      if ((network.request().postDataJSON() as { action?: string }).action !== action) return network.fallback();
      const times = asked.get(name) ?? 0;
      asked.set(name, times + 1);
      if (times >= (silent[name] ?? Number.POSITIVE_INFINITY)) return network.abort();
      const error = refuses[name] && { params: {}, requestId: 'a1b2c3d4e5f6', ...refuses[name] };
      if (error) return network.fulfill({ json: { result: { ok: false, error } } });
      const response = await network.fetch();
      const body = (await response.json()) as Answer;
      const data = answers[name]?.(body.result.data) ?? body.result.data;
      return network.fulfill({ response, json: { ...body, result: { ...body.result, data } } });
    });
  }
}

/** Takes a picture of a screen of the browser build; answers what the audit finds wrong. */
export async function takeInH5(
  browser: Browser,
  base: string,
  route: Route,
  look: Look,
  file: string,
): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    deviceScaleFactor: 2,
    colorScheme: look.dark ? 'dark' : 'light',
    hasTouch: true,
    locale: look.language ?? 'zh-CN',
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(WAITED_MS);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(`error: ${error.message}`));
    // tsx names functions through a helper the browser does not have.
    await page.addInitScript({ content: 'globalThis.__name = (f) => f' });
    for (const [key, value] of Object.entries(route.kept ?? {}))
      await page.addInitScript(
        ([name, text]) => localStorage.setItem(name ?? '', text ?? ''),
        [`${route.as ?? 'nobody'}/${key}`, JSON.stringify(value)],
      );
    await falsify(page, route);
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
    await page.screenshot({ path: file });
    return [...errors, ...(await page.evaluate(audit))];
  } finally {
    await context.close();
  }
}
