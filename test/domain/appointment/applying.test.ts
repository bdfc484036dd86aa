import { type Applied, type AppliedSession, actsOf, appliedTo } from '@domain/appointment/applied';
import { type Applicant, canApply, canClaim } from '@domain/appointment/apply';
import { groupSlots, slotIn } from '@domain/appointment/group';
import { placeStep } from '@domain/appointment/place-step';
import { seatNews } from '@domain/appointment/seat-news';
import { type Line, type PlaceStanding, Seats } from '@domain/appointment/seats';
import { leftForNews, mayStayAway } from '@domain/appointment/stayed-away';
import { mayApply } from '@domain/appointment/who';
import { APPLIED } from '@types_/appointment/application';
import { ALLOTMENTS } from '@types_/appointment/channel';
import { SESSION_STATES } from '@types_/appointment/session';

const HOUR = 3_600_000;
const NOW = new Date('2026-11-26T04:00:00Z');
const at = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const ME: Applicant = { schoolId: 'here', college: '文学院', grade: 2024, pausedUntil: null };
const session = (more: Partial<AppliedSession> = {}): AppliedSession => ({
  ...{ schoolId: 'here', who: { colleges: null, grades: null }, channel: 'principal-talk', allots: 'draw' },
  ...{ state: 'open', opensAt: at(-24), closesAt: at(24), startsAt: at(96), endsAt: at(98) },
  ...more,
});

describe('who may apply', () => {
  test.each([
    [{ colleges: null, grades: null }, true],
    [{ colleges: ['文学院'], grades: null }, true],
    [{ colleges: ['理学院'], grades: null }, false],
    [{ colleges: null, grades: [2024, 2025] }, true],
    [{ colleges: ['文学院'], grades: [2023] }, false],
    [{ colleges: ['文学院', '理学院'], grades: [2024] }, true],
    [{ colleges: ['理学院'], grades: [2024] }, false],
  ])('%j: %s', (who, may) => expect(mayApply(ME, 'here', who)).toBe(may));

  test('nobody of another school', () =>
    expect(mayApply({ ...ME, schoolId: 'there' }, 'here', { colleges: null, grades: null })).toBe(false));

  test('until the last moment of the window, and not in it any more at its end', () => {
    const closing = session({ closesAt: at(1) });
    expect(canApply(closing, ME, new Date(at(1).getTime() - 1)).ok).toBe(true);
    expect(canApply(closing, ME, at(1))).toMatchObject({ code: 'APPLY_OVER' });
  });

  test('before the window one writes where the first come are served, and claims nothing', () => {
    const early = session({ opensAt: at(1) });
    expect(canApply(early, ME, NOW)).toMatchObject({ code: 'APPLY_NOT_YET' });
    const quick = { ...early, allots: 'first-come' as const };
    expect([canApply(quick, ME, NOW).ok, canClaim(quick, ME, NOW)]).toEqual([
      true,
      expect.objectContaining({ code: 'APPLY_NOT_YET' }),
    ]);
    expect(canClaim(quick, ME, at(1)).ok).toBe(true);
  });

  test('nobody who is paused, until the pause is over', () => {
    const paused = { ...ME, pausedUntil: at(2) };
    expect(canApply(session(), paused, NOW)).toMatchObject({ code: 'PAUSED', params: { until: at(2).toISOString() } });
    expect(canApply(session(), paused, at(2)).ok).toBe(true);
  });
});

test('who was let in does not give the seat back; undone they may', () => {
  const seated: PlaceStanding = { is: 'seated', since: at(-1), freeUntil: at(24) };
  expect(placeStep('leave', seated, { startsAt: at(1), isIn: true }, NOW)).toMatchObject({ code: 'CHECKED_IN' });
  expect(placeStep('leave', seated, { startsAt: at(1), isIn: false }, NOW)).toMatchObject({ data: true });
});

