import { base64url, bytesOf } from '@domain/core/base64url';
import fc from 'fast-check';

describe('base64url', () => {
  test('is what Buffer writes, and comes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = base64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(bytesOf(text, bytes.length)).toEqual(bytes);
      }),
    );
  });

  test.each([
    ['another length', 'AAAA', 4],
    ['another letter', 'AA+A', 3],
    ['bits that mean nothing', 'AB', 1],
  ])('refuses %s', (_what, text, length) => expect(bytesOf(text, length)).toBeNull());
});
