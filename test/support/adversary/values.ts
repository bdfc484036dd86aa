import { createHash, createHmac } from 'node:crypto';
import { ballotIdOf } from '@domain/survey/ballot-id';
import { CHANCE, chanceOf } from './judge';
import { isTelling, type Traced } from './pieces';
import type { Owners } from './suspect';

interface Sides {
  here: readonly Traced[];
  there: readonly Traced[];
  owned: Owners;
  groupOf: (thing: string) => string | undefined;
}

/** So much of two texts that are the same is no chance. */
const HEAD = 12;
/** As many are looked at where each costs thousands of hashes: what is made by a rule shows in any of them. */
const SAMPLE = 8;
const SMALL_SAMPLE = 6;

/** Texts that stand with one, its names, and which documents it lies in. Parts of longer texts too: a log's line is many words. */
function valuesOf({ names, pieces }: Traced): Set<string> {
  const values = new Set(names);
  for (const { leaves, inside } of pieces) {
    values.add(`lies in ${inside}`);
    for (const [, value] of leaves) {
      values.add(value);
      for (const word of value.split(/[^A-Za-z0-9_-]+/)) if (word.length >= HEAD) values.add(word);
    }
  }
  return values;
}

/** The same each time it is asked for: what a dump says of them is worked out once, for however many trials. */
function once<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key) as V;
  };
}

/** Whose each value is. */
const holders = once((all: readonly Traced[]): ReadonlyMap<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const one of all)
    for (const value of valuesOf(one)) {
      if (!isTelling(value)) continue;
      const some = found.get(value);
      if (some) some.push(one.name);
      else found.set(value, [one.name]);
    }
  return found;
});

const countBy = (things: readonly string[], { groupOf }: Pick<Sides, 'groupOf'>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const thing of things) {
    const group = groupOf(thing) ?? '';
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
};

type Suggested = readonly [ones: readonly string[], things: readonly string[]];

/** The chance of as many right pairs as something suggests: everyone of the ones with every thing beside them. */
function chanceOfPairs(suggested: readonly Suggested[], sides: Sides): number {
  const sizes = countBy(
    sides.there.map(({ name }) => name),
    sides,
  );
  let hits = 0;
  let expected = 0;
  for (const [ones, things] of suggested) {
    const mine = ones.flatMap((one) => sides.owned.get(one) ?? []);
    const there = new Set(things);
    hits += mine.filter((thing) => there.has(thing)).length;
    const rivals = countBy(things, sides);
    for (const [group, count] of countBy(mine, sides))
      expected += (count * (rivals.get(group) ?? 0)) / (sizes.get(group) ?? 1);
  }
  return hits === 0 ? 1 : chanceOf(hits, Math.max(expected, 1e-6));
}

/**
 * Values that stand with some of the ones and some of the others, and lead from the one to the other: those that few have in common
 * all together, each that many have by itself.
 */
export function tellingValues(sides: Sides): string[] {
  const [mine, theirs] = [holders(sides.here), holders(sides.there)];
  const few: Suggested[] = [];
  const told: string[] = [];
  for (const [value, ones] of mine) {
    const things = theirs.get(value);
    if (!things) continue;
    if (ones.length * things.length <= sides.there.length) few.push([ones, things]);
    else if (chanceOfPairs([[ones, things]], sides) < CHANCE) told.push(`the same value: ${value}`);
  }
  return chanceOfPairs(few, sides) < CHANCE ? [...told, 'values that few have'] : told;
}

const bytesFrom = (token: string): Buffer[] => {
  const decoded = Buffer.from(token, 'base64url');
  return decoded.length >= 8 ? [Buffer.from(token), decoded] : [Buffer.from(token)];
};

/** What a text could hide behind: hashes with and without every key and salt, also as a nonce. */
function* disguises(token: string, keys: readonly Buffer[], salts: readonly string[]): Generator<string> {
  for (const bytes of bytesFrom(token)) {
    const inputs = [
      bytes,
      ...salts.flatMap((salt) => [
        Buffer.concat([Buffer.from(salt), bytes]),
        Buffer.concat([bytes, Buffer.from(salt)]),
      ]),
      // As `keyedHash` writes its parts.
      ...['', ...salts].flatMap((salt) =>
        ['paper', 'account', 'round', 'ballot', 'survey-text', 'idempotency'].map((purpose) =>
          Buffer.from(JSON.stringify(salt === '' ? [purpose, token] : [purpose, salt, token])),
        ),
      ),
    ];
    for (const input of inputs) {
      for (const name of ['sha256', 'sha512', 'md5']) yield createHash(name).update(input).digest('base64url');
      for (const key of keys) yield createHmac('sha256', key).update(input).digest('base64url');
    }
    if (bytes.length === 32) yield ballotIdOf(new Uint8Array(bytes));
  }
}

