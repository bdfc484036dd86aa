import { type SchoolBreak, schoolCalendar } from '@domain/core/school-breaks';
import { dayOf, plusDays } from '@domain/core/school-clock';
import { schoolDayAfter, schoolDaysBetween } from '@domain/core/school-days';
import * as fc from 'fast-check';
import { publicCalendar } from '../../../cloudfunctions/_kit/public-calendar';
import { at } from '../../support/calendar';

const START = '2026-01-01';
const days = fc.integer({ min: 0, max: 800 }).map((count) => plusDays(START, count));
const someBreak = fc
  .tuple(days, fc.integer({ min: 0, max: 59 }))
  .map(([from, length]): SchoolBreak => ({ name: '放假', from, to: plusDays(from, length) }));
const calendars = fc
  .record({
    kind: fc.constantFrom('普通本科', '普通中学', null),
    breaks: fc.array(someBreak, { maxLength: 2 }),
    workdays: fc.array(days, { maxLength: 5 }),
  })
  .map((said) => schoolCalendar(publicCalendar, said));
const noon = (day: string): Date => new Date(`${day}T12:00:00+08:00`);

describe('school days, whatever breaks a school has', () => {
  test('the n-th school day after a day is n school days away, and is one', () => {
    void fc.assert(
      fc.property(calendars, days, fc.integer({ min: 1, max: 30 }), (calendar, from, count) => {
        const day = schoolDayAfter(noon(from), count, calendar);
        expect([schoolDaysBetween(from, day, calendar), calendar.isSchoolDay(day)]).toEqual([count, true]);
      }),
    );
  });

  test('more days, or a later start, never lead to an earlier day', () => {
    void fc.assert(
      fc.property(calendars, days, fc.nat(60), fc.integer({ min: 1, max: 20 }), (calendar, from, later, count) => {
        const day = schoolDayAfter(noon(from), count, calendar);
        expect(schoolDayAfter(noon(from), count + 1, calendar) > day).toBe(true);
        expect(schoolDayAfter(noon(plusDays(from, later)), count, calendar) >= day).toBe(true);
      }),
    );
  });

  test('two stretches count as the one they make, and backwards is the same with a minus', () => {
    void fc.assert(
      fc.property(calendars, fc.tuple(days, days, days), (calendar, three) => {
        const [first = '', middle = '', last = ''] = [...three].sort();
        const whole = schoolDaysBetween(first, last, calendar);
        expect(schoolDaysBetween(first, middle, calendar) + schoolDaysBetween(middle, last, calendar)).toBe(whole);
        expect(schoolDaysBetween(last, first, calendar) + whole).toBe(0);
      }),
    );
  });

  test('one break more never brings a day nearer', () => {
    void fc.assert(
      fc.property(someBreak, fc.array(someBreak, { maxLength: 2 }), days, (more, breaks, from) => {
        const usual = { kind: '普通本科', workdays: [] };
        // Short enough to stand beside the usual holidays, not for them.
        const short = { ...more, to: [more.to, plusDays(more.from, 6)].sort()[0] ?? '' };
        const before = schoolCalendar(publicCalendar, { ...usual, breaks });
        const after = schoolCalendar(publicCalendar, { ...usual, breaks: [...breaks, short] });
        expect(schoolDayAfter(noon(from), 13, after) >= schoolDayAfter(noon(from), 13, before)).toBe(true);
      }),
    );
  });
});

describe('a school’s calendar', () => {
  const own = (breaks: SchoolBreak[], workdays: string[] = [], kind: string | null = '普通本科') =>
    schoolCalendar(publicCalendar, { kind, breaks, workdays });
  const winter = { name: '寒假', from: '2027-01-18', to: '2027-03-05' };

  test('public holidays are no school days, make-up workdays are', () => {
    const calendar = own([]);
    expect(['2026-10-01', '2026-10-07', '2026-10-10', '2026-10-12'].map(calendar.isSchoolDay)).toEqual([
      ...[false, false, true, true],
    ]);
  });

  test('a break is off from its first day to its last, make-up workdays of the country within it as well', () => {
    const calendar = own([{ name: '秋假', from: '2026-10-08', to: '2026-10-12' }]);
    expect(['2026-10-08', '2026-10-10', '2026-10-12', '2026-10-13'].map(calendar.isSchoolDay)).toEqual([
      ...[false, false, false, true],
    ]);
  });

  test('a make-up day of the school counts, be it a Sunday, a holiday or within a break', () => {
    const breaks = [{ name: '秋假', from: '2026-10-12', to: '2026-10-16' }];
    const calendar = own(breaks, ['2026-10-18', '2026-10-01', '2026-10-14']);
    expect(['2026-10-18', '2026-10-01', '2026-10-14', '2026-10-15'].map(calendar.isSchoolDay)).toEqual([
      ...[true, true, true, false],
    ]);
  });

  test('what a school has not said is as usual for its kind; once it has said, only that counts', () => {
    expect([own([]), own([winter])].map((one) => one.isSchoolDay('2027-01-12'))).toEqual([false, true]);
    expect([own([]), own([winter])].map((one) => one.isSchoolDay('2027-03-01'))).toEqual([true, false]);
    // A sports week in July is not the summer holiday.
    const sports = own([{ name: '运动会', from: '2027-07-14', to: '2027-07-16' }]);
    expect(sports.isSchoolDay('2027-07-20')).toBe(false);
    expect(['普通中学', '普通本科', null].map((kind) => own([], [], kind).isSchoolDay('2027-01-08'))).toEqual([
      ...[false, true, true],
    ]);
  });

  test('thirteen school days from the last week before winter end after it', () => {
    expect(schoolDayAfter(at('2027-01-13 10:00'), 13, own([winter]))).toBe('2027-03-22');
  });

  test('days of a year that is not announced are said to be so, those around its New Year too', () => {
    const calendar = own([winter]);
    expect(['2026-12-28', '2026-12-29', '2027-01-04', '2028-05-04'].map(calendar.doubtOf)).toEqual([
      ...[null, 'holidays', 'holidays', 'holidays'],
    ]);
  });

  test('so are days near a holiday that the school has not said', () => {
    const said = own([{ name: '暑假', from: '2026-07-18', to: '2026-08-28' }]);
    expect(['2026-06-29', '2026-06-30', '2026-07-10', '2026-09-21', '2026-09-22'].map(own([]).doubtOf)).toEqual([
      ...[null, 'breaks', 'breaks', 'breaks', null],
    ]);
    expect(['2026-07-10', '2026-09-10'].map(said.doubtOf)).toEqual([null, null]);
  });

  test('the law’s holidays count in every year to come', () => {
    const calendar = publicCalendar;
    expect(['2027-02-05', '2027-02-08', '2027-05-03', '2027-10-01'].map(calendar.isSchoolDay)).toEqual([
      ...[false, false, true, false],
    ]);
    expect(dayOf(at('2027-02-05 00:00'))).toBe('2027-02-05');
  });
});
