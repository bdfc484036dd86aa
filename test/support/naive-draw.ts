import { createHash } from 'node:crypto';
import type { ListedTicket } from '@domain/appointment/draw';

const sha256 = (...parts: (string | Buffer)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

const twice = (nth: number): Buffer => Buffer.from([nth >> 8, nth & 0xff]);

/** The order of a draw as the decision says it, as plainly as it can be written: the oracle of the quick one. */
export function naiveOrder(list: readonly ListedTicket[], value: string, session: string): string[] {
  const text = list.map(({ ticket, hasMet }) => `${ticket} ${hasMet ? '1' : '0'}\n`).join('');
  const seed = sha256([value, session, sha256(text).toString('hex')].join('\n'));
  const order: string[] = [];
  for (const hasMet of [false, true]) {
    const left = list.filter((one) => one.hasMet === hasMet);
    while (left.length > 0) {
      const nth = twice(order.length);
      const figure = BigInt(`0x${sha256(nth, seed, nth).subarray(0, 6).toString('hex')}`);
      order.push(...left.splice(Number(figure % BigInt(left.length)), 1).map(({ ticket }) => ticket));
    }
  }
  return order;
}

/** A sealed list of so many tickets, always the same; of every `nth` the person met a leader. */
export const listOf = (count: number, nth = 0, name = 'list'): ListedTicket[] =>
  Array.from({ length: count }, (_none, at) => ({
    ticket: sha256(`${name} ${at}`).toString('hex').slice(0, 16),
    hasMet: nth > 0 && at % nth === 0,
  })).sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
