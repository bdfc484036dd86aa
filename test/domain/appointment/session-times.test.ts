import { valueAt } from '@domain/appointment/beacon';
import { type Changeable, changesOf, wantsReason } from '@domain/appointment/changes';
import { CHANNEL } from '@domain/appointment/channel';
import { dayDoubt, isMeetingDay, seriesDays } from '@domain/appointment/series';
import {
  earliestStart,
  holidaysFrom,
  newTimeProblem,
  publicDaysOf,
  sessionTimeProblem,
} from '@domain/appointment/session-times';
import { templateOf } from '@domain/appointment/template';
import { mayApply } from '@domain/appointment/who';
import { schoolCalendar } from '@domain/core/school-breaks';
import { ALLOTMENTS, CHANNELS } from '@types_/appointment/channel';
import { publicCalendar } from '../../../cloudfunctions/_kit/public-calendar';
import { at, weekdays } from '../../support/calendar';

const NOW = at('2026-11-26 10:00');
const TIMES = {
  ...{ opensAt: at('2026-11-27 09:00'), closesAt: at('2026-12-01 12:00') },
  ...{ startsAt: at('2026-12-04 15:00'), endsAt: at('2026-12-04 16:30'), allots: 'draw' as const },
  beacon: 'ssq' as const,
};

describe('the times of a session', () => {
  test.each([
    ['as they should be', {}, null],
    ['with a window of a day to the minute', { closesAt: at('2026-11-28 09:00') }, null],
    ['with a window a minute shorter', { closesAt: at('2026-11-28 08:59') }, 'window-too-short'],
    ['whose window began before it is published', { opensAt: at('2026-11-20 09:00') }, null],
    [
      'whose window would last a day only if it had begun',
      { opensAt: at('2026-11-25 09:00'), closesAt: at('2026-11-27 09:59') },
      'window-too-short',
    ],
    ['three days from the window to the minute', { startsAt: at('2026-12-04 12:00') }, null],
    ['a minute less than three days', { startsAt: at('2026-12-04 11:59') }, 'window-too-late'],
    ['that is past', { startsAt: at('2026-11-26 10:00') }, 'too-soon'],
    ['whose window is past', { closesAt: at('2026-11-26 10:00') }, 'too-soon'],
    ['in a year', { startsAt: at('2027-11-04 15:00'), endsAt: at('2027-11-04 16:00') }, 'too-far'],
    ['of nine minutes', { endsAt: at('2026-12-04 15:09') }, 'too-short'],
    ['that ends before it begins', { endsAt: at('2026-12-04 14:00') }, 'too-short'],
    ['of more than twelve hours', { endsAt: at('2026-12-05 03:01') }, 'too-long'],
    [
      'with a window of three months',
      { closesAt: at('2027-03-01 12:00'), startsAt: at('2027-03-10 15:00'), endsAt: at('2027-03-10 16:00') },
      'window-too-long',
    ],
  ])('%s', (_what, more, problem) => {
    expect(sessionTimeProblem({ ...TIMES, ...more }, publicCalendar, NOW)).toBe(problem);
  });

  test.each([
    ['until it begins', { closesAt: TIMES.startsAt }, null],
    ['beyond its begin', { closesAt: at('2026-12-04 15:01') }, 'window-too-late'],
    ['for ten minutes', { closesAt: at('2026-11-27 09:10') }, null],
    ['for nine minutes', { closesAt: at('2026-11-27 09:09') }, 'window-too-short'],
  ])('first come: a window %s', (_what, more, problem) => {
    expect(sessionTimeProblem({ ...TIMES, allots: 'first-come', ...more }, publicCalendar, NOW)).toBe(problem);
  });

  test('a draw always finds a public value before the session: 双色球 is drawn on Sunday, Tuesday and Thursday at 21:15', () => {
    const draws = Array.from({ length: 21 }, (_none, index) =>
      at(`2026-12-${String(index + 1).padStart(2, '0')} 21:15`),
    );
    const beacons = draws.filter((one) => [0, 2, 4].includes(new Date(one.getTime() + 8 * 3_600_000).getUTCDay()));
    for (let hour = 0; hour < 24 * 14; hour += 1) {
      const closesAt = new Date(at('2026-12-01 00:00').getTime() + hour * 3_600_000);
      const next = beacons.find((one) => one > closesAt);
      expect(next?.getTime()).toBeLessThanOrEqual(
        earliestStart({ closesAt, allots: 'draw', beacon: 'ssq' }, publicCalendar).getTime(),
      );
    }
  });

  test('moved once it is published: its window stands, and once the draw is over only the hour counts', () => {
    const moved = (startsAt: string, isDrawn: boolean) =>
      newTimeProblem(
        {
          ...{ ...TIMES, startsAt: at(startsAt), endsAt: at(`${startsAt.slice(0, 11)}20:00`) },
          state: isDrawn ? 'drawn' : 'open',
        },
        TIMES,
        publicCalendar,
        NOW,
      );
    expect(moved('2026-12-04 12:00', false)).toBeNull();
    expect(moved('2026-12-03 15:00', false)).toBe('window-too-late');
    expect(moved('2026-12-03 15:00', true)).toBeNull();
    expect(moved('2026-11-26 10:00', true)).toBe('too-soon');
    expect(moved('2027-12-04 12:00', true)).toBe('too-far');
    expect(newTimeProblem({ ...TIMES, state: 'drawn', endsAt: TIMES.startsAt }, TIMES, publicCalendar, NOW)).toBe(
      'too-short',
    );
  });

  test.each([
    ['drawn', 'draw', '2026-11-27 09:59', 'too-near'],
    ['confirmed', 'draw', '2026-11-27 09:59', 'too-near'],
    ['drawn', 'draw', '2026-11-27 10:00', null],
    ['open', 'first-come', '2026-11-27 09:59', 'too-near'],
    ['confirmed', 'first-come', '2026-11-27 10:00', null],
  ] as const)('%s (%s), moved nearer to %s: %s', (state, allots, day, problem) => {
    const [startsAt, closesAt, opensAt] = [at(day), at('2026-11-26 09:30'), at('2026-11-25 09:00')];
    const endsAt = new Date(startsAt.getTime() + 3_600_000);
    const times = { startsAt, endsAt, opensAt, closesAt, state, allots, beacon: 'ssq' as const };
    const from = (shift: number) => ({ ...times, startsAt: new Date(startsAt.getTime() + shift) });
    expect(newTimeProblem(times, from(60_000), publicCalendar, NOW)).toBe(problem);
    // Later, and where nobody can have a seat yet, every hour is free.
    expect(newTimeProblem(times, from(-60_000), publicCalendar, NOW)).toBeNull();
    if (allots === 'first-come')
      expect(
        newTimeProblem(
          { ...times, opensAt: at('2026-11-26 10:01') },
          { ...from(60_000), opensAt: at('2026-11-26 10:01') },
          publicCalendar,
          NOW,
        ),
      ).toBeNull();
  });
});

