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
function compare(values: string, id: string, other: Entry): number {
  if (values !== other.values) return values < other.values ? -1 : 1;
  return id < other.id ? -1 : id > other.id ? 1 : 0;
}

function compareAt({ values, ids }: Chunk, place: number, entry: Entry): number {
  return compare(values[place] as string, ids[place] as string, entry);
}

/** Whether the key at this place is below `key`, without putting it together. */
function isBelow({ values, ids }: Chunk, place: number, key: string): boolean {
  const own = values[place] as string;
  return key.startsWith(own) ? (ids[place] as string) < key.slice(own.length) : own < key;
}

/** The first place in a chunk that is not below. */
function lowerBound(chunk: Chunk, isPlaceBelow: (place: number) => boolean): number {
  let low = 0;
  let high = chunk.ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPlaceBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const placeOfKey = (chunk: Chunk, key: string): number => lowerBound(chunk, (place) => isBelow(chunk, place, key));
const placeOf = (chunk: Chunk, entry: Entry): number =>
  lowerBound(chunk, (place) => compareAt(chunk, place, entry) < 0);

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
    entries.sort((a, b) => compare(a.values, a.id, b));
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

  add(entry: Entry): void {
    const { values, id } = entry;
    const at = this.chunkOf(entry);
    const chunk = this.chunks[at];
    if (!chunk) {
      this.chunks.push({ values: [values], ids: [id] });
      return;
    }
    const place = placeOf(chunk, entry);
    const neighbour = [chunk.values[place - 1], chunk.values[place]].find((other) => other === values);
    chunk.values.splice(place, 0, neighbour ?? values);
    chunk.ids.splice(place, 0, id);
    if (chunk.ids.length <= CHUNK) return;
    const behind = { values: chunk.values.splice(CHUNK / 2), ids: chunk.ids.splice(CHUNK / 2) };
    this.chunks.splice(at + 1, 0, behind);
  }

  remove(entry: Entry): void {
    const at = this.chunkOf(entry);
    const chunk = this.chunks[at];
    if (!chunk) return;
    const place = placeOf(chunk, entry);
    if (place === chunk.ids.length || compareAt(chunk, place, entry) !== 0) return;
    chunk.values.splice(place, 1);
    chunk.ids.splice(place, 1);
    if (chunk.ids.length === 0) this.chunks.splice(at, 1);
  }

  /** The rows with from <= key < to, upwards. */
  *upwards(from: string, to: string): Generator<Row> {
    for (let at = this.chunkFor((chunk) => isBelow(chunk, 0, from)); at < this.chunks.length; at++) {
      const chunk = this.chunks[at] as Chunk;
      for (let place = placeOfKey(chunk, from); place < chunk.ids.length; place++) {
        if (!isBelow(chunk, place, to)) return;
        yield rowAt(chunk, place);
      }
    }
  }

  /** The same rows, downwards. */
  *downwards(from: string, to: string): Generator<Row> {
    for (let at = this.chunkFor((chunk) => isBelow(chunk, 0, to)); at >= 0; at--) {
      const chunk = this.chunks[at] ?? { values: [], ids: [] };
      for (let place = placeOfKey(chunk, to) - 1; place >= 0; place--) {
        if (isBelow(chunk, place, from)) return;
        yield rowAt(chunk, place);
      }
    }
  }

  /** The chunk that holds an entry or would. */
  private chunkOf(entry: Entry): number {
    return this.chunkFor((chunk) => compareAt(chunk, 0, entry) <= 0);
  }

  /** The last chunk that begins low enough, or the first. */
  private chunkFor(isLowEnough: (chunk: Chunk) => boolean): number {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isLowEnough(this.chunks[middle] as Chunk)) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
