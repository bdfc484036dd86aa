import { createHash } from 'node:crypto';
import {
  drawOrder,
  isInOrder,
  listText,
  orderText,
  placeAt,
  readList,
  seedOf,
  selection,
  sorted,
  TextHash,
  textHash,
} from '@domain/appointment/draw';
import { Recomputed } from '@domain/appointment/recomputed';
import fc from 'fast-check';
import { bytesHash } from '../../../cloudfunctions/_kit/crypto';
import { listOf, naiveOrder } from '../../support/naive-draw';

const VALUE = '03 07 15 22 28 31 + 12';
const SESSION = 'session-of-a-test';
const seedFor = (list: ReturnType<typeof listOf>, value = VALUE) => seedOf(value, SESSION, textHash(listText(list)));

test('with MD5 it is RFC 3797 to the letter: the example of its section 6', () => {
  const key = '9319./2.5.8.10.12./9.18.26.34.41.45./';
  let nth = 0;
  const byMd5 = (left: number): number => {
    const twice = Buffer.from([nth >> 8, nth & 0xff]);
    nth += 1;
    const figures = createHash('md5').update(twice).update(key).update(twice).digest('hex');
    return Number(BigInt(`0x${figures}`) % BigInt(left));
  };
  const first = [...selection(25, byMd5)].slice(0, 10).map((place) => place + 1);
  expect(first).toEqual([17, 7, 2, 16, 25, 23, 8, 24, 19, 13]);
});

test('a place is the hash of number, seed and number, divided by those who are left', () => {
  const seed = createHash('sha256').update('a seed').digest();
  const twice = Buffer.from([0x9c, 0x3f]);
  const drawn = createHash('sha256').update(twice).update(seed).update(twice).digest('hex').slice(0, 12);
  expect(placeAt(0x9c3f, seed, 7919)).toBe(Number.parseInt(drawn, 16) % 7919);
});

test('the quick order is the plain one', () => {
  fc.assert(
    fc.property(fc.nat(90), fc.nat(5), fc.string(), (count, nth, value) => {
      const list = listOf(count, nth);
      const order = naiveOrder(list, value, SESSION);
      expect(drawOrder(list, seedFor(list, value))).toEqual(order);
      expect(drawOrder(list, seedFor(list, value), bytesHash)).toEqual(order);
    }),
  );
});

test('an order is the list once more, each ticket once; nobody who met a leader comes before one who has not', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 6 }), fc.string(), (count, nth, value) => {
      const list = listOf(count, nth);
      const order = drawOrder(list, seedFor(list, value));
      expect([...order].sort()).toEqual(list.map(({ ticket }) => ticket));
      const met = order.map((ticket) => list.find((one) => one.ticket === ticket)?.hasMet);
      expect(met).toEqual([...met].sort((a, b) => Number(a) - Number(b)));
    }),
  );
});

test('a list reads back as it was written, in any order of its making; what is none is refused', () => {
  const list = listOf(50, 3);
  expect(readList(listText(list))).toEqual(list);
  expect(sorted([...list].reverse())).toEqual(list);
  expect(isInOrder(list)).toBe(true);
  expect(isInOrder([...list].reverse())).toBe(false);
  expect(isInOrder([...list.slice(0, 3), ...list.slice(2)])).toBe(false);
  for (const wrong of ['x\n', '0123456789abcdef 2\n', '0123456789abcdef 1', '0123456789abcdef 1\n\n'])
    expect(readList(wrong)).toBeNull();
  expect(readList('')).toEqual([]);
});

test('a text hashes alike in one piece and page by page', () => {
  const text = listText(listOf(500));
  const parts = new TextHash().add(text.slice(0, 333)).add(text.slice(333));
  expect(parts.figures).toBe(createHash('sha256').update(text).digest('hex'));
  expect(parts.add('more').figures).toBe(textHash(`${text}more`));
});

/** The sum of (counted − expected)² / expected. */
const chiSquare = (counts: readonly number[], expected: number): number =>
  counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);

describe('over 10,000 draws of 24 tickets for six seats, six of whose people met a leader', () => {
  const DRAWS = 10_000;
  const SEATS = 6;
  const list = listOf(24, 4);
  const firsts = list.filter(({ hasMet }) => !hasMet).map(({ ticket }) => ticket);
  const places = new Map(list.map(({ ticket }) => [ticket, list.map(() => 0)]));
  beforeAll(() => {
    for (let nth = 0; nth < DRAWS; nth += 1)
      for (const [place, ticket] of drawOrder(list, textHash(`draw ${nth}`)).entries()) {
        const counts = places.get(ticket);
        if (counts) counts[place] = (counts[place] ?? 0) + 1;
      }
  });

  test('each first-timer has a seat equally often (chi-square, 17 degrees, one in a thousand)', () => {
    const seats = firsts.map((ticket) => (places.get(ticket) ?? []).slice(0, SEATS).reduce((a, b) => a + b, 0));
    expect(chiSquare(seats, (DRAWS * SEATS) / firsts.length)).toBeLessThan(40.8);
  });

  test('each first-timer stands at each place equally often (289 degrees)', () => {
    const cells = firsts.flatMap((ticket) => (places.get(ticket) ?? []).slice(0, firsts.length));
    expect(chiSquare(cells, DRAWS / firsts.length)).toBeLessThan(368);
  });

  test('who met a leader has never a seat, and stands at each place after the others equally often (25 degrees)', () => {
    const met = list.filter(({ hasMet }) => hasMet).map(({ ticket }) => places.get(ticket) ?? []);
    expect(met.flatMap((counts) => counts.slice(0, firsts.length)).every((count) => count === 0)).toBe(true);
    expect(
      chiSquare(
        met.flatMap((counts) => counts.slice(firsts.length)),
        DRAWS / met.length,
      ),
    ).toBeLessThan(52.6);
  });
});

