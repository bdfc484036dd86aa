import { thing, time } from '@domain/notice/message-field';
import fc from 'fast-check';
import { fits } from '../../../local-cloud/openapi/template-fields';

describe('a field of a message', () => {
  test('of kind thing is one line of at most 20 characters, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        const field = thing(text);
        expect([...field].length).toBeLessThanOrEqual(20);
        if (text.trim()) expect(fits('thing1', field)).toBe(true);
      }),
    );
  });

  test('is cut between characters, never within one', () => {
    expect(thing('𠮷'.repeat(20))).toBe('𠮷'.repeat(20));
    expect(thing('𠮷'.repeat(21))).toBe(`${'𠮷'.repeat(19)}…`);
    expect(thing('一行\n两行')).toBe('一行 两行');
  });

  test('of kind time is on the school’s clock', () => {
    expect(time(new Date('2026-11-25T16:30:00Z'))).toBe('2026-11-26 00:30');
    expect(fits('time4', time(new Date()))).toBe(true);
  });
});