describe('another window of a published session', () => {
  const WINDOW = { ...TIMES, state: 'open' as const, startsAt: at('2026-12-10 15:00'), endsAt: at('2026-12-10 16:30') };
  const problem = (more: object, now = NOW) => newTimeProblem({ ...WINDOW, ...more }, WINDOW, publicCalendar, now);
  const OPEN = at('2026-11-28 10:00');

  test.each([
    ['that ends a minute later', { closesAt: at('2026-12-01 12:01') }, null],
    ['that ends a minute earlier', { closesAt: at('2026-12-01 11:59') }, 'window-shorter'],
    ['that begins later and ends as it did', { opensAt: at('2026-11-28 09:00') }, 'window-shorter'],
    ['that lies a day later', { opensAt: at('2026-11-28 09:00'), closesAt: at('2026-12-02 12:00') }, null],
    ['that begins earlier', { opensAt: at('2026-11-26 11:00') }, null],
    ['that begins in the past', { opensAt: at('2026-11-26 09:59') }, 'too-soon'],
    ['first come: that begins earlier', { allots: 'first-come', opensAt: at('2026-11-26 11:00') }, 'window-earlier'],
    ['too near to the session', { closesAt: at('2026-12-07 15:01') }, 'window-too-late'],
    [
      'of more than sixty days',
      {
        ...{ closesAt: at('2027-02-01 12:00'), startsAt: at('2027-02-16 15:00'), endsAt: at('2027-02-16 16:00') },
      },
      'window-too-long',
    ],
    ['beside another hour', { closesAt: at('2026-12-07 15:01'), startsAt: at('2026-12-10 16:00') }, null],
  ])('%s', (_what, more, code) => expect(problem(more)).toBe(code));

  test('that has begun begins when it did, and may still end later', () => {
    expect(problem({ opensAt: at('2026-11-29 09:00'), closesAt: at('2026-12-05 12:00') }, OPEN)).toBe('window-open');
    // Whoever writes it down a few seconds later must not have closed a rush that has just begun.
    expect(problem({ opensAt: at('2026-11-28 09:00'), closesAt: at('2026-12-05 12:00') }, at('2026-11-27 08:59'))).toBe(
      null,
    );
    const lastSeconds = new Date(at('2026-11-27 09:00').getTime() - 30_000);
    expect(problem({ opensAt: at('2026-11-28 09:00'), closesAt: at('2026-12-05 12:00') }, lastSeconds)).toBe(
      'window-open',
    );
    expect(problem({ closesAt: at('2026-12-02 12:00') }, OPEN)).toBeNull();
  });

  test('that is over stands, by the clock as well as by the list that is sealed', () => {
    const longer = { closesAt: at('2026-12-02 12:00') };
    expect(problem(longer, WINDOW.closesAt)).toBe('window-over');
    for (const state of ['frozen', 'drawn', 'confirmed']) expect(problem({ ...longer, state })).toBe('window-over');
  });

  test('never lets the public value be known before it ends: the one that counts comes after the sealing, and a day before the session', () => {
    for (const beacon of ['ssq', 'sse'] as const)
      for (let hours = 1; hours < 24 * 9; hours += 1) {
        const closesAt = new Date(WINDOW.closesAt.getTime() + hours * 3_600_000);
        if (problem({ closesAt, beacon }) !== null) continue;
        const sealed = new Date(closesAt.getTime() + 120_000);
        const value = valueAt(beacon, sealed, publicCalendar);
        expect(value.getTime()).toBeGreaterThan(sealed.getTime());
        expect(WINDOW.startsAt.getTime() - value.getTime()).toBeGreaterThanOrEqual(86_400_000);
      }
  });
});

