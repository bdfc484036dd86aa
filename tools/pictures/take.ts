/**
 * Takes a picture of each screen and piece in each look, of the browser build or of WeChat's own, and says what is wrong.
 *   npm run pictures -- [--weapp] [--only word,word] [--look word,word] [--out pictures]
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from '../lib/open-chromium';
import { runProvince } from '../lib/run-province';
import { takeInH5 } from './in-h5';
import { takeInWeapp } from './in-weapp';
import { LOOKS } from './looks';
import { GALLERY } from './routes';
import { SCREENS } from './screens';

const { values } = parseArgs({
  options: {
    weapp: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    look: { type: 'string', default: '' },
    out: { type: 'string', default: 'pictures' },
  },
});

/** Words between commas: any of them is enough; after = a whole name. */
const names = (words: string, name: string) =>
  words.split(',').some((word) => (word.startsWith('=') ? name === word.slice(1) : name.includes(word)));

async function main(): Promise<void> {
  fs.mkdirSync(values.out, { recursive: true });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xuesheng-pictures-'));
  const { cloud } = await runProvince(folder, { port: 0, fresh: false, onSeed: () => undefined });
  const browser = await openChromium();
  // The gallery and the choice of a demo person are no part of what WeChat gets; other answers are put in on a browser's way.
  const routes = values.weapp
    ? SCREENS.filter(({ as, answers, refuses, silent }) => as && !answers && !refuses && !silent)
    : [...SCREENS, ...GALLERY];
  const take = values.weapp ? takeInWeapp : takeInH5;
  let wrong = 0;
  for (const route of routes.filter(({ name }) => names(values.only, name))) {
    for (const look of LOOKS.filter(({ name }) => names(values.look, name))) {
      // The pieces are shown in words of their own.
      if (look.language && GALLERY.includes(route)) continue;
      const name = `${values.weapp ? 'weapp-' : ''}${route.name}-${look.name}`;
      const file = path.join(values.out, `${name}.png`);
      const found = await take(browser, cloud.url, route, look, file).catch((error: Error) => [error.message]);
      wrong += found.length;
      console.log([`${name}${found.length === 0 ? '  ok' : ''}`, ...found].join('\n  '));
    }
  }
  await browser.close();
  await cloud.close();
  fs.rmSync(folder, { recursive: true, force: true });
  process.exitCode = wrong === 0 ? 0 : 1;
}

void main();
