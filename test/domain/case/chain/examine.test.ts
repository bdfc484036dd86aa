import { createHash } from 'node:crypto';
import { type Commitment, commitment, headOf, openTo } from '@domain/case/chain/chain';
import { dayToCompare, examine, isWhole } from '@domain/case/chain/examine';
import { dayRoot, publishedHead, rootOf } from '@domain/case/chain/heads';
import { MOST_HEADS, withHead } from '@domain/case/chain/kept-heads';
import type { CaseEvent, CaseState } from '@domain/case/state';
import { openHash } from '@domain/core/open-hash';
import { dayOf } from '@domain/core/school-clock';
import type { ChainView, DayHeads } from '@types_/case/view';
import fc from 'fast-check';
import { aCase } from '../../../support/a-case';

const ID = 'the-case';
const SCHOOL = '4122010183';
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

type Stored = CaseEvent & Commitment;
const withNote = (state: CaseState): CaseState => ({
  ...state,
  events: [
    ...state.events,
    {
      seq: state.events.length,
      at: new Date((state.events.at(-1) as CaseEvent).at.getTime() + 1000),
      by: { id: 'officer-1', role: 'officer', office: '权益部' },
      what: { name: 'note', text: '内部的话。' },
    },
  ],
});

/** A case as its author gets it to verify: answered, sent back, with a note of the desk's at its end. */
function chainOf(state: CaseState): ChainView {
  const events: Stored[] = [];
  for (const event of state.events) {
    const secret = { salt: `salt-${event.seq}`, who: event.by.id ? `who-${event.by.id}` : null };
    events.push({ ...event, ...commitment({ ...state, photos: [] }, event, headOf(ID, events), secret, sha256) });
  }
  const entries = events.map((event) => openTo('author', { ...state, photos: [] }, event, sha256));
  return JSON.parse(
    JSON.stringify({ id: ID, schoolId: SCHOOL, number: '10183-261123-7KQ4M', unionSince: null, entries }),
  ) as ChainView;
}

const chain = chainOf(withNote(aCase().acknowledged().asked().answered().closed(false).reopened().state));
const last = chain.entries.at(-1)?.entry as { seq: number; hash: string; at: string };
const heads = chain.entries.map(({ entry: { seq, hash } }) => ({ seq, hash }));

/** What was published of the day of the last entry, with other cases and another school beside it. */
function publishedOn(day: string): DayHeads {
  const own = [publishedHead(ID, last, sha256), 'another-head'].sort();
  const schools = [
    { schoolId: '4122010184', root: 'another-root' },
    { schoolId: SCHOOL, root: rootOf(own, sha256) },
  ];
  return { day, heads: own, schools, previous: 'before', root: dayRoot(day, schools, 'before', sha256) };
}
const published = publishedOn(dayOf(last.at));
const look = (found: ChainView, kept = heads, of: DayHeads | null = published) =>
  examine(found, SCHOOL, kept, of, openHash);

/** Every text in a value, by its path. */
function textsIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, [...path, name]));
}
function changedAt<T>(value: T, path: (string | number)[], change: (text: string) => string): T {
  const copy = structuredClone(value) as never;
  const where = path.slice(0, -1).reduce<Record<string, unknown>>((at, name) => at[name] as never, copy);
  const name = String(path.at(-1));
  where[name] = change(where[name] as string);
  return copy;
}
const otherSign = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1);

describe('verifying on the phone', () => {
  test('a case that nobody touched is whole, and agrees with all it is compared with', () => {
    expect(look(chain)).toEqual({ faults: [], missing: [], published: 'agrees' });
    expect(isWhole(look(chain, [], null))).toBe(true);
  });

  test('any single sign that is changed anywhere in it is found, without anything to compare with', () => {
    // The number is no part of the chain: it is looked up by, not said.
    const paths = textsIn(chain).filter(([name]) => name === 'id' || name === 'entries');
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths) {
      const text = path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], chain) as string;
      for (let at = 0; at < text.length; at += 1) {
        const found = look(
          changedAt(chain, path, (old) => otherSign(old, at)),
          [],
          null,
        );
        if (isWhole(found)) throw new Error(`${path.join('.')}, sign ${at} of ${JSON.stringify(text)}`);
      }
    }
  });

  test('any entry that is not there any more is found, the last one by what the phone has seen', () => {
    for (const { seq } of heads) {
      const cut = { ...chain, entries: chain.entries.filter(({ entry }) => entry.seq !== seq) };
      expect(isWhole(look(cut, heads, null))).toBe(false);
    }
    const short = { ...chain, entries: chain.entries.slice(0, -1) };
    expect(look(short, [], null)).toMatchObject({ faults: [], missing: [] }); // nobody else could tell
    expect(look(short, heads, null).missing).toEqual([heads.at(-1)]);
    expect(isWhole(look({ ...chain, entries: [] }, [], null))).toBe(false);
  });

  test('a history forged whole contradicts the receipt, and what was published of the day', () => {
    const forged = chainOf({ ...withNote(aCase().acknowledged().asked().answered().state), text: '暖气很好，谢谢。' });
    expect(look(forged, [], null).faults).toEqual([]);
    expect(look(forged, heads.slice(0, 1), null).missing).toEqual([heads[0]]);
    expect(look(forged, []).published).toBe('contradicts');
  });

  test('published lists that were changed afterwards count as a contradiction', () => {
    for (const part of [{ previous: 'other' }, { root: 'other' }, { heads: [...(published.heads ?? []), 'more'] }])
      expect(look(chain, heads, { ...published, ...part }).published).toBe('contradicts');
  });

  test('what is not published yet is no contradiction', () => {
    const none = { day: dayOf(last.at), heads: null, schools: [], previous: '', root: null };
    expect(look(chain, heads, none)).toMatchObject({ published: 'none' });
  });

  test('the day to compare with is the last one before today on which something happened', () => {
    const day = dayOf(last.at);
    expect(dayToCompare(chain.entries, '2100-01-01')).toBe(day);
    expect(dayToCompare(chain.entries, dayOf(chain.entries[0]?.entry.at ?? ''))).toBeNull();
  });
});

describe('a hash on the phone', () => {
  test('is the one that the functions make, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => openHash(text) === sha256(text)),
      { numRuns: 300 },
    );
    for (const text of ['', '暖气', '𠮷野家', '\ud800', 'x\udc00y', 'a'.repeat(1000)])
      expect(openHash(text)).toBe(sha256(text));
  });
});

describe('the heads that a phone keeps', () => {
  const head = (seq: number, hash = `h${seq}`) => ({ seq, hash });

  test('are the first one and the newest, each once', () => {
    let kept = withHead([], head(0));
    for (let seq = 0; seq < 20; seq += 1) kept = withHead(kept, head(seq));
    expect(kept.map(({ seq }) => seq)).toEqual([0, 15, 16, 17, 18, 19]);
    expect(kept).toHaveLength(MOST_HEADS);
  });

  test('that contradict each other are both kept: one of them will be missing', () => {
    expect(withHead(withHead([], head(1)), head(1, 'other'))).toHaveLength(2);
  });
});