describe('what a form knows of the days', () => {
  test.each(['ssq', 'sse'] as const)('is what the server counts by, for %s, also over 国庆 and 春节', (beacon) => {
    const now = at('2026-08-25 10:00');
    const days = publicDaysOf(holidaysFrom(now, publicCalendar));
    for (let day = 0; day < 200; day += 1) {
      const closesAt = new Date(now.getTime() + day * 86_400_000);
      const times = { closesAt, allots: 'draw' as const, beacon };
      expect(earliestStart(times, days)).toEqual(earliestStart(times, publicCalendar));
    }
    expect(holidaysFrom(now, publicCalendar)).toEqual(expect.arrayContaining(['2026-10-01', '2026-10-05']));
    expect(holidaysFrom(now, publicCalendar).length).toBeLessThan(30);
  });
});

describe('who may apply', () => {
  const student = { schoolId: '4122010183', college: '文学院', grade: 2024 };
  test.each([
    ['everybody', { colleges: null, grades: null }, true],
    ['their college', { colleges: ['法学院', '文学院'], grades: null }, true],
    ['another college', { colleges: ['法学院'], grades: null }, false],
    ['their year', { colleges: null, grades: [2024] }, true],
    ['their college and another year', { colleges: ['文学院'], grades: [2023] }, false],
    ['nobody', { colleges: [], grades: null }, false],
  ])('%s', (_what, who, may) => expect(mayApply(student, student.schoolId, who)).toBe(may));

  test('nobody of another school, and nobody who is no student', () => {
    expect(mayApply(student, '4122010184', { colleges: null, grades: null })).toBe(false);
    expect(mayApply(null, student.schoolId, { colleges: null, grades: null })).toBe(false);
  });
});

