import { type SchoolBreak, schoolCalendar } from '@domain/core/school-breaks';
import { plusDays } from '@domain/core/school-clock';
import { schoolDayAfter } from '@domain/core/school-days';
import { beyondOwn, checkedDays, MOST_BREAK_DAYS } from '@domain/identity/school-breaks';
import * as fc from 'fast-check';
import { publicCalendar } from '../../../cloudfunctions/_kit/public-calendar';

const off = (from: string, to: string): SchoolBreak => ({ name: '放假', from, to });
const check = (breaks: SchoolBreak[], workdays: string[] = []) =>
  checkedDays({ kind: '普通本科', breaks, workdays }, publicCalendar);
const refusal = (...breaks: SchoolBreak[]) => {
  const checked = check(breaks);
  return checked.ok ? 'ok' : [checked.code, checked.params?.day];
};

test('a break ends on its first day or later', () => {
  expect(refusal(off('2027-01-11', '2027-01-10'))).toEqual(['BREAK_BACKWARDS', '2027-01-11']);
  expect(refusal(off('2027-01-11', '2027-01-11'))).toBe('ok');
});

test('a break of 120 days is the longest, and leaves days enough', () => {
  const longest = plusDays('2027-05-04', MOST_BREAK_DAYS - 1);
  expect(refusal(off('2027-05-04', longest))).toBe('ok');
  expect(refusal(off('2027-05-04', plusDays(longest, 1)))).toEqual(['BREAK_TOO_LONG', '2027-05-04']);
});

test('no day is in two breaks, in whatever order they come', () => {
  const winter = off('2027-01-11', '2027-02-25');
  expect(refusal(off('2027-02-25', '2027-02-28'), winter)).toEqual(['BREAKS_OVERLAP', '2027-02-25']);
  expect(refusal(winter, winter)).toEqual(['BREAKS_OVERLAP', '2027-01-11']);
  expect(refusal(off('2027-02-26', '2027-02-28'), winter)).toBe('ok');
});

test('breaks one after the other that cover a year are refused, so that no promise waits for ever', () => {
  const year = [off('2027-01-01', '2027-04-30'), off('2027-05-01', '2027-08-28'), off('2027-08-29', '2027-12-26')];
  expect(refusal(...year)).toEqual(['BREAKS_LEAVE_NO_DAYS', '2027-01-01']);
  // A school day in between, here and there, is not enough either.
  const sparse = Array.from({ length: 12 }, (_, n) =>
    off(plusDays('2027-03-01', n * 20), plusDays('2027-03-01', n * 20 + 18)),
  );
  expect(refusal(...sparse)[0]).toBe('BREAKS_LEAVE_NO_DAYS');
});

test('what is taken comes in order, each make-up day once', () => {
  const [winter, summer] = [off('2027-01-11', '2027-02-25'), off('2027-07-18', '2027-08-27')];
  const checked = check([summer, winter], ['2027-03-06', '2026-12-26', '2027-03-06']);
  expect(checked).toMatchObject({ data: { breaks: [winter, summer], workdays: ['2026-12-26', '2027-03-06'] } });
});

test('with whatever was taken, a promise and its extension come due within nine months of any day', () => {
  const days = fc.integer({ min: 0, max: 700 }).map((count) => plusDays('2026-06-01', count));
  const breaks = fc.array(
    fc
      .tuple(days, fc.integer({ min: 0, max: MOST_BREAK_DAYS - 1 }))
      .map(([from, more]) => off(from, plusDays(from, more))),
    { maxLength: 4 },
  );
  void fc.assert(
    fc.property(breaks, days, fc.constantFrom('普通本科', '普通中学', null), (some, from, kind) => {
      const checked = checkedDays({ kind, breaks: some, workdays: [] }, publicCalendar);
      fc.pre(checked.ok);
      if (!checked.ok) return;
      const due = schoolDayAfter(new Date(`${from}T12:00:00+08:00`), 23, schoolCalendar(publicCalendar, checked.data));
      expect(due <= plusDays(from, 270)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** So many weeks from Monday 19 October 2026 with school on their Fridays alone. */
const weeks = (count: number): SchoolBreak[] =>
  Array.from({ length: count }, (_none, week) =>
    off(plusDays('2026-10-19', 7 * week), plusDays('2026-10-22', 7 * week)),
  );

describe('outside the usual winter and summer a union takes five school days off in a row or within twenty, and no more', () => {
  const beyond = (breaks: SchoolBreak[], before: SchoolBreak[] = [], granted: SchoolBreak[] = []) =>
    beyondOwn({ kind: '普通本科', breaks }, before, publicCalendar, granted);
  // 19 October 2026 is a Monday.
  test.each([
    ['a week', [off('2026-10-19', '2026-10-25')], null],
    ['a week and a day', [off('2026-10-19', '2026-10-26')], '2026-10-19'],
    ['the same in two', [off('2026-10-19', '2026-10-22'), off('2026-10-23', '2026-10-26')], '2026-10-19'],
    ['two of together a week', [off('2026-10-19', '2026-10-20'), off('2026-10-26', '2026-10-28')], null],
    [
      'two with a day of school between',
      [off('2026-10-19', '2026-10-22'), off('2026-10-26', '2026-10-28')],
      '2026-10-19',
    ],
    [
      'a week, and a day four weeks on',
      [off('2026-10-19', '2026-10-25'), off('2026-11-13', '2026-11-13')],
      '2026-10-19',
    ],
    [
      'a week, and a day after twenty school days',
      [off('2026-10-19', '2026-10-25'), off('2026-11-16', '2026-11-16')],
      null,
    ],
    ['a term cut into weeks, with a day of school in each', weeks(4), '2026-10-19'],
    ['a winter holiday somewhat longer than usual', [off('2027-01-11', '2027-02-25')], null],
    ['a winter holiday that begins in December', [off('2026-12-21', '2027-02-25')], '2026-12-21'],
    ['a term', [off('2026-09-01', '2026-12-28')], '2026-09-01'],
  ])('%s', (_what, breaks, day) => expect(beyond(breaks)).toBe(day));

  test('what was off already is nobody’s to ask for again', () => {
    const long = off('2026-10-19', '2026-11-20');
    expect(beyond([long, off('2026-12-01', '2026-12-02')], [long], [long])).toBeNull();
    expect(beyond([long, off('2026-12-01', '2026-12-08')], [long], [long])).toBe('2026-12-01');
    expect(beyond([off('2026-10-19', '2026-11-23')], [long])).toBe('2026-10-19');
  });
});
