/** What stands for half of a pair of surrogates, as everywhere. */
const BROKEN = 0xfffd;

const isBroken = (point: number): boolean => point >= 0xd800 && point <= 0xdfff;

/** UTF-8 by hand: old phones have no TextEncoder. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const sign of text) {
    const read = sign.codePointAt(0) ?? BROKEN;
    const point = isBroken(read) ? BROKEN : read;
    const more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    const lead = [0, 0xc0, 0xe0, 0xf0][more] ?? 0;
    bytes.push(lead | (point >> (6 * more)));
    for (let rest = more - 1; rest >= 0; rest -= 1) bytes.push(0x80 | ((point >> (6 * rest)) & 0x3f));
  }
  return Uint8Array.from(bytes);
}
