import { type Line, type Move, Seats } from '@domain/appointment/seats';
import fc from 'fast-check';
import { QueueAgain } from '../../support/term/queue-again';

const MINUTE = 60_000;
const T0 = Date.parse('2026-11-02T08:00:00Z');
const at = (minutes: number): Date => new Date(T0 + minutes * MINUTE);
const MOST = 8;

const minutes = (most: number) => fc.integer({ min: 0, max: most });
const move = (length: number): fc.Arbitrary<Move> =>
  fc.oneof(
    fc.record({
      at: minutes(length).map(at),
      what: fc.constantFrom('leave' as const, 'accept' as const, 'decline' as const),
      place: fc.integer({ min: 0, max: MOST }),
    }),
    fc.record({
      at: minutes(length).map(at),
      what: fc.constant('leave' as const),
      place: fc.integer({ min: 0, max: MOST }),
      gone: fc.constant(true as const),
    }),
    fc.record({
      at: minutes(length).map(at),
      what: fc.constant('seats' as const),
      seats: fc.integer({ min: 1, max: 5 }),
    }),
    fc.record({
      at: minutes(length).map(at),
      what: fc.constant('starts' as const),
      startsAt: minutes(3 * length).map(at),
    }),
  );

const byTime = (a: Date, b: Date): number => a.getTime() - b.getTime();

/** A line with what happened in it, over some hours or some days before it begins. */
const lineArbitrary: fc.Arbitrary<{ line: Line; now: Date }> = fc
  .record({ length: fc.constantFrom(120, 900, 1500, 6000), isDraw: fc.boolean() })
  .chain(({ length, isDraw }) =>
    fc.record({
      seats: fc.integer({ min: 1, max: 4 }),
      moves: fc.array(move(length), { maxLength: 12 }),
      joined: fc.array(minutes(length), { maxLength: MOST }),
      count: fc.integer({ min: 0, max: MOST }),
      now: minutes(length + 60),
      isDraw: fc.constant(isDraw),
      length: fc.constant(length),
    }),
  )
  .map(({ seats, moves, joined, count, now, isDraw, length }) => {
    const times = joined.map(at).sort(byTime);
    const base = { seats, startsAt: at(length), allottedAt: at(0), moves: moves.sort((a, b) => byTime(a.at, b.at)) };
    const line = isDraw ? { ...base, joined: null, count } : { ...base, joined: times, count: times.length };
    const last = Math.max(now, (moves.at(-1)?.at.getTime() ?? T0) / MINUTE - T0 / MINUTE);
    return { line, now: at(last) };
  });

/** A standing without what only the rules say of it. */
const plain = (standing: object): object => {
  const { freeUntil: _free, by: _by, ahead: _ahead, ...rest } = standing as Record<string, unknown>;
  return rest;
};

test('a line that is played again by hand comes to the same, at every moment', () => {
  fc.assert(
    fc.property(lineArbitrary, ({ line, now }) => {
      const tickets = Array.from({ length: line.count }, (_none, nth) => `ticket-${nth}`);
      const again = new QueueAgain({ ...line, tickets }, now);
      const seats = new Seats(line, now);
      expect(tickets.map((_ticket, place) => plain(seats.standing(place)))).toEqual(again.places.map(plain));
      const { seated, offered, free, waiting } = seats.numbers;
      expect([seated, offered, free, waiting]).toEqual([
        again.count('seated'),
        again.count('offered'),
        again.free,
        again.count('waiting'),
      ]);
    }),
    { numRuns: 2000 },
  );
});
