import os from 'node:os';
import { bandsOf, likeness } from '../../domain/case/likeness';
import { lightlyEdited } from '../../test/support/light-edits';
import { type LikenessMeasures, measureLikeness } from '../../test/support/likeness-measures';
import { randomFrom } from '../seed/random';
import { CaseCloud, SCHOOL } from './texts/case-cloud';
import { mixedTexts } from './texts/mixed-texts';
import { rowsOf, textsOf } from './texts/rows';

/** What issue 5 asks for. */
const WANTED = { recall: 0.9, falsePairs: 0.01, suggestionMs: 50, cases: 20_000 };
const CASES_QUICK = 2_000;
const SUGGESTIONS = 200;
/** Texts of a length, from and to so many characters. */
const LENGTHS = [
  [5, 8],
  [9, 20],
  [21, 100],
  [101, 2000],
] as const;

/** What stands before the first comma: as short as a case can be, and often no more than a greeting. */
const firstWords = ({ body = '' }: Record<string, string>) => ({ body: body.split(/[，。！？：]/u, 1)[0] ?? '' });

const rounded = ({ texts, ...shares }: LikenessMeasures) => ({
  texts,
  ...Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, Number(share.toPrecision(3))])),
});

/** Likeness on real texts: recall and false pairs by source and by length, then suggestions among many cases of one school. */
export async function benchLikeness({ isQuick, parts }: { isQuick: boolean; parts: string[] }): Promise<unknown> {
  const [folder] = parts;
  if (folder === undefined)
    throw new Error('npm run bench -- likeness PATH: a folder with student_cases.csv and replies.csv');
  const [cases, replies] = [rowsOf(folder, 'student_cases.csv'), rowsOf(folder, 'replies.csv')];
  const sources = {
    'student_cases body': textsOf(cases, 'body'),
    'student_cases title': textsOf(cases, 'title'),
    'replies body': textsOf(replies, 'body'),
    'replies title': textsOf(replies, 'title'),
    'replies reply': textsOf(replies, 'reply'),
    'first words of both': textsOf([...cases, ...replies].map(firstWords), 'body'),
  };
  const every = [...new Set(Object.values(sources).flat())];
  const random = randomFrom('bench likeness');
  const bySource = Object.entries(sources).map(([name, texts]) => [name, rounded(measureLikeness(texts, random))]);
  const byLength = LENGTHS.map(([from, to]) => {
    const texts = every.filter(({ length }) => from <= length && length <= to);
    return [`${from}-${to} characters`, rounded(measureLikeness(texts, random))];
  });
  const suggestions = await measureSuggestions(every, isQuick ? CASES_QUICK : WANTED.cases);
  return {
    ...{ node: process.version, wanted: WANTED, load: os.loadavg() },
    ...{ bySource: Object.fromEntries(bySource), byLength: Object.fromEntries(byLength), suggestions },
  };
}

async function measureSuggestions(texts: readonly string[], count: number): Promise<unknown> {
  const random = randomFrom('bench suggestions');
  const made = [...mixedTexts(texts, count, random)];
  const cloud = await CaseCloud.open(made, 'bands');
  try {
    const { casesLike } = await import('../../cloudfunctions/case/search'); // the SDK reads its environment when it is loaded
    let found = 0;
    const works = Array.from({ length: SUGGESTIONS }, () => {
      const at = random.below(made.length);
      const text = lightlyEdited(made[at] ?? '', random);
      return async () => {
        const alike = await casesLike({ _id: 'new', schoolId: SCHOOL, text, bands: bandsOf(text) }, new Date(0));
        // Where sentences are shared, another case may be as like as the one this was made from.
        const wanted = likeness(text, made[at] ?? '');
        if (alike.some((other) => other.likeness >= wanted)) found++;
      };
    });
    const { ms, worstMs, mostRead } = await cloud.costOf(works);
    return { cases: count, suggestions: SUGGESTIONS, ms, worstMs, mostRead, found: found / SUGGESTIONS };
  } finally {
    await cloud.end();
  }
}