describe('hour, place or who is met that were changed less than a day before', () => {
  const moved = (hours: number, what: 'time' | 'place' | 'scope' | 'host' = 'place') =>
    session({ startsAt: at(10), changes: [{ at: at(hours), what: [what] }] });

  test('free whoever had the seat before, and not who took it since; other changes free nobody', () => {
    expect(mayStayAway(at(-50), true, moved(-1))).toBe(true);
    expect(mayStayAway(at(-0.5), true, moved(-1))).toBe(false);
    expect(mayStayAway(at(-50), true, moved(-15))).toBe(false);
    expect(mayStayAway(at(-50), true, moved(-1, 'scope'))).toBe(false);
    // Whom they meet is what they come for.
    expect(mayStayAway(at(-50), true, moved(-1, 'host'))).toBe(true);
  });

  test('so does a draw of that day, whoever was drawn', () => {
    expect([mayStayAway(at(-1), false, moved(-90)), mayStayAway(at(-50), false, moved(-90))]).toEqual([true, false]);
  });

  test('and whoever gave the seat back after it, not before', () => {
    const left = (since: number, gone: number) => leftForNews({ since: at(since), at: at(gone) }, moved(-1));
    expect([left(-50, -0.5), left(-50, -2)]).toEqual([true, false]);
  });

  test('but not who took the seat knowing of it', () => {
    expect(leftForNews({ since: at(-0.5), at: at(-0.2) }, moved(-1))).toBe(false);
    const line: Line = {
      ...{ seats: 1, startsAt: at(40), allottedAt: at(-50), count: 1, joined: [at(-0.9)] },
      moves: [
        { at: at(-0.8), what: 'starts', startsAt: at(40) },
        { at: at(20), what: 'leave', place: 0 },
      ],
    };
    const left = new Seats(line, at(30)).standing(0);
    expect(left).toEqual({ is: 'left', since: at(-0.9), at: at(20), had: 'seat', late: true });
    const told = session({ startsAt: at(40), changes: [{ at: at(17), what: ['place'] }] });
    expect(appliedTo(told, { state: 'in' }, left, at(30))).toMatchObject({ late: false });
    const knew = session({ startsAt: at(22), changes: [{ at: at(-1), what: ['place'] }] });
    expect(appliedTo(knew, { state: 'in' }, left, at(21))).toMatchObject({ late: true });
  });
});

const PLACES: (PlaceStanding | null)[] = [
  null,
  { is: 'seated', since: at(-1), freeUntil: at(24) },
  { is: 'offered', since: at(-1), until: at(11) },
  { is: 'waiting', ahead: 3 },
  { is: 'left', since: at(-2), at: at(-1), had: 'seat', late: false },
  { is: 'declined', at: at(-1) },
  { is: 'lapsed', at: at(-1) },
];
const WHENS = {
  'before it opens': -30,
  'in its window': 0,
  'after it': 30,
  'once it has begun': 97,
  'once it is over': 99,
};

describe('every applicant stands somewhere, and can do only what is open', () => {
  const all = ALLOTMENTS.flatMap((allots) => SESSION_STATES.map((state) => [allots, state] as const));
  test.each(all)('%s, %s', (allots, state) => {
    for (const [when, hours] of Object.entries(WHENS))
      for (const application of [null, { state: 'in' }, { state: 'withdrawn' }] as const)
        for (const place of PLACES) {
          const [now, one] = [at(hours), session({ allots, state })];
          const applied = appliedTo(one, application, place, now);
          expect(APPLIED).toContain(applied.is);
          const acts = actsOf(applied, one, ME, now);
          const isGone = state === 'cancelled' || now >= one.startsAt;
          if (isGone && (application || place)) expect([when, applied.is, acts]).toEqual([when, applied.is, []]);
          if (acts.includes('claim')) expect([allots, canClaim(one, ME, now).ok]).toEqual(['first-come', true]);
          if (acts.includes('apply')) expect(canApply(one, ME, now).ok).toBe(true);
          if (acts.includes('withdraw')) expect(place).toBeNull();
        }
  });

  test('every standing there is comes about', () => {
    const seen = new Set<Applied['is']>();
    for (const [allots, state] of all)
      for (const hours of Object.values(WHENS))
        for (const application of [null, { state: 'in' }, { state: 'withdrawn' }] as const)
          for (const place of PLACES) seen.add(appliedTo(session({ allots, state }), application, place, at(hours)).is);
    expect([...seen].sort()).toEqual([...APPLIED].sort());
  });
});