describe('a change', () => {
  const before: Changeable = {
    ...{ title: '后勤', opensAt: TIMES.opensAt, closesAt: TIMES.closesAt },
    ...{ startsAt: TIMES.startsAt, endsAt: TIMES.endsAt, place: 'B208', link: null, seats: 12, scope: '宿舍' },
    host: { office: '副校长', name: '李建国' },
  };
  test.each([
    [{}, []],
    [{ startsAt: at('2026-12-05 15:00') }, ['time']],
    [{ endsAt: at('2026-12-04 17:00') }, ['time']],
    [{ title: '食堂' }, ['title']],
    [{ opensAt: at('2026-11-27 10:00') }, ['window']],
    [{ closesAt: at('2026-12-02 12:00') }, ['window']],
    [{ link: 'https://meeting.tencent.com/dm/a' }, ['place']],
    [{ host: { office: '副校长', name: '王立群' } }, ['host']],
    [{ seats: 20, scope: '食堂' }, ['seats', 'scope']],
  ])('%j is told as %j', (more, what) => expect(changesOf(before, { ...before, ...more })).toEqual(what));

  test.each(CHANNELS)('of %s wants a reason when it comes with less notice than the channel asks for', (channel) => {
    const notice = CHANNEL[channel].noticeHours * 3_600_000;
    const early = new Date(NOW.getTime() + notice);
    const late = new Date(NOW.getTime() + notice - 1);
    expect(wantsReason(channel, [early], NOW)).toBe(false);
    expect(wantsReason(channel, [late], NOW)).toBe(true);
    // The hour that somebody keeps free counts, also when it is moved far away, or to near by.
    expect(wantsReason(channel, [late, TIMES.startsAt], NOW)).toBe(true);
    expect(wantsReason(channel, [new Date(NOW.getTime() + 99 * 86_400_000), late], NOW)).toBe(true);
  });
});

describe('a series', () => {
  const school = schoolCalendar(publicCalendar, { kind: '普通本科', breaks: [], workdays: [] });

  test('every second Wednesday, without 国庆 and without 寒假', () => {
    const { days, skipped } = seriesDays({ first: '2026-09-09', everyWeeks: 2, count: 12 }, school);
    expect(days.slice(0, 6)).toEqual([
      '2026-09-23',
      '2026-10-21',
      '2026-11-04',
      '2026-11-18',
      '2026-12-02',
      '2026-12-16',
    ]);
    expect(skipped).toContain('2026-10-07');
    expect([...days, ...skipped].every((day) => new Date(day).getUTCDay() === 3)).toBe(true);
    expect(days.filter((day) => day >= '2027-01-10' && day <= '2027-02-24')).toEqual([]);
    expect(skipped).toEqual(expect.arrayContaining(['2027-01-13', '2027-01-27']));
  });

  test('never has more than it was asked for, each day once, and says nothing of days after its last', () => {
    for (const everyWeeks of [1, 2, 3, 4])
      for (const count of [2, 5, 20]) {
        const { days, skipped } = seriesDays({ first: '2026-09-01', everyWeeks, count }, school);
        expect(days.length).toBeLessThan(count);
        expect(new Set([...days, ...skipped]).size).toBe(days.length + skipped.length);
        expect(skipped.every((day) => day < (days.at(-1) ?? ''))).toBe(true);
      }
  });

  test('on Saturdays takes place between days of classes, not beside a holiday and not within one', () => {
    expect(isMeetingDay('2026-11-28', school)).toBe(true);
    expect(isMeetingDay('2026-11-29', weekdays)).toBe(true);
    expect(isMeetingDay('2026-10-03', school)).toBe(false);
    expect(isMeetingDay('2027-01-23', school)).toBe(false);
    expect(isMeetingDay('2026-10-07', school)).toBe(false);
  });

  test('has days that are off, and days that may yet be', () => {
    const days = ['2026-11-26', '2026-11-28', '2026-10-07', '2027-01-20', '2027-04-14'];
    expect(days.map((day) => dayDoubt(day, school))).toEqual([null, null, 'off', 'off', 'holidays']);
  });
});

describe('a new session', () => {
  test.each(CHANNELS)('of %s begins as the channel usually is', (channel) => {
    const fresh = templateOf(channel, null);
    expect(fresh.allots).toBe(CHANNEL[channel].usually);
    expect(fresh).toMatchObject({ title: '', time: '15:00', minutes: 90, who: { colleges: null, grades: null } });
  });

  test.each(ALLOTMENTS)('takes over what the last one was, on the school’s clock (%s)', (allots) => {
    const last = {
      ...{ title: '食堂', host: { office: '后勤处长', name: '周文君' }, place: '食堂二楼', link: null, allots },
      ...{
        startsAt: at('2026-11-04 18:30'),
        endsAt: at('2026-11-04 20:00'),
        seats: 9,
        scope: '饭菜',
        beacon: 'sse' as const,
      },
      who: { colleges: ['文学院'], grades: null },
    };
    const { startsAt: _startsAt, endsAt: _endsAt, ...same } = last;
    expect(templateOf('department-forum', last)).toEqual({ ...same, time: '18:30', minutes: 90 });
  });
});
