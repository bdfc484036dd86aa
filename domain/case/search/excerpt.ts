import { foldedText, stretchesOf } from '../../core/text-grams';
import { queryOf } from './search-words';

/** Characters of an excerpt, and how many of them stand before the first mark. */
export const EXCERPT = { length: 44, before: 10 } as const;

type Mark = [from: number, to: number];

/** Where any of the words stand in a text, without overlaps, in order. */
function marksIn(text: string, words: readonly string[]): Mark[] {
  const lower = text.toLowerCase();
  // Some letters grow when they become small: then places in one text are not places in the other.
  if (lower.length !== text.length) return [];
  const found = words.flatMap((word): Mark[] => {
    const marks: Mark[] = [];
    for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + word.length))
      marks.push([at, at + word.length]);
    return marks;
  });
  const merged: Mark[] = [];
  for (const [from, to] of found.sort((a, b) => a[0] - b[0])) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** What to mark: what was typed between two spaces as it is; where that stands nowhere, the words it was found by. */
function marksOf(text: string, typed: string): Mark[] {
  const whole = stretchesOf(foldedText(typed)).map((units) => units.join(''));
  const marks = marksIn(text, whole);
  return marks.length > 0 ? marks : marksIn(text, queryOf(typed).words);
}

/** A few words of a case around what was looked for, with its places in them; without a mark where only the number was meant. */
export function excerptOf(
  { text, place }: { text: string; place: string },
  typed: string,
): { text: string; marks: Mark[] } {
  const line = [text, place].filter(Boolean).join(' ').replace(/\s+/g, ' ');
  const all = marksOf(line, typed);
  const start = Math.max(0, (all[0]?.[0] ?? 0) - EXCERPT.before);
  const end = start + EXCERPT.length;
  const [lead, tail] = [start > 0 ? '…' : '', end < line.length ? '…' : ''];
  const shift = lead.length - start;
  const marks = all.filter(([from]) => from < end).map(([from, to]): Mark => [from + shift, Math.min(to, end) + shift]);
  return { text: `${lead}${line.slice(start, end)}${tail}`, marks };
}