describe('computed again', () => {
  const list = listOf(41, 5);
  const text = listText(list);
  const honest = () => {
    const listHash = textHash(text);
    const seed = seedOf(VALUE, SESSION, listHash);
    const order = drawOrder(list, seed);
    const facts = { session: SESSION, count: list.length, listHash, value: VALUE, seed };
    return { facts: { ...facts, orderHash: textHash(orderText(order)) }, order };
  };
  const mine = list[20]?.ticket ?? '';
  const again = (facts: ReturnType<typeof honest>['facts'], pages: string[]) => {
    const recomputed = new Recomputed(facts);
    for (const page of pages) recomputed.add(page);
    while (recomputed.step(7));
    return recomputed;
  };
  const kept = { listHash: textHash(text), ticket: mine };
  /** Everything an insider can write anew, so that it fits the list: all but what phones have kept. */
  const forged = (other: typeof list) => {
    const listHash = textHash(listText(other));
    const seed = seedOf(VALUE, SESSION, listHash);
    const order = drawOrder(other, seed);
    const facts = { session: SESSION, count: other.length, listHash, value: VALUE, seed };
    return { facts: { ...facts, orderHash: textHash(orderText(order)) }, order };
  };

  test('an honest draw has no fault, in one page or several, before its value too', () => {
    const { facts, order } = honest();
    const place = order.indexOf(mine);
    for (const cut of [text.length, 18 * 19]) {
      const recomputed = again(facts, [text.slice(0, cut), text.slice(cut)]);
      // A page ends with a line.
      if (cut % 19 === 0) expect(recomputed.faults({ ticket: mine, place }, kept)).toEqual([]);
      expect(recomputed.order).toEqual(order);
    }
    const waiting = again({ ...facts, value: null, seed: null, orderHash: null } as never, [text]);
    expect(waiting.faults({ ticket: mine, place: null }, kept)).toEqual([]);
  });

  test('a ticket added, dropped, flagged or put elsewhere shows against the hash that was published', () => {
    const { facts } = honest();
    const [first, second] = [list[0], list[1]] as [(typeof list)[0], (typeof list)[0]] as typeof list;
    const tampered = [
      sorted([...list, ...listOf(1, 0, 'added')]),
      list.slice(1),
      list.map((one, at) => (at === 3 ? { ...one, hasMet: !one.hasMet } : one)),
      [...(second ? [second] : []), ...(first ? [first] : []), ...list.slice(2)],
    ];
    for (const other of tampered) expect(again(facts, [listText(other)]).faults(null, null)).toContain('list');
  });

  test('with every published hash forged anew it shows on each phone that had seen the list, and to whoever was dropped', () => {
    const added = forged(sorted([...list, ...listOf(1, 0, 'added')]));
    const recomputed = again(added.facts, [listText(sorted([...list, ...listOf(1, 0, 'added')]))]);
    expect(recomputed.faults(null, null)).toEqual([]);
    expect(recomputed.faults(null, kept)).toEqual(['hash']);
    const without = list.filter(({ ticket }) => ticket !== mine);
    const dropped = again(forged(without).facts, [listText(without)]);
    expect(dropped.faults({ ticket: mine, place: null }, null)).toEqual(['ticket']);
    expect(dropped.faults(null, kept)).toEqual(['hash', 'ticket']);
  });

  test('another order than the one that follows shows: as a whole, and at my own place', () => {
    const { facts, order } = honest();
    const swapped = [order[1], order[0], ...order.slice(2)] as string[];
    const recomputed = again({ ...facts, orderHash: textHash(orderText(swapped)) }, [text]);
    expect(recomputed.faults(null, kept)).toEqual(['order']);
    expect(again(facts, [text]).faults({ ticket: mine, place: order.indexOf(mine) + 1 }, kept)).toEqual(['place']);
    expect(again({ ...facts, seed: textHash('another') }, [text]).faults(null, kept)).toEqual(['seed']);
    expect(again({ ...facts, count: 40 }, [text]).faults(null, kept)).toEqual(['list']);
  });
});
