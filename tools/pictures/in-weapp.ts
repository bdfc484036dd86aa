import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchInBrowser } from '../../test/support/weapp-host/browser';
import type { Look } from './looks';
import type { Route } from './routes';

const DIST = path.resolve(__dirname, '../../dist/weapp');

/** WeChat's own font size setting is in px of the ordinary text. */
const ORDINARY_PX = 16;

/** Takes a picture of a screen of WeChat's own build, run without WeChat; answers what went wrong on the way. */
export async function takeInWeapp(
  browser: Browser,
  base: string,
  route: Route,
  look: Look,
  file: string,
): Promise<string[]> {
  const app = await launchInBrowser({
    dist: DIST,
    page: `/${route.path}`,
    cloudUrl: base,
    openid: route.as ?? 'nobody',
    browser,
    width: look.width,
    height: look.height,
    dark: look.dark ?? false,
    systemInfo: {
      fontSizeSetting: ORDINARY_PX * (look.fontScale ?? 1),
      windowWidth: look.width,
      language: look.language ?? 'zh_CN',
    },
  });
  try {
    for (const deed of route.do ?? []) {
      // In WeChat the field is the element itself; H5 has an inner one.
      // WeChat's own is looked at as it opens.
      if ('end' in deed || 'draw' in deed) continue;
      if ('fill' in deed) await app.at(deed.fill.split(' ')[0] ?? '').fill(deed.with);
      else await app.at(deed.tap).first().click();
      await app.settle();
    }
    await app.picture(file);
    return [];
  } finally {
    await app.close();
  }
}
