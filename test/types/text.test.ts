import { writtenText } from '@types_/core/text';
import * as z from '@types_/core/zod';

const parse = (text: unknown) => z.safeParse(writtenText(2, 20), text);

describe('text that a person wrote', () => {
  test('is trimmed, and line ends are made one kind', () => {
    expect(parse('  你好\r\n世界\t ').data).toBe('你好\n世界');
  });
  test.each([
    ['a lone surrogate', '坏\ud800字'],
    ['a control character', '坏\u0000字'],
    ['an escape', '坏\u001b[31m字'],
    ['nothing visible', '\u200b\u200d\u2060'],
    ['Hangul fillers only', '\u3164\u3164'],
    ['too little', '字'],
    ['too much', '字'.repeat(21)],
    ['not text', 42],
  ])('refuses %s', (_, text) => expect(parse(text).success).toBe(false));
  test('keeps characters beyond the BMP, emoji and right-to-left text', () => {
    for (const text of ['𬉼𠳐', '👩‍👩‍👧 漏水', 'مرحبا بك']) expect(parse(text).data).toBe(text);
  });
});
