import { failed } from './fail';

/** What PCRE understands otherwise than JavaScript; such a pattern is refused rather than read wrongly. */
const FOREIGN = /\\[AZzhHRKGQEXNCopPgx]|\[\[:/;

type TextTest = (text: string) => boolean;

const known = new WeakMap<RegExp, TextTest>();

/** In PCRE a final $ also stands before a line break at the very end. */
function withFinalBreak(source: string): string {
  return source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\$/gs, (part) => (part === '$' ? '(?=\\n?(?![^]))' : part));
}

function build(pattern: RegExp): TextTest {
  if (FOREIGN.test(pattern.source.replace(/\\\\/g, '').replace(/\\x[\da-fA-F]{2}/g, ''))) {
    throw failed(`local-cloud does not support this regular expression: ${pattern.source}`);
  }
  const flags = pattern.flags.replace('u', '');
  const source = flags.includes('m') ? pattern.source : withFinalBreak(pattern.source);
  try {
    const points = new RegExp(source, `${flags}u`); // whole characters, as in UTF-8
    return (text) => points.test(text);
  } catch {
    const units = new RegExp(source, flags);
    return (text) => units.test(text);
  }
}

/** Whether a text matches a regular expression, as the platform's PCRE reads it. */
export function matchesPattern(pattern: RegExp): TextTest {
  const found = known.get(pattern) ?? build(pattern);
  known.set(pattern, found);
  return found;
}
