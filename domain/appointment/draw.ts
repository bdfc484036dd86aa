import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from '../core/utf8';
import { Remaining } from './remaining';

/** A ticket of a sealed list, and whether its person met a leader this school year: those who have not come first. */
export interface ListedTicket {
  ticket: string;
  hasMet: boolean;
}

/** SHA-256 of bytes: functions have a quicker one than phones. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** Tickets whose text is one page of a list: some 95 KB. */
export const TICKETS_IN_LIST_PAGE = 5000;

const hex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += (byte < 16 ? '0' : '') + byte.toString(16);
  return text;
};

/** The order of a list: by the tickets, as texts. They are as good as random, so nobody stands anywhere by their own doing. */
export const sorted = (list: readonly ListedTicket[]): ListedTicket[] =>
  [...list].sort((a, b) => (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : 0));

/** A list, or a part of one, as it is published and hashed: a line for each ticket, `ticket 1` where its person met a leader, else `ticket 0`. */
export const listText = (list: readonly ListedTicket[]): string =>
  list.map(({ ticket, hasMet }) => `${ticket} ${hasMet ? 1 : 0}\n`).join('');

const LINE = /^[0-9a-f]{16} [01]$/;

/** A list from its text; null when that is none. */
export function readList(text: string): ListedTicket[] | null {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.some((line) => !LINE.test(line))) return null;
  return lines.map((line) => ({ ticket: line.slice(0, 16), hasMet: line.endsWith('1') }));
}

/** Whether a list is one at all: in its order, and no ticket twice. */
export const isInOrder = (list: readonly ListedTicket[]): boolean =>
  list.every(({ ticket }, at) => at === 0 || (list[at - 1]?.ticket ?? '') < ticket);

/** UTF-8; what is published is ASCII, a million signs of it, and an old phone should not wait for more. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return utf8(text);
    bytes[at] = code;
  }
  return bytes;
}

/** SHA-256 over a text that comes in parts, in hexadecimal figures: for a list page by page. */
export class TextHash {
  private readonly state = sha256.create();

  add(text: string): this {
    this.state.update(bytesOf(text));
    return this;
  }

  get figures(): string {
    return hex(this.state.clone().digest());
  }
}

/** A text's SHA-256 in hexadecimal figures, as anybody can compute it. */
export const textHash = (text: string): string => new TextHash().add(text).figures;

/** From what the order follows: the public value, the session, and the sealed list. */
export const seedOf = (value: string, sessionId: string, listHash: string): string =>
  textHash(`${value}\n${sessionId}\n${listHash}`);

/** The order of all tickets as it is hashed and kept. */
export const orderText = (tickets: readonly string[]): string => tickets.map((ticket) => `${ticket}\n`).join('');

/**
 * Which place among those left is drawn at the nth step (from 0 on), after RFC 3797 section 4: a hash of the number, the seed, and
 * the number again, divided by how many are left. MD5 there is SHA-256 here, and of its bits the first 48 count, which
 * prefers nobody by more than one in a thousand million.
 */
export function placeAt(nth: number, seed: Uint8Array, left: number, hash: Hash = sha256): number {
  const bytes = new Uint8Array(seed.length + 4);
  bytes[0] = nth >> 8;
  bytes[1] = nth & 0xff;
  bytes.set(seed, 2);
  bytes[seed.length + 2] = nth >> 8;
  bytes[seed.length + 3] = nth & 0xff;
  const drawn = hash(bytes);
  let figure = 0;
  for (let at = 0; at < 6; at += 1) figure = figure * 256 + (drawn[at] ?? 0);
  return figure % left;
}

/** The places of `count` in the order in which they are drawn, one after the other; `placeOf` says which of those left. */
export function* selection(count: number, placeOf: (left: number) => number): Generator<number> {
  const remaining = new Remaining(count);
  while (remaining.count > 0) yield remaining.take(placeOf(remaining.count));
}

const fromHex = (figures: string): Uint8Array =>
  Uint8Array.from({ length: figures.length / 2 }, (_none, at) =>
    Number.parseInt(figures.slice(2 * at, 2 * at + 2), 16),
  );

/** A draw: every ticket of a list in its order, first all who have not met a leader this school year (product.md section 4). In steps, so that a phone stays awake. */
export class Draw {
  /** What was drawn so far. */
  readonly order: string[] = [];
  private readonly steps: Generator<string>;

  constructor(list: readonly ListedTicket[], seed: string, hash: Hash = sha256) {
    this.steps = Draw.all(list, fromHex(seed), hash);
  }

  private static *all(list: readonly ListedTicket[], seed: Uint8Array, hash: Hash): Generator<string> {
    let nth = 0;
    for (const hasMet of [false, true]) {
      const some = list.filter((one) => one.hasMet === hasMet);
      const placeOf = (left: number) => placeAt(nth, seed, left, hash);
      for (const place of selection(some.length, placeOf)) {
        yield some[place]?.ticket ?? '';
        nth += 1;
      }
    }
  }

  /** Draws so many more; false when there are none. */
  draw(most: number): boolean {
    for (let count = 0; count < most; count += 1) {
      const next = this.steps.next();
      if (next.done) return false;
      this.order.push(next.value);
    }
    return true;
  }
}

/** The whole order at once. */
export function drawOrder(list: readonly ListedTicket[], seed: string, hash: Hash = sha256): string[] {
  const draw = new Draw(list, seed, hash);
  draw.draw(Number.POSITIVE_INFINITY);
  return draw.order;
}
