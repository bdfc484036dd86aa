import { afterAnswer, appealsOpen, isUnnoted, type Noted, notedAtEnd } from '@domain/appointment/noted';
import { ATTENDED, ATTENDED_HOW, THERE } from '@types_/appointment/attendance';

const LET_IN: Noted = { what: 'met', how: 'scan' };
const TAKEN_BACK: Noted = { what: 'undone', how: 'scan' };
const seat = (known: Noted | null, more: object = {}) => ({ known, isAppealed: false, isOwing: true, ...more });
const said = (here: number, endedBy: string | null, of: ReturnType<typeof seat>) => {
  const noted = notedAtEnd({ here, endedBy }, of);
  return noted && `${noted.what} ${noted.how}`;
};

describe('at the end of a session', () => {
  test('whoever had a seat is absent where others came in and somebody ended it, but not by the organiser’s doing', () => {
    expect(said(3, 'an-officer', seat(null))).toBe('absent not-there');
    expect(said(3, 'an-officer', seat(null, { isOwing: false }))).toBe('undone excused');
  });

  test('they count as there where nobody was let in, or nobody ended it: nobody is absent then', () => {
    for (const [here, by] of [
      [0, 'an-officer'],
      [0, null],
      [3, null],
    ] as const)
      for (const isOwing of [true, false]) expect(said(here, by, seat(null, { isOwing }))).toBe('presumed unnoted');
  });

  test('what is noted stays; taken back is none where nobody stands as let in, unless they said so themselves', () => {
    for (const by of ['an-officer', null]) {
      for (const known of [LET_IN, TAKEN_BACK]) expect(said(3, by, seat(known))).toBeNull();
      expect(said(0, by, seat(TAKEN_BACK))).toBe('presumed unnoted');
      expect(said(0, by, seat(TAKEN_BACK, { isAppealed: true }))).toBeNull();
    }
  });

  test('nobody is without a word', () => {
    for (const here of [0, 1])
      for (const by of ['an-officer', null])
        for (const isOwing of [true, false]) expect(said(here, by, seat(null, { isOwing }))).not.toBeNull();
  });
});

describe('an appeal', () => {
  const every = ATTENDED.flatMap((what) => ATTENDED_HOW.map((how): Noted => ({ what, how })));

  test('that they were there, granted, is one who was there; unanswered, one who has a say; refused, nothing', () => {
    for (const noted of every.filter((one) => appealsOpen(one).includes('there'))) {
      expect(THERE).not.toContain(noted.what);
      expect(afterAnswer(noted, 'there', { granted: true, by: 'an-officer' })).toEqual({ what: 'met', how: 'appeal' });
      const lapsed = afterAnswer(noted, 'there', { granted: true, by: null });
      expect(lapsed).toEqual({ what: 'presumed', how: 'unanswered' });
      expect(afterAnswer(noted, 'there', { granted: false, by: 'an-officer' })).toEqual(noted);
    }
  });

  test('that it should not count lifts an absence, and leaves of who was let in nobody who has met anybody', () => {
    const granted = { granted: true, by: 'an-officer' };
    expect(afterAnswer({ what: 'absent', how: 'not-there' }, 'not-counted', granted).what).toBe('absent');
    expect(afterAnswer(LET_IN, 'not-counted', granted)).toEqual({ what: 'undone', how: 'scan' });
  });

  test('is open against what is noted at a door or at the end, and not once it was answered or the session was called off', () => {
    expect(appealsOpen({ what: 'absent', how: 'late-leave' })).toEqual(['there', 'not-counted']);
    expect(appealsOpen(LET_IN)).toEqual(['not-counted']);
    for (const how of ['scan', 'turned-away', 'excused'] as const)
      expect(appealsOpen({ what: 'undone', how })).toEqual(['there']);
    for (const noted of [
      { what: 'met', how: 'appeal' },
      { what: 'presumed', how: 'unnoted' },
      { what: 'undone', how: 'not-there' },
    ] as const)
      expect(appealsOpen(noted)).toEqual([]);
  });
});

test('nothing is recorded of a session where nobody came in, whoever ended it', () => {
  expect(isUnnoted(undefined)).toBe(false);
  expect([isUnnoted({ by: null }), isUnnoted({ by: 'an-officer' })]).toEqual([true, false]);
  for (const by of ['an-officer', null])
    expect([isUnnoted({ by, here: 0 }), isUnnoted({ by, here: 1 })]).toEqual([true, false]);
});
