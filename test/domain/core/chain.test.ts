import { createHash } from 'node:crypto';
import { type Digest, type Link, linkTo, START, verifyChain } from '@domain/core/chain';
import fc from 'fast-check';

const digest: Digest = (text) => createHash('sha256').update(text).digest('hex');
type Entry = Link & { who: string; at: Date; words: string };

/** A chain of as many records as there are words. */
function chainOf(words: string[]): Entry[] {
  const chain: Entry[] = [];
  for (const [index, word] of words.entries()) {
    const { seq, hash } = chain.at(-1) ?? START;
    chain.push(
      linkTo({ seq, hash }, { who: `p${index}`, at: new Date(1_800_000_000_000 + index), words: word }, digest),
    );
  }
  return chain;
}

const words = fc.array(fc.string(), { minLength: 3, maxLength: 12 });
/** A chain, and a place in it that is not the last. */
const chainAndPlace = words.chain((list) =>
  fc.tuple(fc.constant(chainOf(list)), fc.integer({ min: 0, max: list.length - 2 })),
);
const seqsOf = (chain: readonly Link[], kind: string) =>
  verifyChain(chain, digest).flatMap((fault) => (fault.kind === kind ? [fault.seq] : []));

describe('a chain', () => {
  test('as it was written has no fault, whatever the records say, and in whatever order their fields come back', () => {
    fc.assert(
      fc.property(words, (list) => {
        const chain = chainOf(list);
        const turned = chain.map((record) => Object.fromEntries(Object.entries(record).reverse()) as unknown as Entry);
        expect(verifyChain(chain, digest)).toEqual([]);
        expect(verifyChain(turned, digest)).toEqual([]);
      }),
    );
  });

  test('of which any field was changed, also by one character or one millisecond, says which record', () => {
    fc.assert(
      fc.property(chainAndPlace, fc.constantFrom('who', 'words', 'at', 'previous'), ([chain, place], field) => {
        const record = chain[place] as Entry;
        const other = field === 'at' ? new Date(record.at.getTime() + 1) : `${record[field as 'who']}x`;
        expect(seqsOf(chain.with(place, { ...record, [field]: other }), 'changed')).toContain(record.seq);
        expect(seqsOf(chain.with(place, { ...record, extra: 1 } as Entry), 'changed')).toContain(record.seq);
      }),
    );
  });

  test('of which a record was changed and hashed again with the key does not fit the next one', () => {
    fc.assert(
      fc.property(chainAndPlace, ([chain, place]) => {
        const { hash: _hash, seq, previous, ...content } = chain[place] as Entry;
        const forged = linkTo({ seq: seq - 1, hash: previous }, { ...content, words: `${content.words}x` }, digest);
        expect(verifyChain(chain.with(place, forged), digest)).toEqual([{ seq, kind: 'changed' }]);
      }),
    );
  });

  test('from which a record was taken, the first one too, says which is missing', () => {
    fc.assert(
      fc.property(chainAndPlace, ([chain, place]) => {
        expect(verifyChain(chain.toSpliced(place, 1), digest)).toEqual([{ seq: place + 1, kind: 'removed' }]);
      }),
    );
  });

  test('in which two neighbours changed places says so', () => {
    fc.assert(
      fc.property(chainAndPlace, ([chain, place]) => {
        const [one, two] = chain.slice(place, place + 2) as [Entry, Entry];
        expect(seqsOf(chain.with(place, two).with(place + 1, one), 'reordered')).toEqual([one.seq]);
      }),
    );
  });

  test('into which a record was put, a copy or a forged one, says so', () => {
    fc.assert(
      fc.property(chainAndPlace, ([chain, place]) => {
        const here = chain[place] as Entry;
        const forged = linkTo({ seq: here.seq, hash: here.hash }, { who: 'x', at: here.at, words: '' }, digest);
        expect(seqsOf(chain.toSpliced(place + 1, 0, here), 'inserted')).toEqual([here.seq]);
        expect(seqsOf(chain.toSpliced(place + 1, 0, forged), 'inserted')).toEqual([forged.seq]);
      }),
    );
  });

  test('is verified from any record on', () => {
    const chain = chainOf(['a', 'b', 'c', 'd']);
    const { seq, hash } = chain[1] as Entry;
    expect(verifyChain(chain.slice(2), digest, { seq, hash })).toEqual([]);
    expect(verifyChain(chain.slice(3), digest, { seq, hash })).toEqual([{ seq: 3, kind: 'removed' }]);
  });
});
