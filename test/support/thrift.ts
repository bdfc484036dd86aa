import type { WeappApp } from './weapp-host/launch';

/** Bytes of setData that a tap, and the first screen of a page, may cost the bridge between a page's two threads. */
export const TAP = 2048;
export const FIRST_SCREEN = 16 * 1024;

/** Which page is open; of another address it is another one. */
const pageOf = ({ page: { route, query } }: WeappApp): string => JSON.stringify([route, query]);

/** A tap that answers for what it costs: `most` bytes, or a first screen where it opens a page. */
export async function tap(app: WeappApp, selector: string, most = TAP): Promise<void> {
  const from = pageOf(app);
  const { bytes } = await app.page.tap(selector);
  const allowed = pageOf(app) === from ? most : FIRST_SCREEN;
  if (bytes > allowed) throw new Error(`${selector} cost ${bytes} bytes of setData, more than ${allowed}`);
}
