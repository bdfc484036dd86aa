/** @jest-environment node */
import { keysCode } from '@/features/survey/secrecy/keys-code';

const group = (publicKey: string) => ({ name: '', eligible: 60, publicKey });
const code = (part: string, ...keys: string[]): string => keysCode({ part, groups: keys.map(group) });

describe('the code that two phones compare', () => {
  test('has 24 digits, in groups of four that can be read out', () => {
    expect(code('round:10183', 'one', 'other')).toMatch(/^[0-9A-F]{4}( [0-9A-F]{4}){5}$/);
  });

  test('is the same for the same keys, and another where one of them differs', () => {
    const mine = code('round:10183', 'one', 'other');
    expect(code('round:10183', 'one', 'other')).toBe(mine);
    for (const theirs of [code('round:10183', 'one', 'third'), code('round:10184', 'one', 'other')])
      expect(theirs.slice(0, 4)).not.toBe(mine.slice(0, 4));
  });
});
