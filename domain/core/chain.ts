/** What makes a record a link: its place, the hash of the one before, and its own over everything in it. */
export interface Link {
  seq: number;
  previous: string;
  hash: string;
}

/** A hash of a text. Keyed where only the server shall be able to make one; open where anybody shall be able to check one. */
export type Digest = (text: string) => string;

/** Where a chain stands: what the next record must follow. */
export interface Head {
  seq: number;
  hash: string;
}

/** Before the first record. */
export const START: Head = { seq: 0, hash: '' };

/** What is wrong with a chain, and at which record. */
export interface Fault {
  seq: number;
  kind: 'changed' | 'removed' | 'reordered' | 'inserted';
}

/** One text for one value, however it was put together: names in order, moments in ISO. */
export function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const named = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const sorted = named.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join()}}`;
}

const hashOf = (record: object, digest: Digest): string => {
  const { hash: _hash, ...content } = record as Partial<Link>;
  return digest(canonical(content));
};

/** What a record holds, as the next link of an append-only chain: each carries the hash of the one before. */
export function linkTo<R extends object>(head: Head, record: R, digest: Digest): R & Link {
  const next = { ...record, seq: head.seq + 1, previous: head.hash };
  return { ...next, hash: hashOf(next, digest) };
}

/**
 * What was changed, removed, reordered or inserted among records that stand one after the other from `head` on. What was
 * cut off at the end leaves no trace in what is left: who has seen the last record must remember it.
 */
export function verifyChain(records: readonly Link[], digest: Digest, head: Head = START): Fault[] {
  const faults: Fault[] = [];
  const all = new Set(records.map(({ seq }) => seq));
  const met = new Set<number>();
  let last = head;
  for (const record of records) {
    const { seq, hash } = record;
    const isNext = seq === last.seq + 1;
    if (hashOf(record, digest) !== hash) faults.push({ seq, kind: 'changed' });
    else if (isNext && record.previous !== last.hash) faults.push({ seq: last.seq, kind: 'changed' });
    if (seq <= last.seq) faults.push({ seq, kind: met.has(seq) ? 'inserted' : 'reordered' });
    for (let missing = last.seq + 1; missing < seq; missing += 1)
      if (!all.has(missing)) faults.push({ seq: missing, kind: 'removed' });
    met.add(seq);
    if (seq > last.seq) last = { seq, hash };
  }
  return faults;
}
