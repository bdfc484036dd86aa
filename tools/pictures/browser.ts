import { type Browser, chromium } from 'playwright-core';

/** CHROMIUM for one of the system, else the one that comes as a package. */
export async function openBrowser(): Promise<Browser> {
  const packed = (await import('@sparticuz/chromium')).default;
  const executablePath = process.env.CHROMIUM ?? (await packed.executablePath());
  // Made for one page of one function call: as a single process it dies with the first context that is closed.
  const args = packed.args.filter((arg) => arg !== '--single-process');
  return chromium.launch({ executablePath, args: [...args, '--disable-background-networking'], headless: true });
}
