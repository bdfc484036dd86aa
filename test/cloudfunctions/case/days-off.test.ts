import { daysOffIn } from '@domain/case/days-off';
import { decide } from '@domain/case/decide';
import { fileCase } from '@domain/case/file';
import type { CaseState } from '@domain/case/state';
import { type FormerBreak, type SchoolBreak, schoolCalendar } from '@domain/core/school-breaks';
import { dayOf, plusDays } from '@domain/core/school-clock';
import { formerBreaks } from '@domain/identity/former-breaks';
import type { Command } from '@types_/case/command';
import { publicCalendar, publicDaysIn } from '../../../cloudfunctions/_kit/public-calendar';
import { main as caseFunction } from '../../../cloudfunctions/case/index';
import { main as identityFunction } from '../../../cloudfunctions/identity/index';
import { author, doer } from '../../support/a-case';
import { as } from '../../support/as';
import { at } from '../../support/calendar';
import { ADMIN, file, OFFICER, STUDENT } from '../../support/scene';
import { JILIN, seedTwoSchools } from '../../support/schools';

const SPORTS: SchoolBreak = { name: '运动会', from: '2026-10-12', to: '2026-10-13' };
const ENTERED = { ...SPORTS, at: at('2026-09-20 09:00'), office: '主席团' };

interface Days {
  former?: FormerBreak[];
  breaks: SchoolBreak[];
  entered: { from: string; to: string; at: Date; office: string }[];
}
const daysWith = ({ breaks, entered, former = [] }: Days) => ({
  kind: '普通本科',
  breaks,
  workdays: [],
  entered,
  former,
});
/** Other days from a moment on. */
const changedTo = (next: Days, before: Days, now: string): Days => ({
  ...next,
  former: formerBreaks(daysWith(before), next.breaks, at(now)),
});

/** A case by these days, step after step, and what its next day has been counted over. */
class Counted {
  state: CaseState;
  constructor(filedAt: string, days: Days, danger = false) {
    const said = { schoolId: JILIN.id, topic: 'heating' as const, text: '暖气不热', place: '', danger };
    this.state = fileCase(said, author, at(filedAt), schoolCalendar(publicCalendar, daysWith(days)));
  }
  step(role: 'officer' | 'author', command: Command, time: string, days: Days): this {
    const calendar = schoolCalendar(publicCalendar, daysWith(days));
    const after = decide(this.state, command, doer(role), at(time), calendar);
    if (!after.ok) throw new Error(after.code);
    this.state = after.data;
    return this;
  }
  over = (days: Days) => daysOffIn(this.state, daysWith(days), publicDaysIn, publicCalendar);
}
const NONE: Days = { breaks: [], entered: [] };
const ONE: Days = { breaks: [SPORTS], entered: [ENTERED] };
const REPLY = { name: 'reply', text: '在核实。' } as const;
const NATIONAL = { holiday: 'national-day', from: '2026-10-01', to: '2026-10-07' };

