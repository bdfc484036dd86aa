import { createHash, createHmac } from 'node:crypto';
import { ballotIdOf } from '@domain/survey/ballot-id';

/** What somebody knows of one student who took a paper: from the dump, and from logs better than the real ones. */
export interface Seen {
  /** In the order in which papers were taken. */
  person: string;
  /** Everything that stands in the database or passed a function beside this student. */
  tokens: string[];
}

/** A ballot as it lies in the dump, with every field of it as text. */
export interface Lying {
  id: string;
  fields: string[];
}

/** Spearman's rank correlation of two orders of the same things: 0 by chance, 1 for the same order, −1 for the opposite. */
function rankCorrelation(one: readonly string[], other: readonly string[]): number {
  const n = one.length;
  const place = new Map(other.map((id, at) => [id, at]));
  const squares = one.reduce((sum, id, at) => sum + (at - (place.get(id) ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

/**
 * How far two orders agree beyond chance, in standard deviations: within each lot apart, for the lot itself (a group, an urn)
 * is known by design; then together.
 */
export function agreement(lots: readonly { one: readonly string[]; other: readonly string[] }[]): number {
  const told = lots.filter(({ one }) => one.length > 2);
  const sum = told.reduce((z, { one, other }) => z + rankCorrelation(one, other) * Math.sqrt(one.length - 1), 0);
  return Math.abs(sum) / Math.sqrt(told.length);
}

/** Beyond this it is no chance: by chance once in 100,000 times. */
export const CHANCE = 4.4;

/** Right guesses beyond which guessing is no guessing: one is expected, ten come by chance once in ten million times. */
export const MOST_HITS = 9;

/** How many ballots a linking of the n-th student with the n-th ballot gets right. */
export const hitsOf = (
  students: readonly string[],
  ballots: readonly string[],
  truth: ReadonlyMap<string, string>,
): number => students.filter((person, at) => truth.get(person) === ballots[at]).length;

const bytesFrom = (token: string): Buffer[] => [Buffer.from(token), Buffer.from(token, 'base64url')];

/** A token and whatever its owner could have been hidden behind: hashes with and without every key, also as a nonce. */
function* disguises(token: string, keys: readonly Buffer[], round: string): Generator<string> {
  yield token;
  for (const bytes of bytesFrom(token)) {
    for (const input of [
      bytes,
      Buffer.concat([Buffer.from(round), bytes]),
      Buffer.concat([bytes, Buffer.from(round)]),
    ]) {
      for (const name of ['sha256', 'sha512', 'md5']) yield createHash(name).update(input).digest('base64url');
      for (const key of keys) yield createHmac('sha256', key).update(input).digest('base64url');
    }
    if (bytes.length === 32) yield ballotIdOf(new Uint8Array(bytes));
  }
}

/** So much of two texts that are the same is no chance. */
const HEAD = 12;

/** Ballots of which some field is, or begins like, something that stands beside a student, in any disguise. */
export function linkedByValue(
  seen: readonly Seen[],
  ballots: readonly Lying[],
  keys: readonly Buffer[],
  round: string,
): [person: string, ballot: string][] {
  const known = new Map<string, string>();
  for (const { person, tokens } of seen)
    for (const token of tokens)
      for (const disguise of disguises(token, keys, round))
        if (disguise.length >= HEAD) known.set(disguise.slice(0, HEAD), person);
  return ballots.flatMap(({ id, fields }) =>
    fields.flatMap((field): [string, string][] => {
      const person = field.length >= HEAD ? known.get(field.slice(0, HEAD)) : undefined;
      return person === undefined ? [] : [[person, id]];
    }),
  );
}
