import * as z from './zod';

// Control characters other than tab and line feed, and the two line separators that JSON carries and scripts break on.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get in
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const INVISIBLE_ONLY = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]*$/u;

/** Text that a person wrote, trimmed: `min` to `max` UTF-16 units, something visible in it, nothing that breaks storage. */
export const writtenText = (min: number, max: number) =>
  z.string().check(
    z.overwrite((text) => text.replace(/\r\n?/g, '\n').normalize('NFC')),
    z.trim(),
    z.minLength(min),
    z.maxLength(max),
    z.refine((text) => !UNPRINTABLE.test(text) && !LONE_SURROGATE.test(text), { error: 'unprintable' }),
    z.refine((text) => min === 0 || !INVISIBLE_ONLY.test(text), { error: 'blank' }),
  );
