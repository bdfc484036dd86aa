import { failed, typeName } from '../fail';
import { onValues } from './operands';
import type { ExpressionOperators } from './scope';

function numberOf(name: string, value: unknown): number {
  if (typeof value !== 'number') throw failed(`${name} needs numbers for start and length, found: ${typeName(value)}`);
  return Math.trunc(value);
}

/** True if cutting before this byte would cut a character of UTF-8 in two. */
function isInside(bytes: Buffer, at: number): boolean {
  return ((bytes[at] ?? 0) & 0xc0) === 0x80;
}

/** Cuts text by bytes and by code points; `asText` makes a text of other values. */
export function substrings(asText: (name: string, value: unknown) => string): ExpressionOperators {
  const byBytes = (name: string) => (value: unknown, start: unknown, length: unknown) => {
    const bytes = Buffer.from(asText(name, value));
    const from = numberOf(name, start);
    const count = numberOf(name, length);
    if (from < 0) throw failed(`${name}: starting index must be non-negative (got: ${from})`);
    if (from >= bytes.length) return '';
    const to = count < 0 ? bytes.length : Math.min(bytes.length, from + count); // negative: to the end
    if (isInside(bytes, from)) throw failed(`${name}: Invalid range, starting index is a UTF-8 continuation byte.`);
    if (isInside(bytes, to))
      throw failed(`${name}: Invalid range, ending index is in the middle of a UTF-8 character.`);
    return bytes.subarray(from, to).toString();
  };
  const byPoints = (value: unknown, start: unknown, length: unknown) => {
    const from = numberOf('$substrCP', start);
    const count = numberOf('$substrCP', length);
    if (from < 0) throw failed('$substrCP: the starting index must be nonnegative integer.');
    if (count < 0) throw failed('$substrCP: length must be a nonnegative integer.');
    return [...asText('$substrCP', value)].slice(from, from + count).join('');
  };
  return {
    $substr: onValues('$substr', [3, 3], byBytes('$substr')),
    $substrBytes: onValues('$substrBytes', [3, 3], byBytes('$substrBytes')),
    $substrCP: onValues('$substrCP', [3, 3], byPoints),
  };
}
