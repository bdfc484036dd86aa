import { FileRefused } from '../file-refused';
import { relationshipsOf } from './relationships';
import { readXml } from './xml-reader';
import type { ZipParts } from './zip-parts';

/** The parts of a workbook that matter: visible sheets in their order, and what cells refer to. */
export interface Workbook {
  sheets: readonly string[];
  sharedStrings: string | undefined;
  styles: string | undefined;
}

/** @throws FileRefused where the archive is something else than a workbook */
export async function openWorkbook(parts: ZipParts): Promise<Workbook> {
  const top = [...(await relationshipsOf(parts, '')).values()];
  const part = top.find(({ kind }) => kind === 'officeDocument')?.target;
  if (part === undefined || !parts.has(part)) throw new FileRefused('file-not-a-table');
  const related = await relationshipsOf(parts, part);
  const visible: string[] = [];
  let isWorkbook = false;
  await readXml(parts.read(part), {
    open: (tag, attributes) => {
      if (tag === 'workbook') isWorkbook = true;
      if (tag === 'sheet' && !isHidden(attributes)) visible.push(relationId(attributes));
    },
    close: () => {},
  }).catch((error: unknown) => {
    // A binary workbook, say.
    throw isWorkbook ? error : new FileRefused('file-not-a-table');
  });
  if (!isWorkbook) throw new FileRefused('file-not-a-table');
  const one = (wanted: string) => [...related.values()].find(({ kind }) => kind === wanted)?.target;
  const sheets = visible.map((id) => related.get(id)).filter((found) => found?.kind === 'worksheet');
  return {
    sheets: sheets.flatMap((sheet) => sheet?.target ?? []),
    sharedStrings: one('sharedStrings'),
    styles: one('styles'),
  };
}

const isHidden = ({ state = 'visible' }: Readonly<Record<string, string>>): boolean => state !== 'visible';

/** r:id, whatever the prefix. */
const relationId = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
