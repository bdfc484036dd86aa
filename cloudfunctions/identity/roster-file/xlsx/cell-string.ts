import { FileRefused } from '../file-refused';

/** Characters of a cell: twice what Excel allows. */
const LONGEST = 65_534;

/** A text with one more piece. @throws FileRefused where no cell could hold it */
export function grown(text: string, piece: string): string {
  if (text.length + piece.length > LONGEST) throw new FileRefused('file-bomb');
  return text + piece;
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Text of a string in a workbook: what XML cannot hold is written _x000D_ there, and an underscore before such as _x005F_. */
export const cellString = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
