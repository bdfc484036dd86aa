import { type Line, type Move, offerUntil, Seats, seatedAsOf } from '@domain/appointment/seats';
import fc from 'fast-check';

const HOUR = 3_600_000;
const START = new Date('2026-12-03T07:00:00Z');
const at = (hours: number) => new Date(START.getTime() + hours * HOUR);
const BEGIN = at(-240);

/** A draw of so many tickets for so many seats. */
const drawn = (seats: number, count: number, moves: Move[] = []): Line => ({
  ...{ seats, count, moves, startsAt: START, allottedAt: BEGIN, joined: null },
});
/** People who come at hours before or after the beginning. */
const came = (seats: number, hours: number[], moves: Move[] = []): Line => ({
  ...{ seats, moves, count: hours.length, startsAt: START, allottedAt: BEGIN, joined: hours.map(at) },
});
const words = (line: Line, now: Date) => {
  const seats = new Seats(line, now);
  return Array.from({ length: line.count }, (_none, place) => {
    const one = seats.standing(place);
    return one.is === 'waiting' ? `waiting ${one.ahead}` : one.is;
  });
};

test('the first of a draw have the seats, the others wait in order', () => {
  expect(words(drawn(2, 4), at(-200))).toEqual(['seated', 'seated', 'waiting 0', 'waiting 1']);
});

test('a seat that is given back is offered to the next for twelve hours of the day, then to the one after', () => {
  // At seven in the morning: until seven in the evening, and for the next one until four on the day after.
  const line = drawn(2, 4, [{ at: at(-200), what: 'leave', place: 0 }]);
  expect(words(line, at(-200))).toEqual(['left', 'seated', 'offered', 'waiting 0']);
  expect(words(line, at(-188.01))[2]).toBe('offered');
  expect(words(line, at(-188))).toEqual(['left', 'seated', 'lapsed', 'offered']);
  expect(words(line, at(-167.01))).toEqual(['left', 'seated', 'lapsed', 'offered']);
  expect(words(line, at(-167))).toEqual(['left', 'seated', 'lapsed', 'lapsed']);
});

test('nobody loses an offer in their sleep: of a seat given back on the evening before, everybody who is asked has hours of the day', () => {
  const school = (text: string) => new Date(`${text}+08:00`);
  const line: Line = {
    ...{ seats: 1, count: 12, joined: null, allottedAt: school('2026-11-28T21:30:00') },
    startsAt: school('2026-12-03T08:30:00'),
    moves: [{ at: school('2026-12-02T21:00:00'), what: 'leave', place: 0 }],
  };
  const seats = new Seats(line, school('2026-12-03T08:29:00'));
  const ends = seats.placesThat('lapsed').map((place) => {
    const one = seats.standing(place);
    return one.is === 'lapsed' ? new Date(one.at.getTime() + 8 * HOUR).toISOString().slice(11, 16) : '';
  });
  expect(ends).toEqual(['21:50', '07:23', '07:45', '08:00']);
  // Of a session at seven there is hardly any day left: then the night is all there is.
  expect(offerUntil(school('2026-12-02T23:00:00'), school('2026-12-03T07:20:00'))).toEqual(
    new Date(school('2026-12-02T23:00:00').getTime() + (8 + 1 / 3) * (HOUR / 3)),
  );
});

test('an offer ends by day, after ten minutes of it at least, and in time for somebody else', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: -30 }), (minutes) => {
      const since = new Date(START.getTime() + minutes * 60_000);
      const until = offerUntil(since, START);
      const hour = ((until.getTime() + 8 * HOUR) % (24 * HOUR)) / HOUR;
      expect(hour > 7 && hour <= 22).toBe(true);
      expect(until.getTime() - since.getTime()).toBeGreaterThanOrEqual(600_000);
      expect(START.getTime() - until.getTime()).toBeGreaterThanOrEqual(1_200_000);
    }),
  );
});

