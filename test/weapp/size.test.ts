import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { WEAPP } from '../support/running-cloud';

/**
 * Bytes; WeChat allows 2 MB for each package and 20 MB in all. Main: Taro's empty app is 296,232; then what the first
 * page shows and every page shares, no schema (decision 19), a ballot that waits, which is sent from there, or given up
 * when its round is over, also one whose paper was lost on the way (3,200), where a line may break in the
 * largest letters, and what each error says.
 * Total: Korean and English are some 450,000; the pages about oneself, notices (that the league is asked, why, and what it said) and those for who manages
 * (days off that still count) 212,000; those about cases 310,000
 * (figures by month, category and department, a school's own topics, slips, numbers to call, what came meanwhile, days off beside a date, what
 * a day holds, where a fourth danger goes on and who reads it there, why there is no number); surveys 330,000 (42,000 of them the mathematics of ballots; withheld texts and who reads them,
 * questions before they are settled, the names by which a union is known, the other words that begin like them, and the review by
 * which people are assessed, for the editor, the page on which words that students are called by are spoken for,
 * what is true where an account had its paper as another student's, that a round was given up, to whoever changes a questionnaire which version of
 * it students answer, the rest of a list of more than a hundred, also in a round's form (350), there what a colleague saved beside
 * one's own (1,800), with whom by name, and what is chosen or left while it is saved (2,400), a badge of a group: 2,100);
 * appointments 335,000: 24 pages, what came of brought cases and the check before minutes are handed on, on pages of their own, the way back from it
 * and a button for the rest (4,800), the draw as a phone computes it again with its drawings, the code of a ticket, what is noted of everybody who
 * had a seat and what they say of it or against it, what minutes leave out, outcomes of what is about the union or was brought without it, whose
 * word a promise is, the offices a change of host offers and what one that the union gave does not read or say, who is there to read what is kept from
 * the union, what a calendar says against a draft's day and that it is asked about, promises behind the first ones, how a
 * summary that is brought stands (500 in three languages), all topics in plain words for a host who is not here (2,500), that what is
 * published falls on a day off by now, with its notice (1,600), where a list of summaries ends and that some are in hand (800), what is
 * written of a session goes from page to page and is kept, and a draw's whole order has a page (2,500), what is written while it is saved
 * stays a change of it, and a draft that was stored from elsewhere says so (1,600);
 * chunks are numbered in their order (1,800 less); how a list goes on is one module for surveys and appointments, copied into both (2,000);
 * a hash that anybody can compute, said once for all (1,700). What grows has to say here what for.
 */
const MAIN = 412_700;
const TOTAL = 2_080_500;

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