describe('a day that is owed names the days off it was counted over', () => {
  test('a public holiday whole, and a break with who entered it and when', () => {
    const one = new Counted('2026-09-29 10:00', ONE).step('officer', REPLY, '2026-09-29 11:00', ONE);
    expect(one.state.deadlines.result).toBe('2026-10-26');
    expect(one.over(ONE)).toEqual([
      NATIONAL,
      { ...SPORTS, entered: { at: ENTERED.at.toISOString(), office: '主席团' } },
    ]);
    // The day to acknowledge is before them.
    expect(new Counted('2026-09-29 10:00', ONE).over(ONE)).toEqual([]);
  });

  test('not a break that was entered after the day was promised, nor one that lies on days that count anyway for nothing', () => {
    const one = new Counted('2026-09-29 10:00', NONE).step('officer', REPLY, '2026-09-29 11:00', NONE);
    const later: Days = { breaks: [SPORTS], entered: [{ ...ENTERED, at: at('2026-10-01 09:00') }] };
    expect(one.over(later)).toEqual([NATIONAL]);
    const weekend: SchoolBreak = { name: '社团周末', from: '2026-10-17', to: '2026-10-18' };
    expect(one.over({ breaks: [weekend], entered: [] })).toEqual([NATIONAL]);
  });

  test('a break that was taken back since has moved it all the same, as had what was usual then', () => {
    const one = new Counted('2026-09-29 10:00', ONE).step('officer', REPLY, '2026-09-29 11:00', ONE);
    const gone: Days = { ...NONE, former: [{ ...ENTERED, until: at('2026-09-30 09:00') }] };
    expect(one.over(gone)).toEqual(one.over(ONE).map((day) => ('name' in day ? { ...day, changed: true } : day)));
    expect(one.over({ ...NONE, former: [{ ...ENTERED, until: at('2026-09-28 09:00') }] })).toEqual([NATIONAL]);
    const summer = new Counted('2026-07-10 10:00', NONE).step('officer', REPLY, '2026-07-10 11:00', NONE);
    const own: SchoolBreak = { name: '暑假', from: '2026-07-20', to: '2026-08-30' };
    const said: Days = { breaks: [own], entered: [{ ...own, at: at('2026-07-12 09:00'), office: '主席团' }] };
    expect(summer.over(said)).toEqual(summer.over(NONE).map((day) => ({ ...day, changed: true })));
  });

  test('both, where a break and a holiday begin on one day', () => {
    // Due on the first day after the holiday; the next is taken off afterwards, and more time is given over it.
    const bridge: SchoolBreak = { name: '调休', from: '2026-10-01', to: '2026-10-09' };
    const days: Days = { breaks: [bridge], entered: [{ ...bridge, at: at('2026-09-30 09:00'), office: '团委' }] };
    const one = new Counted('2026-09-14 10:00', NONE).step('officer', REPLY, '2026-09-14 11:00', NONE);
    expect(one.state.deadlines.result).toBe('2026-10-08');
    one.step('officer', { name: 'extend', days: 2, reason: '等配件' }, '2026-09-30 10:00', days);
    expect(one.over(days)).toEqual(expect.arrayContaining([NATIONAL, expect.objectContaining({ name: '调休' })]));
  });

  test('that break all the same, where more time was given after it was entered', () => {
    const late: SchoolBreak = { name: '秋游', from: '2026-10-22', to: '2026-10-23' };
    const days: Days = { breaks: [late], entered: [{ ...late, at: at('2026-10-09 09:00'), office: '团委' }] };
    const one = new Counted('2026-09-29 10:00', NONE)
      .step('officer', REPLY, '2026-09-29 11:00', NONE)
      .step('officer', { name: 'extend', days: 3, reason: '等配件' }, '2026-10-10 09:00', days);
    expect(one.over(days)).toEqual([NATIONAL, expect.objectContaining({ name: '秋游' })]);
  });

  test('a break that holds a holiday stands for both; what is usual says so; danger has none', () => {
    const week: SchoolBreak = { name: '长假', from: '2026-09-30', to: '2026-10-08' };
    const days: Days = { breaks: [week], entered: [] };
    const one = new Counted('2026-09-28 10:00', days).step('officer', REPLY, '2026-09-28 11:00', days);
    expect(one.over(days)).toEqual([week]);
    const summer = new Counted('2026-07-10 10:00', NONE).step('officer', REPLY, '2026-07-10 11:00', NONE);
    expect(summer.over(NONE)).toEqual([{ season: 'summer', from: '2026-07-14', to: '2026-08-24' }]);
    expect(new Counted('2026-09-29 10:00', ONE, true).over(ONE)).toEqual([]);
  });
});

