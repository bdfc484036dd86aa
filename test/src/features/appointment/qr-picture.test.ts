import { seatCode, seatText } from '@domain/appointment/seat-code';
import jsQR from 'jsqr';
import { qrPicture } from '@/features/appointment/door/qr-picture';

/** Pixels of one module. */
const SCALE = 4;

/** Draws the picture as a browser would: white, then strokes one module thick along the path. */
function pixelsOf(picture: string): { pixels: Uint8ClampedArray; side: number } {
  const svg = decodeURIComponent(/^url\("data:image\/svg\+xml,(.*)"\)$/.exec(picture)?.[1] ?? '');
  const size = Number(/viewBox='0 0 (\d+) \d+'/.exec(svg)?.[1]);
  expect(svg).toContain(`<path fill='#fff' d='M0 0h${size}v${size}H0z'/>`);
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const path = /stroke='#000' d='([^']+)'/.exec(svg)?.[1] ?? '';
  const [, startX, startY, strokes = ''] = /^M(\d+) (\d+)\.5(.*)$/.exec(path) ?? [];
  let [x, y] = [Number(startX), Number(startY)];
  for (const [, dx, dy, length] of strokes.matchAll(/m(-?\d+),?(-?\d+)h(\d+)/g)) {
    x += Number(dx);
    y += Number(dy);
    for (let row = y * SCALE; row < (y + 1) * SCALE; row += 1)
      for (let column = x * SCALE; column < (x + Number(length)) * SCALE; column += 1)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
    x += Number(length);
  }
  return { pixels, side };
}

test('another library reads from the picture what the ticket says, and the picture is small enough to be sent twice a minute', () => {
  for (let nth = 0; nth < 60; nth += 1) {
    const text = seatText(`0123456789abc${String(nth).padStart(3, '0')}`, seatCode('a secret', new Date(nth * 30_000)));
    const picture = qrPicture(text);
    const { pixels, side } = pixelsOf(picture);
    expect(jsQR(pixels, side, side, { inversionAttempts: 'dontInvert' })?.data).toBe(text);
    expect(JSON.stringify(picture).length).toBeLessThan(1900);
  }
});