test('a word in time is a seat, a word too late is nothing', () => {
  const leave: Move = { at: at(-200), what: 'leave', place: 0 };
  const inTime = drawn(1, 3, [leave, { at: at(-190), what: 'accept', place: 1 }]);
  expect(words(inTime, at(-100))).toEqual(['left', 'seated', 'waiting 0']);
  const late = drawn(1, 3, [leave, { at: at(-188), what: 'accept', place: 1 }]);
  expect(words(late, at(-187))).toEqual(['left', 'lapsed', 'offered']);
  const no = drawn(1, 3, [leave, { at: at(-199), what: 'decline', place: 1 }]);
  expect(words(no, at(-198))).toEqual(['left', 'declined', 'offered']);
});

test('whoever left while waiting is passed over, and the others move up', () => {
  const gone = drawn(1, 4, [{ at: at(-220), what: 'leave', place: 1 }]);
  expect(words(gone, at(-210))).toEqual(['seated', 'left', 'waiting 0', 'waiting 1']);
  const line = { ...gone, moves: [...gone.moves, { at: at(-200), what: 'leave', place: 0 } as const] };
  expect(words(line, at(-199))).toEqual(['left', 'left', 'offered', 'waiting 0']);
});

test('as of a moment those have a seat who had one then, whoever joined, left or accepted since', () => {
  const leave: Move = { at: at(-22), what: 'leave', place: 0 };
  const line = came(3, [-30, -26, -20], [leave]);
  expect([-25, -24, -21, -10].map((hours) => seatedAsOf(line, at(hours)))).toEqual([[0, 1], [0, 1], [1], [1, 2]]);
  expect([-24, -10].map((hours) => seatedAsOf(drawn(2, 3, [leave]), at(hours)))).toEqual([[0, 1], [1]]);
  // Clocks differ: whoever stands before somebody who had joined by then had joined, too, and nobody moves up for that.
  expect(seatedAsOf(came(3, [-30, -23.9, -24.1, -23]), at(-24))).toEqual([0, 1, 2]);
});

test('more seats are offered at once', () => {
  const line = drawn(1, 3, [{ at: at(-200), what: 'seats', seats: 2 }]);
  expect(words(line, at(-199))).toEqual(['seated', 'offered', 'waiting 0']);
});

test('near the session an offer is shorter, and in the last half hour nobody is asked', () => {
  // From three in the afternoon twelve hours of the day.
  expect(offerUntil(at(-240), START)).toEqual(at(-219));
  expect(offerUntil(at(-3), START)).toEqual(at(-2));
  expect(words(drawn(1, 2, [{ at: at(-0.4), what: 'leave', place: 0 }]), at(-0.3))).toEqual(['left', 'waiting 0']);
});

test('what is offered waits no longer than if it were offered when the session is moved nearer, and never longer than it did', () => {
  const moved = (startsAt: Date) => {
    const list: Move[] = [
      { at: at(-30), what: 'leave', place: 0 },
      { at: at(-29), what: 'starts', startsAt },
    ];
    return new Seats(drawn(1, 3, list), at(-28.95)).standing(1);
  };
  expect(moved(at(-20))).toEqual({ is: 'offered', since: at(-30), until: at(-26) });
  expect(moved(at(200))).toEqual({ is: 'offered', since: at(-30), until: at(-23) });
  expect(moved(at(-29))).toMatchObject({ until: new Date(at(-29).getTime() + 600_000) });
});

test('of those who come first, each has a seat while there are some; who comes to a free one need not be asked', () => {
  expect(words(came(2, [-100, -99, -98]), at(-97))).toEqual(['seated', 'seated', 'waiting 0']);
  const leave: Move = { at: at(-98), what: 'leave', place: 0 };
  expect(words(came(2, [-100, -99, -97], [leave]), at(-96))).toEqual(['left', 'seated', 'seated']);
  expect(words(came(2, [-100, -99, -98.5], [leave]), at(-96))).toEqual(['left', 'seated', 'offered']);
});

test('who comes to a free seat in the last half hour has it, also behind somebody who left while they waited', () => {
  const line = came(
    1,
    [-2, -1.5, -0.2],
    [
      { at: at(-1), what: 'leave', place: 1 },
      { at: at(-0.3), what: 'leave', place: 0 },
    ],
  );
  expect(words(line, at(-0.1))).toEqual(['left', 'left', 'seated']);
});

