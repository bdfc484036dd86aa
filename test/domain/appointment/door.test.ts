import {
  type DoorNumbers,
  doorAt,
  graceOver,
  isLeftOpen,
  mayEnd,
  mayUndo,
  namesAt,
  seatsFor,
  walkInsFrom,
} from '@domain/appointment/door';
import { SESSION_STATES } from '@types_/appointment/session';
import fc from 'fast-check';

const START = new Date('2026-12-03T07:00:00Z');
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const SESSION = {
  ...{ state: 'confirmed' as const, allots: 'draw' as const, channel: 'principal-talk' as const },
  ...{ startsAt: START, endsAt: at(90), closesAt: at(-7000) },
};

test('names are shown a day before, people come in two hours before, and nothing after the end', () => {
  const said = (rule: typeof namesAt, minutes: number) => {
    const result = rule(SESSION, at(minutes));
    return result.ok || result.code;
  };
  expect([said(namesAt, -24 * 60 - 1), said(namesAt, -24 * 60)]).toEqual(['DOOR_NOT_OPEN', true]);
  expect([said(doorAt, -121), said(doorAt, -120), said(doorAt, 600)]).toEqual(['DOOR_NOT_OPEN', true, true]);
  const open = SESSION_STATES.filter((state) => doorAt({ ...SESSION, state }, START).ok);
  expect(open).toEqual(['drawn', 'confirmed']);
  const openToFirst = SESSION_STATES.filter((state) => doorAt({ ...SESSION, state, allots: 'first-come' }, START).ok);
  expect(openToFirst).toEqual(['open', 'confirmed']);
});

test('free seats are given half an hour before, never while somebody can still apply', () => {
  expect(walkInsFrom(SESSION)).toEqual(at(-30));
  expect(walkInsFrom({ ...SESSION, closesAt: at(-10) })).toEqual(at(-10));
});

test('after a quarter of an hour seats are anybody’s, and the session may be ended', () => {
  expect(graceOver(SESSION)).toEqual(at(15));
  expect([mayEnd(SESSION, at(14)), mayEnd(SESSION, at(15))]).toEqual([false, true]);
});

test('what nobody ended is left open a day after its end', () => {
  expect([isLeftOpen(SESSION, at(90 + 1439)), isLeftOpen(SESSION, at(90 + 1440))]).toEqual([false, true]);
  expect(isLeftOpen({ ...SESSION, state: 'held' }, at(9999))).toBe(false);
});

test('a check-in is undone within a quarter of an hour', () => {
  expect([mayUndo(START, at(15)), mayUndo(START, at(15.1))]).toEqual([true, false]);
});

test('whoever has a seat finds one before the grace is over, and there are never more people than seats', () => {
  const coming = fc.array(fc.oneof(fc.record({ rank: fc.nat(11) }), fc.constant('walk-in' as const)), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(12), coming, fc.nat(40), (seats, some, crowd, graceAt) => {
      const free = Math.min(some, seats);
      const taken: number[] = [];
      const came = new Set<number>();
      for (const [turn, who] of crowd.entries()) {
        const isOver = turn >= graceAt;
        if (who !== 'walk-in' && (who.rank >= seats - free || came.has(who.rank))) continue;
        const open = seatsFor(who, { seats, free, taken } satisfies DoorNumbers, isOver);
        if (who !== 'walk-in' && !isOver) expect(open[0]).toBe(who.rank);
        if (who !== 'walk-in') came.add(who.rank);
        if (open[0] !== undefined) taken.push(open[0]);
        if (!isOver) expect(taken.length - came.size).toBeLessThanOrEqual(free);
      }
      expect(new Set(taken).size).toBe(taken.length);
      expect(taken.every((one) => one >= 0 && one < seats)).toBe(true);
    }),
  );
});