/** The heads of all of them, which are worked out once under the same keys: a text is looked for in every dump. */
const headsUnder = once((_keys: readonly Buffer[]) => new Map<string, string[]>());

function headsOf(token: string, keys: readonly Buffer[], salts: readonly string[]): string[] {
  const known = headsUnder(keys);
  const name = JSON.stringify([salts, token]);
  const heads = known.get(name) ?? [...disguises(token, keys, salts)].map((disguise) => disguise.slice(0, HEAD));
  known.set(name, heads);
  return heads;
}

/** Values that belong to one alone. */
const ownValues = once((all: readonly Traced[]): ReadonlyMap<string, string> => {
  const own = new Map<string, string>();
  for (const [value, names] of holders(all))
    if (names.length === 1 && value.length >= HEAD && !value.includes(' ')) own.set(value, names[0] as string);
  return own;
});

/** A sample of the ones whose values, hashed, stand with one of the others. */
function hashedInto(
  from: readonly Traced[],
  into: ReadonlyMap<string, string>,
  keys: readonly Buffer[],
  salts: readonly string[],
) {
  const heads = new Map([...into].map(([value, name]) => [value.slice(0, HEAD), name]));
  const own = ownValues(from);
  const sample = new Set(from.slice(0, SAMPLE).map(({ name }) => name));
  return [...own].flatMap(([value, name]): [string, string][] => {
    if (!sample.has(name)) return [];
    const head = headsOf(value, keys, salts).find((one) => heads.has(one));
    return head === undefined ? [] : [[name, heads.get(head) ?? '']];
  });
}

/** The beginning of a value: as many of its bits as a number holds exactly, in two parts that can be crossed. */
interface Word {
  high: number;
  low: number;
  name: string;
}

const LOW = 2 ** 32;
const crossed = (one: Word, other: Word): number => (one.high ^ other.high) * LOW + ((one.low ^ other.low) >>> 0);

/** The beginnings of values that begin as no other's do. */
function wordsOf(own: ReadonlyMap<string, string>, isWanted: (name: string) => boolean): Word[] {
  const words = new Map<number, Word & { isShared: boolean }>();
  for (const [value, name] of own) {
    const bytes = bytesFrom(value).at(-1) as Buffer;
    if (bytes.length < 8) continue;
    const [high, low] = [bytes.readUInt32BE(0) >>> 11, bytes.readUInt32BE(4)];
    const known = words.get(high * LOW + low);
    if (known) known.isShared ||= known.name !== name;
    else words.set(high * LOW + low, { high, low, name, isShared: false });
  }
  return [...words.values()].filter(({ name, isShared }) => !isShared && isWanted(name));
}

/** Pairs whose values always differ by the same: one is the other, crossed with a key. */
function sameDifference(
  here: ReadonlyMap<string, string>,
  there: ReadonlyMap<string, string>,
  sample: ReadonlySet<string>,
): [string, string][] {
  const theirs = wordsOf(there, () => true);
  const mine = wordsOf(here, (one) => sample.has(one));
  const all = new Float64Array(mine.length * theirs.length);
  for (const [at, one] of mine.entries())
    for (const [nth, other] of theirs.entries()) all[at * theirs.length + nth] = crossed(one, other);
  const often = new Set(all.sort().filter((difference, at) => difference === all[at + 2]));
  if (often.size === 0) return [];
  return mine.flatMap((one) =>
    theirs.flatMap((other): [string, string][] => (often.has(crossed(one, other)) ? [[one.name, other.name]] : [])),
  );
}

/** Whether the ones and the others are linked by a rule with whatever key. */
export function tellingKeys(sides: Sides, keys: readonly Buffer[], salts: readonly string[]): string[] {
  const [mine, theirs] = [ownValues(sides.here), ownValues(sides.there)];
  const forth = hashedInto(sides.here, theirs, keys, salts);
  const back = hashedInto(sides.there, mine, keys, salts).map(([thing, name]): [string, string] => [name, thing]);
  const few = new Set(sides.here.slice(0, SMALL_SAMPLE).map(({ name }) => name));
  const tried: [string, [string, string][]][] = [
    ['a hash', [...forth, ...back]],
    ['a constant difference', sameDifference(mine, theirs, few)],
  ];
  return tried.flatMap(([what, pairs]) =>
    chanceOfPairs(
      pairs.map(([name, thing]) => [[name], [thing]]),
      sides,
    ) < CHANCE
      ? [what]
      : [],
  );
}