test('a seat given back within a day of the beginning is late', () => {
  const left = (hours: number) =>
    new Seats(drawn(1, 1, [{ at: at(hours), what: 'leave', place: 0 }]), at(0)).standing(0);
  expect(left(-24)).toMatchObject({ is: 'left', had: 'seat', late: false });
  expect(left(-23.9)).toMatchObject({ late: true });
});

test('nor is what its holder has not said: a seat that is let go for somebody who is not of the school any more', () => {
  const gone: Move = { at: at(-10), what: 'leave', place: 0, gone: true };
  expect(new Seats(drawn(1, 2, [gone]), at(-9)).standing(0)).toMatchObject({ is: 'left', had: 'seat', late: false });
  expect(words(drawn(1, 2, [gone]), at(-9))[1]).toBe('offered');
});

test('it is not, where the session was moved or the seat came within that day', () => {
  const left = (line: Line, place = 0) =>
    new Seats({ ...line, moves: [...line.moves, { at: at(-10), what: 'leave', place }] }, at(-9)).standing(place);
  const moved = (hour: number, startsAt: Date): Move => ({ at: at(hour), what: 'starts', startsAt });
  expect(left(drawn(1, 1, [moved(-25, at(-1))]))).toMatchObject({ late: true });
  expect(left(drawn(1, 1, [moved(-24.9, at(-1))]))).toMatchObject({ late: false });
  expect(left(drawn(1, 1, [moved(-20, START)]))).toMatchObject({ late: true });
  const offered: Move = { at: at(-30), what: 'leave', place: 0 };
  expect(left(drawn(1, 2, [offered, { at: at(-24), what: 'accept', place: 1 }]), 1)).toMatchObject({ late: true });
  expect(left(drawn(1, 2, [offered, { at: at(-23.5), what: 'accept', place: 1 }]), 1)).toMatchObject({ late: false });
  expect(left(came(1, [-23]))).toMatchObject({ had: 'seat', late: false });
  expect(new Seats(came(1, [-25]), at(-9)).standing(0)).toMatchObject({ freeUntil: at(-24) });
  expect(new Seats(came(1, [-23]), at(-9)).standing(0)).toMatchObject({ freeUntil: START });
});

test('whoever leaves has joined, whatever the clocks of two servers say', () => {
  const line = came(1, [-100, -99], [{ at: at(-100.001), what: 'leave', place: 0 }]);
  expect(words(line, at(-98))).toEqual(['left', 'seated']);
});

const moment = fc.integer({ min: -240, max: 1 });
const aMove = fc.oneof(
  fc.record({ hour: moment, what: fc.constantFrom('leave', 'accept', 'decline'), place: fc.nat(30) }),
  fc.record({ hour: moment, what: fc.constant('seats'), seats: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ hour: moment, what: fc.constant('starts'), startsAt: fc.integer({ min: -100, max: 100 }).map(at) }),
);
const moves = fc
  .array(aMove, { maxLength: 25 })
  .map((list) => list.map(({ hour, ...move }) => ({ ...move, at: at(hour) }) as Move));

test('seats taken, offered and free are the seats at every moment; everybody stands somewhere; nobody is passed over', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.array(moment, { maxLength: 30 }),
      moves,
      fc.boolean(),
      moment,
      (seats, hours, list, isDraw, hour) => {
        const line = isDraw ? drawn(seats, hours.length, list) : came(seats, hours, list);
        const fold = new Seats(line, at(hour));
        const { seated, offered, free, waiting, seats: all } = fold.numbers;
        expect(seated + offered + free).toBe(all);
        expect(free).toBeGreaterThanOrEqual(0);
        expect([fold.placesThat('seated').length, fold.placesThat('offered').length]).toEqual([seated, offered]);
        const standings = hours.map((_hour, place) => fold.standing(place));
        const ahead = standings.flatMap((one) => (one.is === 'waiting' ? [one.ahead] : []));
        expect(ahead).toEqual(ahead.map((_one, index) => index));
        expect(ahead).toHaveLength(waiting);
        // Whoever waits has everybody before them served, or gone by their own word or silence.
        const first = standings.findIndex(({ is }) => is === 'waiting');
        if (first >= 0)
          expect(standings.slice(first).some(({ is }) => is === 'seated' || is === 'offered')).toBe(false);
      },
    ),
    { numRuns: 400 },
  );
});

