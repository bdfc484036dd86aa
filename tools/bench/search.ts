import os from 'node:os';
import { randomFrom } from '../seed/random';
import { CaseCloud, SCHOOL } from './texts/case-cloud';
import { mixedTexts } from './texts/mixed-texts';
import { rowsOf, textsOf } from './texts/rows';

const SMALL = 1_000;
const LARGE = 200_000;
const LARGE_QUICK = 20_000;
const TIMES = 60;
const WANTED_RATIO = 1.5;

/** What an officer may look for: one word of most cases, one of few, two that seldom meet, one of none, one character, a number. */
const SEARCHES = {
  common: '学校',
  phrase: '强制实习',
  rare: '空调维修费',
  'two common': '学校 小区',
  'two common that seldom meet': '食堂 路灯',
  unknown: '热气球',
  'one character': '水',
  number: '10183-260901-22222',
};

/** The same searches among the cases of a small and of a large school. */
export async function benchSearch({ isQuick, parts }: { isQuick: boolean; parts: string[] }): Promise<unknown> {
  const [folder] = parts;
  if (folder === undefined)
    throw new Error('npm run bench -- search PATH: a folder with student_cases.csv and replies.csv');
  const texts = [
    ...textsOf(rowsOf(folder, 'student_cases.csv'), 'body'),
    ...textsOf(rowsOf(folder, 'replies.csv'), 'body'),
  ];
  const small = await measure(texts, SMALL);
  const large = await measure(texts, isQuick ? LARGE_QUICK : LARGE);
  const ratios = Object.keys(SEARCHES).map((name) => {
    const [before, after] = [small.searches[name]?.ms ?? 0, large.searches[name]?.ms ?? 0];
    return [name, Math.round((after / before) * 100) / 100] as const;
  });
  return {
    node: process.version,
    load: os.loadavg(),
    wantedRatio: WANTED_RATIO,
    small,
    large,
    ratios: Object.fromEntries(ratios),
    isMet: Object.fromEntries(ratios.map(([name, ratio]) => [name, ratio <= WANTED_RATIO])),
  };
}

async function measure(texts: readonly string[], cases: number) {
  process.stderr.write(`${cases} cases …\n`);
  const cloud = await CaseCloud.open(mixedTexts(texts, cases, randomFrom('bench search')), 'words');
  try {
    const { searchCases } = await import('../../cloudfunctions/case/search'); // the SDK reads its environment when it is loaded
    const searches: Record<string, { ms: number; worstMs: number; mostRead: number; found: number }> = {};
    for (const [name, typed] of Object.entries(SEARCHES)) {
      const search = () => searchCases(SCHOOL, typed, {}, null, 20);
      const found = (await search())?.cases.length ?? 0;
      searches[name] = { ...(await cloud.costOf(Array.from({ length: TIMES }, () => search))), found };
    }
    return { cases, megabytes: Math.round(process.memoryUsage.rss() / 1e6), searches };
  } finally {
    await cloud.end();
  }
}
