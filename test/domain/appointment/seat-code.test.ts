import { createHmac } from 'node:crypto';
import {
  CODE_LETTERS,
  CODE_MS,
  codeOver,
  codesTaken,
  readSeatText,
  seatCode,
  seatText,
} from '@domain/appointment/seat-code';
import { SPOKEN_LETTERS } from '@types_/core/spoken-letters';
import fc from 'fast-check';

const AT = new Date('2026-12-03T06:59:40.000Z');
const later = (ms: number) => new Date(AT.getTime() + ms);

test('a code is the beginning of an HMAC-SHA-256 of the half minute, as any other library makes it', () => {
  const step = Math.floor(AT.getTime() / 30_000);
  const bytes = [...createHmac('sha256', 'a secret').update(`xuesheng seat ${step}`).digest().subarray(0, 8)];
  expect(seatCode('a secret', AT)).toBe(bytes.map((byte) => SPOKEN_LETTERS[byte % 30]).join(''));
});

test('a code changes every half minute, on the half minute', () => {
  expect(codeOver(AT)).toEqual(new Date('2026-12-03T07:00:00.000Z'));
  expect(seatCode('s', AT)).toBe(seatCode('s', later(19_999)));
  expect(seatCode('s', AT)).not.toBe(seatCode('s', later(20_000)));
});

test('a code is taken while it is shown and for a step before and after, and never a minute and a half later', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 9), fc.integer({ min: -200_000, max: 200_000 }), (start, apart) => {
      const shown = later(start);
      const isTaken = codesTaken('s', new Date(shown.getTime() + apart)).includes(seatCode('s', shown));
      if (Math.abs(apart) <= CODE_MS) expect(isTaken).toBe(true);
      if (Math.abs(apart) >= 2 * CODE_MS) expect(isTaken).toBe(false);
    }),
  );
});

test('another secret has other codes', () => {
  expect(codesTaken('s', AT)).not.toContain(seatCode('t', AT));
});

test('what a ticket says is read again, however a hand types it; what is no ticket is nothing', () => {
  const [pass, code] = ['0123456789abcdef', seatCode('s', AT)];
  expect(code).toHaveLength(CODE_LETTERS);
  expect(readSeatText(seatText(pass, code))).toEqual({ pass, code });
  expect(readSeatText(` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)} `)).toEqual({ pass: null, code });
  for (const text of ['', 'https://example.cn/x', pass, `${pass}.`, `${pass}.${code}x`, code.slice(1), `${code}0`])
    expect(readSeatText(text)).toBeNull();
});
