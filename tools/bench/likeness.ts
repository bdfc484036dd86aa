import os from 'node:os';
import { likenessTo } from '../../domain/case/search/likeness';
import { HELD_OUT, TUNING, type Vocabulary } from '../../test/support/edit-vocabularies';
import { lightlyEdited } from '../../test/support/light-edits';
import { type LikenessMeasures, likenessCurve, measureLikeness } from '../../test/support/likeness-measures';
import { SHORT_MATTERS } from '../../test/support/short-cases';
import { randomFrom } from '../seed/random';
import { CaseCloud, SCHOOL } from './texts/case-cloud';
import { asTheyOccur, likenessSources, type Sources } from './texts/likeness-sources';
import { mixedTexts } from './texts/mixed-texts';

/** What is wanted. */
const WANTED = { recall: 0.9, falsePairs: 0.01, suggestionMs: 50, cases: 20_000 };
const CASES_QUICK = 2_000;
const SUGGESTIONS = 200;
/** A suggestion is asked for so many times and its quickest time counts: what else this machine does is no part of it. */
const ROUNDS = 3;
/** More texts than this of one kind tell nothing new. */
const MOST_TEXTS = 1500;
const SHORT_CLAUSES = 'clauses of 5-8 characters';

const rounded = ({ texts, ...shares }: LikenessMeasures): Record<string, number> => ({
  texts,
  ...Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, Number(share.toPrecision(3))])),
});

function measured(texts: readonly string[], vocabulary: Vocabulary, copies = 1) {
  const every = Math.ceil(texts.length / MOST_TEXTS);
  const some = texts.filter((_, at) => at % every === 0);
  return rounded(measureLikeness(some, randomFrom('bench likeness'), { vocabulary, copies }));
}

const measuredAll = (sources: Sources, vocabulary: Vocabulary) => ({
  'all as they occur': measured(asTheyOccur(sources), vocabulary),
  ...Object.fromEntries(
    Object.entries(sources)
      .filter(([, texts]) => texts.length > 0)
      .map(([name, texts]) => [name, measured(texts, vocabulary)]),
  ),
});

/** Whether all texts of a source together, as they occur, are as like and as unlike as is wanted. */
const isMetIn = ({ 'all as they occur': { recall = 0, falsePairs = 1 } }: ReturnType<typeof measuredAll>) => ({
  recall: recall >= WANTED.recall,
  falsePairs: falsePairs <= WANTED.falsePairs,
});

/** Likeness on real texts: recall and false pairs where it was tuned and where it was not, then suggestions among many cases of one school. */
export async function benchLikeness({ isQuick, parts }: { isQuick: boolean; parts: string[] }): Promise<unknown> {
  const [folder, only] = parts;
  if (folder === undefined)
    throw new Error(
      'npm run bench -- likeness PATH: a folder with student_cases.csv, replies.csv, messages_labelled.csv',
    );
  const { tuned, heldOut, unseenFile } = likenessSources(folder);
  const suggestions = await measureSuggestions(
    [tuned, heldOut].flatMap(asTheyOccur),
    isQuick ? CASES_QUICK : WANTED.cases,
  );
  const frame = { node: process.version, wanted: WANTED, load: os.loadavg() };
  if (only === 'suggestions') return { ...frame, suggestions };
  const short = heldOut[SHORT_CLAUSES]?.slice(0, MOST_TEXTS) ?? [];
  const [held, unseen] = [measuredAll(heldOut, HELD_OUT), measuredAll(unseenFile, HELD_OUT)];
  return {
    ...frame,
    heldOut: { ...held, isMet: isMetIn(held) },
    unseenFile: { ...unseen, isMet: isMetIn(unseen) },
    'invented, 5-8 characters, one school': measured(Object.values(SHORT_MATTERS).flat(), HELD_OUT, 20),
    tuned: measuredAll(tuned, TUNING),
    [`curve of ${SHORT_CLAUSES}, held out`]: likenessCurve(short, randomFrom('bench curve'), HELD_OUT),
    suggestions,
  };
}

async function measureSuggestions(texts: readonly string[], count: number): Promise<unknown> {
  const random = randomFrom('bench suggestions');
  const made = [...mixedTexts(texts, count, random)];
  const cloud = await CaseCloud.open(made, 'bands');
  try {
    const { casesLike } = await import('../../cloudfunctions/case/search'); // the SDK reads its environment when it is loaded
    const found = new Set<number>();
    const works = Array.from({ length: SUGGESTIONS }, (_, n) => {
      const at = random.below(made.length);
      const text = lightlyEdited(made[at] ?? '', random, HELD_OUT);
      // Where sentences are shared, another case may be as like as the one this was made from.
      const wanted = likenessTo(text)(made[at] ?? '').likeness;
      return async () => {
        const alike = await casesLike({ _id: 'new', schoolId: SCHOOL, text }, new Date(0));
        if (alike.some((other) => other.likeness >= wanted)) found.add(n);
      };
    });
    const cost = await cloud.costOf(works, ROUNDS);
    return {
      ...{ cases: count, suggestions: SUGGESTIONS, ...cost, found: found.size / SUGGESTIONS },
      isMet: cost.ms <= WANTED.suggestionMs,
    };
  } finally {
    await cloud.end();
  }
}
