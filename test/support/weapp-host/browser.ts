import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { Browser, Locator, Page } from 'playwright-core';
import { openChromium } from '../../../tools/lib/open-chromium';
import { BASE_CSS } from './browser/base-css';
import type { CloudBridge, Payload, StartOptions } from './browser/payload';
import { contentTypeOf, httpCloud } from './http-cloud';
import { listFiles, openBundle } from './open-bundle';
import type { Answers, LaunchOptions } from './options';

export interface BrowserOptions extends Omit<LaunchOptions, 'settleMs' | 'verbose'> {
  /** Only plain values: functions cannot cross into the page. */
  answers?: Answers;
  width?: number;
  height?: number;
  scale?: number;
  dark?: boolean;
  /** A browser to share; without it one is started and closed again. */
  browser?: Browser;
}

export interface BrowserWeapp {
  /** Playwright's page: locators, taps and pictures. */
  page: Page;
  /** An element of the shown page; the pages below it stay in the document, hidden. */
  at(selector: string): Locator;
  /** Opens a page of the mini-program and waits until it is quiet. */
  navigateTo(url: string): Promise<void>;
  settle(): Promise<void>;
  /** Takes a picture of the screen, or of the whole page. */
  picture(file: string, whole?: boolean): Promise<void>;
  close(): Promise<void>;
}

const IMAGE = /\.(png|jpe?g|gif|webp|svg)$/;
const PHONE = { width: 390, height: 844, scale: 2 };

async function payloadOf(dist: string): Promise<Payload> {
  const names = listFiles(dist);
  const read = (name: string, encoding: 'utf8' | 'base64') => fs.readFileSync(path.join(dist, name), encoding);
  const texts = names.filter((name) => /\.(js|json|wxss)$/.test(name));
  const images = names.filter((name) => IMAGE.test(name));
  const typeOf = (name: string) => (name.endsWith('.svg') ? 'image/svg+xml' : contentTypeOf(name));
  return {
    files: Object.fromEntries(texts.map((name) => [name, read(name, 'utf8')])),
    images: Object.fromEntries(images.map((name) => [name, `data:${typeOf(name)};base64,${read(name, 'base64')}`])),
    templates: (await openBundle(dist)).templates,
  };
}

/** One self-contained HTML that runs the built mini-program: `startWeapp(options)` starts it. */
export async function buildBrowserPage(dist: string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(__dirname, 'browser/entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    logLevel: 'error',
  });
  const inline = (code: string) => code.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--');
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<style>${BASE_CSS}</style></head><body>`,
    `<script>window.weappPayload = ${inline(JSON.stringify(await payloadOf(dist)))}</script>`,
    `<script>${inline(outputFiles[0]?.text ?? '')}</script></body></html>`,
  ].join('\n');
}

/** The cloud for the page: fetched here, in Node. */
function bridgeTo(url: string): CloudBridge {
  const cloud = httpCloud(url);
  return (kind, place, content, openid) =>
    kind === 'call'
      ? (cloud.call(place, JSON.parse(content), openid) as Promise<Record<string, unknown>>)
      : (cloud.upload(place, Buffer.from(content, 'base64'), openid) as Promise<Record<string, unknown>>);
}

const startOptions = (options: BrowserOptions): StartOptions => ({
  page: options.page,
  openid: options.openid ?? 'o-test',
  storage: options.storage ?? {},
  systemInfo: { theme: options.dark ? 'dark' : 'light', ...options.systemInfo },
  answers: { ...options.answers },
  online: options.online ?? true,
  photos: Object.fromEntries(
    Object.entries(options.files ?? {}).map(([place, bytes]) => [place, Buffer.from(bytes).toString('base64')]),
  ),
});

/** Longer than the host waits for quiet, so that its own message is heard. */
const ACTION_TIMEOUT_MS = 65_000;

async function openPage(browser: Browser, options: BrowserOptions): Promise<Page> {
  const { width, height, scale } = { ...PHONE, ...options };
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: options.dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(ACTION_TIMEOUT_MS);
  if (options.cloudUrl) await page.exposeFunction('weappCloud', bridgeTo(options.cloudUrl));
  await page.setContent(await buildBrowserPage(options.dist));
  await page.evaluate((start) => window.startWeapp(start), startOptions(options));
  return page;
}

/** Runs the built mini-program in Chromium, with its real wxss: for pictures of WeChat's own build. */
export async function launchInBrowser(options: BrowserOptions): Promise<BrowserWeapp> {
  const browser = options.browser ?? (await openChromium());
  const release = () => (options.browser ? Promise.resolve() : browser.close());
  try {
    const page = await openPage(browser, options);
    return {
      page,
      at: (selector) => page.locator('page:not([hidden])').locator(selector),
      navigateTo: (url) => page.evaluate((to) => window.weapp.navigateTo(to).then(() => undefined), url),
      settle: () => page.evaluate(() => window.weapp.settle()),
      picture: async (file, whole = false) => {
        await page.screenshot({ path: file, fullPage: whole });
      },
      close: async () => {
        await page.context().close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}
