import { failed } from './fail';

type TextTest = (text: string) => boolean;

const known = new WeakMap<RegExp, TextTest>();

/** An escape, a class, or one of the characters that PCRE and JavaScript read differently. */
const TOKEN = /\\x[\da-f]{2}|\\.|\[\^?(?:\\.|[^\]\\])*\]|[.^$]/gis;
/** Escapes that PCRE does not have, or has for something else. */
const FOREIGN_ESCAPE = /^\\[aACeEgGhHkKlLNopPQRuUvVxXzZ]$/;
/** A class that begins with ] or holds a POSIX class. */
const FOREIGN_CLASS = /^\[\^?\]|.\[([:.=]).*\1\]$/s;
/** Looking back over a text of no fixed length. */
const FOREIGN_LOOK = /\(\?<[=!][^)]*[*+?{]/;

/** White space is ASCII only, as are \d and \w: not the wide space of Chinese texts. */
const SPACE = ' \\t-\\r';

function refuse(source: string): never {
  throw failed(`local-cloud does not support this regular expression: ${source}`);
}

function checkEscapes(token: string, source: string): void {
  for (const [part] of token.matchAll(/\\x[\da-f]{2}|\\./gis)) {
    if (FOREIGN_ESCAPE.test(part)) refuse(source);
  }
}

function inClass(token: string, last: string): string {
  return token.replace(/\\./gs, (part) => {
    if (part === '\\s') return SPACE;
    return part === '\\S' ? `\\0-\\x08\\x0e-\\x1f!-${last}` : part;
  });
}

/** The same pattern for JavaScript without m; `last` is the highest character there is. */
function translate({ source, flags }: RegExp, last: string): string {
  return source.replace(TOKEN, (token) => {
    checkEscapes(token, source);
    if (token.startsWith('[')) return FOREIGN_CLASS.test(token) ? refuse(source) : inClass(token, last);
    switch (token) {
      case '\\s':
        return `[${SPACE}]`;
      case '\\S':
        return `[^${SPACE}]`;
      case '.': // only \n ends a line
        return flags.includes('s') ? token : '[^\\n]';
      case '^': // with m not behind a line break that ends the text
        return flags.includes('m') ? '(?:^|(?<=\\n)(?!$))' : token;
      case '$': // without m also before a line break that ends the text
        return flags.includes('m') ? '(?=\\n|$)' : '(?=\\n?$)';
      default:
        return token;
    }
  });
}

function build(pattern: RegExp): TextTest {
  if (FOREIGN_LOOK.test(pattern.source)) refuse(pattern.source);
  const flags = pattern.flags.replace(/[mu]/g, '');
  for (const [last, mode] of [
    ['\\u{10ffff}', 'u'], // whole characters, as in UTF-8
    ['\\uffff', ''],
  ] as const) {
    const source = translate(pattern, last);
    try {
      const made = new RegExp(source, flags + mode);
      return (text) => made.test(text);
    } catch {} // what JavaScript takes by units only, as \-
  }
  return refuse(pattern.source);
}

/** Whether a text matches a regular expression, as the platform's PCRE reads it. */
export function matchesPattern(pattern: RegExp): TextTest {
  const found = known.get(pattern) ?? build(pattern);
  known.set(pattern, found);
  return found;
}
