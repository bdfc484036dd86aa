/** What a content check says of a text. */
export interface Verdict {
  suggest: 'pass' | 'review' | 'risky';
  /** 100 normal, 10001 advertisement, 20001 politics, 20002 obscene, 20003 abuse, 20006 crime, 20008 fraud, 20012 vulgar, 20013 copyright, 21000 other. */
  label: number;
}

/** A word and what a text with it is. */
export interface CheckedWord extends Verdict {
  word: string;
}

/** What is found where the options say nothing: words that nobody writes by chance. */
const TEST_WORDS: readonly CheckedWord[] = [
  { word: 'risky-word', suggest: 'risky', label: 21000 },
  { word: 'review-word', suggest: 'review', label: 21000 },
  { word: 'advertising-word', suggest: 'risky', label: 10001 },
  { word: 'politics-word', suggest: 'risky', label: 20001 },
  { word: 'obscene-word', suggest: 'risky', label: 20002 },
  { word: 'abuse-word', suggest: 'risky', label: 20003 },
  { word: 'fraud-word', suggest: 'risky', label: 20008 },
];

const PASS: Verdict = { suggest: 'pass', label: 100 };

/** The result of a check in the platform's shape: the verdict, and how each strategy came to it. */
export interface CheckResult {
  result: Verdict;
  detail: Record<string, unknown>[];
}

/** Checks a text; the first word that is found decides. */
export function checkText(text: string, words: readonly CheckedWord[] = []): CheckResult {
  const found = [...words, ...TEST_WORDS].find(({ word }) => text.includes(word));
  const { suggest, label } = found ?? PASS;
  const detail: Record<string, unknown>[] = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }];
  if (found) detail.push({ strategy: 'keyword', errcode: 0, suggest, label, level: 90, keyword: found.word });
  return { result: { suggest, label }, detail };
}
