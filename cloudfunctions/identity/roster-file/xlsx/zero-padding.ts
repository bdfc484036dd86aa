import { readXml } from './xml-reader';
import type { ZipParts } from './zip-parts';

const ONLY_ZEROS = /^0{2,32}$/;
/** What Excel allows. */
const MOST_STYLES = 65_536;

/** For each cell style, how many digits its number format shows at least: 00000000 makes 12345 read 00012345. @throws FileRefused */
export async function readZeroPadding(parts: ZipParts, part: string | undefined): Promise<readonly number[]> {
  const widths = new Map<string, number>();
  const byStyle: number[] = [];
  if (part === undefined || !parts.has(part)) return byStyle;
  let isCellStyles = false;
  await readXml(parts.read(part), {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt' && ONLY_ZEROS.test(formatCode)) widths.set(numFmtId, formatCode.length);
      if (name === 'cellXfs') isCellStyles = true;
      if (name === 'xf' && isCellStyles && byStyle.length < MOST_STYLES) byStyle.push(widths.get(numFmtId) ?? 0);
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyles = false;
    },
  });
  return byStyle;
}
