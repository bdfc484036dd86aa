import { encode } from 'uqr';

/** Modules of white around a code (ISO/IEC 18004): a reader needs them. */
const QUIET = 4;

/** Runs of dark modules as strokes of one path: each row from left to right, each move from where the last stroke ended. */
function strokes(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  let [atX, atY] = [0, 0];
  const number = (value: number) => (value < 0 ? String(value) : `,${value}`);
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      let end = x;
      while (row[end]) end += 1;
      path += `m${x - atX}${number(y - atY)}h${end - x}`;
      [atX, atY, x] = [end, y, end];
    }
  return path;
}

/**
 * A QR code as one picture, black on white also in the dark, for a background: a path of strokes one module thick. About 1.3 KB for
 * a ticket, which is what a page may send to the screen twice a minute.
 */
export function qrPicture(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const whole = size + 2 * QUIET;
  const svg = [
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${whole} ${whole}'>`,
    `<path fill='#fff' d='M0 0h${whole}v${whole}H0z'/>`,
    `<path stroke='#000' d='M${QUIET} ${QUIET + 0.5}${strokes(data)}'/></svg>`,
  ];
  return `url("data:image/svg+xml,${svg.join('').replace(/[<>#]/g, encodeURIComponent).replace(/ /g, '%20')}")`;
}