describe('days that are changed after a day was promised', () => {
  const filed = (days: Days) => new Counted('2026-09-29 10:00', days).step('officer', REPLY, '2026-09-29 11:00', days);
  const COUNTED = { ...SPORTS, entered: { at: ENTERED.at.toISOString(), office: '主席团' } };

  test('move nothing, and the break that it was counted over is named as it was: moved, made longer, or taken away', () => {
    const one = filed(ONE);
    const moved: SchoolBreak = { ...SPORTS, from: '2026-10-13', to: '2026-10-14' };
    const longer: SchoolBreak = { ...SPORTS, to: '2026-10-15' };
    const others: Days[] = [
      { breaks: [moved], entered: [{ ...ENTERED, ...moved, at: at('2026-10-01 09:00') }] },
      { breaks: [longer], entered: [{ ...ENTERED, ...longer, at: at('2026-10-01 09:00') }] },
      NONE,
    ];
    for (const other of others) {
      expect(one.over(changedTo(other, ONE, '2026-10-01 09:00'))).toEqual([NATIONAL, { ...COUNTED, changed: true }]);
      expect(one.state.deadlines.result).toBe('2026-10-26');
    }
    // And back again: it is what the calendar says.
    const back = changedTo(ONE, changedTo(NONE, ONE, '2026-10-01 09:00'), '2026-10-02 09:00');
    expect(one.over(back)).toEqual([NATIONAL, COUNTED]);
  });

  test('what is usual is named where the school said its own only later, and not where it had said before', () => {
    const summer = new Counted('2026-07-10 10:00', NONE).step('officer', REPLY, '2026-07-10 11:00', NONE);
    const own: SchoolBreak = { name: '暑假', from: '2026-07-20', to: '2026-08-30' };
    const said: Days = { breaks: [own], entered: [{ ...own, at: at('2026-07-12 09:00'), office: '团委' }] };
    const usual = { season: 'summer', from: '2026-07-14', to: '2026-08-24' };
    expect(summer.over(changedTo(said, NONE, '2026-07-12 09:00'))).toEqual([{ ...usual, changed: true }]);
    const late = new Counted('2026-07-13 10:00', said).step('officer', REPLY, '2026-07-13 11:00', said);
    const gone = changedTo(NONE, changedTo(said, NONE, '2026-07-12 09:00'), '2026-07-20 09:00');
    expect(late.over(gone)).toMatchObject([{ name: '暑假', from: own.from, to: own.to, changed: true }]);
  });

  test('each by the days of its moment where more time was given in between', () => {
    const late: SchoolBreak = { name: '秋游', from: '2026-10-27', to: '2026-10-28' };
    const days = changedTo({ breaks: [late], entered: [] }, ONE, '2026-10-08 09:00');
    const one = filed(ONE).step('officer', { name: 'extend', days: 3, reason: '等配件' }, '2026-10-10 09:00', days);
    expect(one.over(days)).toEqual([NATIONAL, { ...COUNTED, changed: true }, late]);
  });
});

describe('on the phone', () => {
  beforeAll(seedTwoSchools);
  test('student and officer read it with the case, in the two requests that it costs anyway', async () => {
    const day = plusDays(dayOf(new Date()), 1);
    const view = (await as(ADMIN, identityFunction, 'show-school-days', { place: JILIN.id })).data;
    const own = { name: '体测', from: day, to: plusDays(day, 3) };
    const breaks = [...view.breaks, own].sort((a, b) => (a.from < b.from ? -1 : 1));
    const wish = { place: JILIN.id, version: view.version, breaks, workdays: view.workdays };
    expect((await as(ADMIN, identityFunction, 'set-school-days', wish)).ok).toBe(true);
    const id = await file();
    for (const openid of [STUDENT, OFFICER]) {
      const { data, wire } = await as(openid, caseFunction, 'get', { id });
      expect(wire).toHaveLength(2);
      expect(data.daysOff).toEqual([{ ...own, entered: { at: expect.any(String), office: '主席团' } }]);
    }
    const after = { ...wish, version: view.version + 1, breaks: view.breaks };
    expect((await as(ADMIN, identityFunction, 'set-school-days', after)).ok).toBe(true);
    const { data, wire } = await as(STUDENT, caseFunction, 'get', { id });
    expect([data.daysOff, wire.length]).toEqual([[expect.objectContaining({ ...own, changed: true })], 2]);
  });
});