test('who had a seat a day before writes no other topic from then on: it has been read', () => {
  const open = session({ allots: 'first-come', startsAt: at(20), closesAt: at(20) });
  const acts = (place: PlaceStanding, now: Date) => actsOf(appliedTo(open, { state: 'in' }, place, now), open, ME, now);
  const seated = (since: number): PlaceStanding => ({ is: 'seated', since: at(since), freeUntil: at(20) });
  expect(acts(seated(-5), at(-4.5))).toEqual(['leave', 'edit']);
  expect(acts(seated(-5), at(-4))).toEqual(['leave']);
  expect(acts(seated(-3), NOW)).toEqual(['leave', 'edit']);
  expect(acts({ is: 'waiting', ahead: 0 }, NOW)).toEqual(['leave', 'edit']);
});

describe('a word about a place', () => {
  const begins = { startsAt: at(48) };
  test.each(['accept', 'decline'] as const)('%s is taken until a moment before the offer ends', (step) => {
    const offered: PlaceStanding = { is: 'offered', since: at(-12), until: at(1) };
    expect(placeStep(step, offered, begins, NOW)).toEqual({ ok: true, data: true });
    const end = (seconds: number) => new Date(at(1).getTime() - seconds * 1000);
    expect(placeStep(step, offered, begins, end(16)).ok).toBe(true);
    expect(placeStep(step, offered, begins, end(15))).toMatchObject({ code: 'OFFER_OVER' });
  });

  test('said again has been done, also when it could not be said any more', () => {
    expect(placeStep('accept', { is: 'seated', since: NOW, freeUntil: NOW }, begins, at(50))).toEqual({
      ok: true,
      data: false,
    });
    expect(placeStep('leave', { is: 'left', since: null, at: NOW, had: 'place', late: false }, begins, at(50)).ok).toBe(
      true,
    );
  });

  test('whoever has nothing leaves nothing', () => {
    for (const is of ['declined', 'lapsed'] as const)
      expect(placeStep('leave', { is, at: NOW }, begins, NOW)).toMatchObject({ code: 'NOT_IN_LINE' });
    expect(placeStep('leave', { is: 'seated', since: NOW, freeUntil: NOW }, begins, at(48))).toMatchObject({
      code: 'SESSION_NOT_NOW',
    });
  });
});

test('a group has a place for each representative, the first that is free', () => {
  const slots = groupSlots('s', 'K7M3PX');
  expect(slotIn(slots, [])).toMatchObject({ code: 'GROUP_UNKNOWN' });
  expect(slotIn(slots, slots.slice(1))).toMatchObject({ data: slots[0] });
  expect(slotIn(slots, slots)).toMatchObject({ code: 'GROUP_FULL', params: { most: 5 } });
});

test('news are what time and others did, since a moment; nobody is told what they did themselves', () => {
  const line: Line = {
    ...{ seats: 1, startsAt: at(200), allottedAt: at(-50), count: 4, joined: [-49, -48, -47, -46].map(at) },
    moves: [
      { at: at(-40), what: 'leave', place: 0 },
      { at: at(-20), what: 'accept', place: 2 },
      { at: at(-5), what: 'leave', place: 2 },
    ],
  };
  const news = (since: number) =>
    seatNews(line, new Seats(line, NOW), at(since)).map(({ place, what }) => `${place} ${what}`);
  expect(news(-100)).toEqual(['3 offered', '1 lapsed']);
  expect(news(-10)).toEqual(['3 offered']);
  expect(news(-1)).toEqual([]);
});
