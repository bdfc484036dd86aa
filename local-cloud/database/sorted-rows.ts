/** One entry of an index as it is read: a key that no other row has, and the document it stands for. */
export interface Row {
  readonly key: string;
  readonly id: string;
}

/** A stretch of rows: what stands for the values of each, and for its document; a row's key is both, one behind the other. */
interface Chunk {
  values: string[];
  ids: string[];
}

/** An entry on its way in. */
export interface Entry {
  values: string;
  id: string;
}

/** Chunks are split at this length: an insert moves at most this many entries however long the list grows. */
const CHUNK = 512;

/** No values begin with others of the same index (keys.ts), so that this is the order of the rows' keys. */
function inOrder(a: Entry, b: Entry): number {
  if (a.values !== b.values) return a.values < b.values ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Whether the key at this place is below `key`, without putting it together. */
function isBelow({ values, ids }: Chunk, place: number, key: string): boolean {
  const own = values[place] as string;
  return key.startsWith(own) ? (ids[place] as string) < key.slice(own.length) : own < key;
}

/** The first place in a chunk whose key is not below `key`. */
function lowerBound(chunk: Chunk, key: string): number {
  let low = 0;
  let high = chunk.ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(chunk, middle, key)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rowAt({ values, ids }: Chunk, place: number): Row {
  const id = ids[place] as string;
  return { key: (values[place] as string) + id, id };
}

/**
 * Rows kept in the order of their keys, in chunks; an insert or a removal costs about the same at any length. Equal values
 * that stand side by side are one string, and the id is the one the document is stored under: a row takes two words.
 */
export class SortedRows {
  private chunks: Chunk[] = [];

  /** Fills an empty list at once. */
  load(entries: Entry[]): void {
    entries.sort(inOrder);
    this.chunks = [];
    let last = '';
    for (const [at, { values, id }] of entries.entries()) {
      if (at % (CHUNK / 2) === 0) this.chunks.push({ values: [], ids: [] });
      if (values !== last) last = values;
      const chunk = this.chunks.at(-1) as Chunk;
      chunk.values.push(last);
      chunk.ids.push(id);
    }
  }

  add({ values, id }: Entry): void {
    const key = values + id;
    const at = this.chunkFor(key);
    const chunk = this.chunks[at];
    if (!chunk) {
      this.chunks.push({ values: [values], ids: [id] });
      return;
    }
    const place = lowerBound(chunk, key);
    const neighbour = [chunk.values[place - 1], chunk.values[place]].find((other) => other === values);
    chunk.values.splice(place, 0, neighbour ?? values);
    chunk.ids.splice(place, 0, id);
    if (chunk.ids.length <= CHUNK) return;
    const behind = { values: chunk.values.splice(CHUNK / 2), ids: chunk.ids.splice(CHUNK / 2) };
    this.chunks.splice(at + 1, 0, behind);
  }

  remove({ values, id }: Entry): void {
    const key = values + id;
    const at = this.chunkFor(key);
    const chunk = this.chunks[at];
    if (!chunk) return;
    const place = lowerBound(chunk, key);
    if (chunk.values[place] !== values || chunk.ids[place] !== id) return;
    chunk.values.splice(place, 1);
    chunk.ids.splice(place, 1);
    if (chunk.ids.length === 0) this.chunks.splice(at, 1);
  }

  /** The rows with from <= key < to, upwards. */
  *upwards(from: string, to: string): Generator<Row> {
    for (let at = this.chunkFor(from); at < this.chunks.length; at++) {
      const chunk = this.chunks[at] as Chunk;
      for (let place = lowerBound(chunk, from); place < chunk.ids.length; place++) {
        if (!isBelow(chunk, place, to)) return;
        yield rowAt(chunk, place);
      }
    }
  }

  /** The same rows, downwards. */
  *downwards(from: string, to: string): Generator<Row> {
    for (let at = this.chunkFor(to); at >= 0; at--) {
      const chunk = this.chunks[at] ?? { values: [], ids: [] };
      for (let place = lowerBound(chunk, to) - 1; place >= 0; place--) {
        if (isBelow(chunk, place, from)) return;
        yield rowAt(chunk, place);
      }
    }
  }

  /** The last chunk that starts at or below `key`: the one that holds it or would. */
  private chunkFor(key: string): number {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const chunk = this.chunks[middle] as Chunk;
      if (isBelow(chunk, 0, key) || rowAt(chunk, 0).key === key) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