test('a late leaver has had the seat, and known the hour, for the whole day; nobody is asked for longer than the hour allows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.array(moment, { maxLength: 30 }),
      moves,
      fc.boolean(),
      (seats, hours, unsorted, isDraw) => {
        const list = [...unsorted].sort((a, b) => a.at.getTime() - b.at.getTime());
        const line = (some: Move[]) => (isDraw ? drawn(seats, hours.length, some) : came(seats, hours, some));
        list.forEach((move, nth) => {
          const before = new Seats(line(list.slice(0, nth)), move.at);
          const after = new Seats(line(list.slice(0, nth + 1)), move.at);
          const starts = list.slice(0, nth).flatMap((one) => (one.what === 'starts' ? [one] : []));
          const begins = starts.at(-1)?.startsAt ?? START;
          const day = begins.getTime() - 24 * HOUR;
          if (move.what === 'leave' && move.place < hours.length) {
            const [had, left] = [before.standing(move.place), after.standing(move.place)];
            if (had.is === 'seated' && left.is === 'left') {
              if (move.at <= begins) expect(left.late).toBe(move.at > had.freeUntil);
              if (left.late) expect([had.since.getTime() <= day, move.at.getTime() > day]).toEqual([true, true]);
              if (left.late && starts.length > 0) {
                const known = starts.findLastIndex((one, at) => +one.startsAt !== +(starts[at - 1]?.startsAt ?? START));
                if (known >= 0) expect(starts[known]?.at.getTime()).toBeLessThanOrEqual(day);
              }
            }
          }
          // Of those who come, clocks may be ahead of the move's.
          const clock = new Date(Math.max(+move.at, ...(isDraw ? [] : hours.map((hour) => +at(hour)))));
          if (move.what === 'starts' && +move.startsAt !== +begins)
            for (const place of after.placesThat('offered')) {
              const one = after.standing(place);
              if (one.is === 'offered') expect(one.until <= offerUntil(clock, move.startsAt)).toBe(true);
            }
        });
      },
    ),
    { numRuns: 200 },
  );
});

test('a place far behind is left at once, also by a look that has not read when it joined', () => {
  const hours = Array.from({ length: 300 }, () => -200);
  const moves: Move[] = [{ at: at(-150), what: 'leave', place: 250 }];
  const whole = came(20, hours, moves);
  for (const line of [whole, { ...whole, joined: whole.joined?.slice(0, 44) ?? null }]) {
    const seats = new Seats(line, at(-149));
    expect(seats.standing(250)).toMatchObject({ is: 'left', had: 'place', late: false });
    expect([seats.standing(249), seats.standing(251)]).toEqual([
      { is: 'waiting', ahead: 229 },
      { is: 'waiting', ahead: 230 },
    ]);
    expect(seats.numbers).toMatchObject({ seated: 20, waiting: 279 });
  }
});

test('a late leave is late by the hour at which the session takes place', () => {
  const left: Move = { at: at(-10), what: 'leave', place: 0 };
  const later: Move = { at: at(-6), what: 'starts', startsAt: at(7 * 24) };
  const standing = (...some: Move[]) => new Seats(drawn(1, 1, some), START).standing(0);
  expect(standing(left)).toMatchObject({ is: 'left', late: true });
  expect(standing(left, later)).toMatchObject({ is: 'left', late: false });
});

test('what was said once stays: a seat is lost by nothing but its own word', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), moves, moment, fc.nat(300), (seats, list, hour, later) => {
      const line = drawn(seats, 20, list);
      const [now, then] = [at(hour), at(hour + later)];
      const before = { ...line, moves: line.moves.filter((move) => move.at <= now) };
      const after = new Seats({ ...line, moves: before.moves }, then);
      for (const place of new Seats(before, now).placesThat('seated')) expect(after.standing(place).is).toBe('seated');
    }),
  );
});
