import { FileRefused } from '../file-refused';
import { StringText } from './string-text';
import { readXml } from './xml-reader';
import { LARGEST_SHEET, type ZipParts } from './zip-parts';

/** All texts of a sheet with five different ones in each of two hundred thousand rows. */
const MOST_STRINGS = 1_000_000;
const MOST_CHARACTERS = 20_000_000;

/** The strings that cells refer to by their position. @throws FileRefused */
export async function readSharedStrings(parts: ZipParts, part: string | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined || !parts.has(part)) return strings;
  const text = new StringText();
  let characters = 0;
  await readXml(parts.read(part, LARGEST_SHEET), {
    open: (name) => text.open(name),
    text: (piece) => text.add(piece),
    close: (name) => {
      text.close(name);
      if (name !== 'si') return;
      const string = text.take();
      strings.push(string);
      characters += string.length;
      if (strings.length > MOST_STRINGS) throw new FileRefused('file-too-large');
      if (characters > MOST_CHARACTERS) throw new FileRefused('file-too-large');
    },
  });
  return strings;
}
