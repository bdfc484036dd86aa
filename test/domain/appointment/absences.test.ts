import { type Absence, countedIn, pausedUntil, termOf } from '@domain/appointment/absences';
import fc from 'fast-check';

const on = (day: string, isLifted = false): Absence => ({ at: new Date(`${day}T15:00:00+08:00`), isLifted });
const NOW = new Date('2026-11-20T12:00:00+08:00');
const until = (absences: Absence[], now = NOW) => pausedUntil(absences, now)?.toISOString().slice(0, 10) ?? null;

test('terms run from August to January and from February to July, by the clock of the school', () => {
  expect(termOf(new Date('2026-07-31T23:59:00+08:00'))).toBe('2026-02');
  expect(termOf(new Date('2026-08-01T00:00:00+08:00'))).toBe('2026-08');
  expect(termOf(new Date('2027-01-31T23:59:00+08:00'))).toBe('2026-08');
  expect(termOf(new Date('2027-02-01T00:00:00+08:00'))).toBe('2027-02');
});

test('the third absence in a term pauses for thirty days from that session on', () => {
  const three = [on('2026-09-10'), on('2026-10-10'), on('2026-11-10')];
  expect(until(three.slice(0, 2))).toBeNull();
  expect(until(three)).toBe('2026-12-10');
  expect(until(three, new Date('2026-12-10T14:59:00+08:00'))).toBe('2026-12-10');
  expect(until(three, new Date('2026-12-10T15:00:00+08:00'))).toBeNull();
});

test('a fourth pauses from its own session on', () => {
  const four = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-15'].map((day) => on(day));
  expect(until(four)).toBe('2026-12-15');
});

test('what was lifted counts for nothing, and lifts the pause', () => {
  const three = [on('2026-09-10'), on('2026-10-10', true), on('2026-11-10')];
  expect(until(three)).toBeNull();
  expect(countedIn(three, NOW)).toHaveLength(2);
});

test('absences of two terms are not added up, and a pause goes on in the next', () => {
  expect(until([on('2026-06-10'), on('2026-07-10'), on('2026-09-10')])).toBeNull();
  const three = [on('2027-01-10'), on('2027-01-20'), on('2027-01-30')];
  expect(until(three, new Date('2027-02-10T12:00:00+08:00'))).toBe('2027-03-01');
  expect(countedIn(three, new Date('2027-02-10T12:00:00+08:00'))).toHaveLength(0);
});

test('in whatever order they are written down; and a granted appeal never makes a pause longer', () => {
  const absence = fc.record({
    at: fc.integer({ min: 0, max: 100 }).map((day) => new Date(NOW.getTime() - day * 86_400_000)),
    isLifted: fc.boolean(),
  });
  const ends = (absences: Absence[]) => pausedUntil(absences, NOW)?.getTime() ?? 0;
  fc.assert(
    fc.property(fc.array(absence, { maxLength: 12 }), fc.nat(11), (absences, one) => {
      expect(ends([...absences].reverse())).toBe(ends(absences));
      const fewer = absences.map((each, index) => (index === one ? { ...each, isLifted: true } : each));
      expect(ends(fewer)).toBeLessThanOrEqual(ends(absences));
    }),
  );
});
