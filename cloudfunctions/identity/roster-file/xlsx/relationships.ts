import { posix } from 'node:path';
import { readXml } from './xml-reader';
import type { ZipParts } from './zip-parts';

/** Where a part points. `kind`: the last word of the type, the same in strict and transitional files; `target`: a part's name. */
export interface Relationship {
  kind: string;
  target: string;
}

/** What a part of a workbook points at, by id. `part` '' is the workbook file itself. @throws FileRefused */
export async function relationshipsOf(parts: ZipParts, part: string): Promise<Map<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!parts.has(name)) return found;
  await readXml(parts.read(name), {
    open: (tag, { Id, Type, Target, TargetMode }) => {
      if (tag !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? posix.normalize(Target.slice(1)) : posix.join(folder, Target);
      found.set(Id, { kind: posix.basename(Type), target });
    },
    close: () => {},
  });
  return found;
}
