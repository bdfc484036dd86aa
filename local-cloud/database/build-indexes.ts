import type { Document } from './document';
import { decode } from './ejson';
import { AFTER_ALL } from './keys';
import type { SecondaryIndex } from './secondary-index';
import type { Entry, Row } from './sorted-rows';
import type { Version } from './version';

const OPTIONS = { now: new Date(0) };

/** A value of parsed EJSON; only what an index looks at is decoded, the rest of a document would cost ten times as much. */
function read(value: unknown): unknown {
  return typeof value === 'object' ? decode(value, OPTIONS) : value;
}

/** Fills empty indexes at once, which is much faster than row by row. */
export function buildIndexes(indexes: readonly SecondaryIndex[], documents: ReadonlyMap<string, Version>): void {
  if (indexes.length === 0) return;
  const rows = indexes.map((): Entry[] => []);
  for (const [id, version] of documents) {
    const raw = JSON.parse(version.json) as Document;
    for (const [at, index] of indexes.entries()) {
      for (const values of index.keysOf(raw, read)) rows[at]?.push({ values, id });
    }
  }
  for (const [at, index] of indexes.entries()) index.rows.load(rows[at] ?? []);
}

/** Two documents with the same values under a unique index: it was declared when they were there already. */
export function findDuplicates(index: SecondaryIndex): [id: string, id: string] | undefined {
  let before: Row | undefined;
  let valuesBefore = '';
  for (const row of index.rows.upwards('', AFTER_ALL)) {
    const values = row.key.slice(0, row.key.length - row.id.length);
    if (before && values === valuesBefore) return [before.id, row.id];
    before = row;
    valuesBefore = values;
  }
  return undefined;
}
