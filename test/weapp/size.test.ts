import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { WEAPP } from '../support/running-cloud';

/**
 * Bytes. Taro's empty app is 296,232; WeChat allows 2 MB a package. Main: what the first page shows and every page shares,
 * no schema (decision 19); a ballot that waits is sent from there, 3,000 of it. Total (1,794,600 when it was last raised; WeChat allows 2 MB for each package and 30 MB in all): Korean and English are some 360,000, the pages about
 * oneself and for those who manage 171,000, those about cases 265,000 (what is about the union among them; all matters of a student, a new slip, attempts to reach somebody), surveys 273,000
 * (42,000 of them the mathematics of ballots), appointments 270,000: 24 pages, their words, topics that wait for a reader, a longer window by the days
 * on which a public value comes, the code of a ticket and the draw as a phone computes it again; what comes at the end of all
 * returns of a case, in three languages.
 * What grows has to say here what for.
 */
const MAIN = 410_000;
const TOTAL = 1_800_000;

test('the packages stay small', () => {
  const tool = path.resolve(__dirname, '../../tools/size.mjs');
  const { weapp } = JSON.parse(execFileSync(process.execPath, [tool, '--json'], { encoding: 'utf8' }));
  expect(weapp.main).toBeLessThanOrEqual(MAIN);
  expect(weapp.total).toBeLessThanOrEqual(TOTAL);
});

/** Dictionaries that the first page reads. A new page brings one of its own, in its subpackage (decision 19). */
const IN_MAIN = ['core', 'errors', 'identity', 'overview', 'rebind'];

test('of the Chinese words only those of the first page are in the main package', () => {
  const code = ['app.js', 'common.js', 'pages/home/index.js']
    .map((file) => fs.readFileSync(path.join(WEAPP, file), 'utf8'))
    .join('\n');
  const folder = path.resolve(__dirname, '../../src/i18n/zh-CN');
  const names = fs.readdirSync(folder).map((file) => path.basename(file, '.ts'));
  const found = names.filter((name) => {
    const texts =
      fs.readFileSync(path.join(folder, `${name}.ts`), 'utf8').match(/\p{Script=Han}[^'\n]{6,}(?=',\n)/gu) ?? [];
    expect(texts.length).toBeGreaterThan(0);
    return texts.filter((text) => code.includes(text)).length > texts.length / 2;
  });
  expect(found.sort()).toEqual(IN_MAIN);
});
