/** One entry of an index: a key that no other row has, and the document it stands for. */
export interface Row {
  readonly key: string;
  readonly id: string;
}

/** Chunks are split at this length: an insert moves at most this many entries however long the list grows. */
const CHUNK = 512;

function byKey(a: Row, b: Row): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** The first place in a chunk whose key is not below `key`. */
function lowerBound(chunk: readonly Row[], key: string): number {
  let low = 0;
  let high = chunk.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunk[middle] as Row).key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows kept in the order of their keys, in chunks; an insert or a removal costs about the same at any length. */
export class SortedRows {
  private chunks: Row[][] = [];

  /** Fills an empty list at once. */
  load(rows: Row[]): void {
    rows.sort(byKey);
    this.chunks = [];
    for (let at = 0; at < rows.length; at += CHUNK / 2) this.chunks.push(rows.slice(at, at + CHUNK / 2));
  }

  add(row: Row): void {
    const at = this.chunkFor(row.key);
    const chunk = this.chunks[at];
    if (!chunk) {
      this.chunks.push([row]);
      return;
    }
    chunk.splice(lowerBound(chunk, row.key), 0, row);
    if (chunk.length > CHUNK) this.chunks.splice(at + 1, 0, chunk.splice(CHUNK / 2));
  }

  remove(key: string): void {
    const at = this.chunkFor(key);
    const chunk = this.chunks[at];
    if (!chunk) return;
    const place = lowerBound(chunk, key);
    if (chunk[place]?.key !== key) return;
    chunk.splice(place, 1);
    if (chunk.length === 0) this.chunks.splice(at, 1);
  }

  /** The rows with from <= key < to, upwards. */
  *upwards(from: string, to: string): Generator<Row> {
    for (let at = this.chunkFor(from); at < this.chunks.length; at++) {
      const chunk = this.chunks[at] as Row[];
      for (let place = lowerBound(chunk, from); place < chunk.length; place++) {
        const row = chunk[place] as Row;
        if (row.key >= to) return;
        yield row;
      }
    }
  }

  /** The same rows, downwards. */
  *downwards(from: string, to: string): Generator<Row> {
    for (let at = this.chunkFor(to); at >= 0; at--) {
      const chunk = this.chunks[at] ?? [];
      for (let place = lowerBound(chunk, to) - 1; place >= 0; place--) {
        const row = chunk[place] as Row;
        if (row.key < from) return;
        yield row;
      }
    }
  }

  /** The last chunk that starts at or below `key`: the one that holds it or would. */
  private chunkFor(key: string): number {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const first = this.chunks[middle]?.[0];
      if (first && first.key <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
