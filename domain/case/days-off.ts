import type { DayOff } from '@types_/case/view';
import type { PublicDays } from '@types_/identity/school-days-view';
import { daysAt, type EnteredDays } from '../core/entered-days';
import { usualBreaksOf } from '../core/school-breaks';
import { dayOf, plusDays } from '../core/school-clock';
import type { SchoolCalendar } from '../core/school-days';
import { nextDeadline } from './deadlines';
import { type CaseState, lastTaken } from './state';

/** Days over which a deadline was counted, and when that was. */
interface Stretch {
  after: string;
  to: string;
  at: Date;
}

/** From the moment that it was counted from, by the days that each step has made of it. */
function stretchesOf({ phase, events, deadlines, filedAt }: CaseState, of: string, day: string): Stretch[] {
  if (phase.status === 'answered' && of === 'verdict')
    return [{ after: dayOf(phase.answeredAt), to: day, at: phase.answeredAt }];
  const again = lastTaken(events, 'reopen');
  const from = again?.at ?? filedAt;
  const moved = events.filter(({ seq, what, day: to }) => seq > (again?.seq ?? 0) && to && what.name !== 'answer');
  if (of !== 'result' || moved.length === 0) return [{ after: dayOf(from), to: day, at: from }];
  const [filed] = events;
  const promised = filed?.what.name === 'file' ? filed.what.promised?.result : undefined;
  const first = again ? (again.day ?? deadlines.result) : (promised ?? deadlines.result);
  const stretches = [{ after: dayOf(from), to: first, at: from }];
  for (const { at, day: to = first } of moved) stretches.push({ after: stretches.at(-1)?.to ?? first, to, at });
  return stretches;
}

const MOST = 4;

type Days = NonNullable<ReturnType<typeof daysAt>>;

/** The breaks that a day was counted over, by the days that stood then: the school's own, and what is usual where it had not said. */
function breaksOf(days: Days, { after, to, at }: Stretch): DayOff[] {
  const own = days.breaks.flatMap(({ name, from, to: last }): DayOff[] => {
    const by = days.entered.find((one) => one.from === from && one.to === last);
    if (by && by.at > at) return [];
    return [{ name, from, to: last, ...(by && { entered: { at: by.at.toISOString(), office: by.office } }) }];
  });
  const years = new Set([after, to].map((day) => Number(day.slice(0, 4))));
  const usual = [...years].flatMap((year) => usualBreaksOf(year, days));
  return [...own, ...usual.map(({ name: season, from, to: last }) => ({ season, from, to: last }))];
}

/** Whether a break that a day was counted over is another one by now: the day stays, and the school's calendar says something else. */
function isOtherNow({ name, season, from, to }: DayOff, now: EnteredDays): boolean {
  const present =
    season === undefined
      ? now.breaks.filter((one) => one.name === name)
      : usualBreaksOf(Number(from.slice(0, 4)), now).filter((one) => one.name === season);
  return !present.some((one) => one.from === from && one.to === to);
}

const isIn = (day: string, { from, to }: Pick<DayOff, 'from' | 'to'>): boolean => from <= day && day <= to;
const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());

/** Whether days off take one of a stretch's days that would have counted. */
function takes({ after, to }: Stretch, one: DayOff, wouldCount: (day: string) => boolean): boolean {
  for (let day = plusDays(after, 1); day <= to; day = plusDays(day, 1))
    if (isIn(day, one) && wouldCount(day)) return true;
  return false;
}

/**
 * The breaks and holidays that a day which is owed next has been counted over, the earliest first: each takes a day that would have
 * counted. By the school's days as they stood when it was counted: what was entered after the day was promised has not moved it, and what
 * was changed since has (decision 6); what is not known any more is not named. None where there is danger, which runs on hours.
 * `publicDays`: of the days between.
 */
export function daysOffIn(
  state: CaseState,
  days: EnteredDays,
  publicDays: (first: string, last: string) => readonly PublicDays[],
  publicCalendar: SchoolCalendar,
): DayOff[] {
  const next = nextDeadline(state);
  if (!next || next.at) return [];
  const found = stretchesOf(state, next.of, next.day).flatMap((stretch): DayOff[] => {
    const then = daysAt(days, stretch.at);
    if (!then) return [];
    const breaks = breaksOf(then, stretch);
    const isTaken = (day: string) => publicCalendar.isSchoolDay(day) && !then.workdays.includes(day);
    const isHoliday = (day: string) =>
      isWeekday(day) && !then.workdays.includes(day) && !breaks.some((one) => isIn(day, one));
    const holidays = publicDays(plusDays(stretch.after, 1), stretch.to)
      .filter(({ isWork }) => !isWork)
      .map(({ holiday, from, to }): DayOff => ({ holiday, from, to }));
    return [
      ...breaks
        .filter((one) => takes(stretch, one, isTaken))
        .map((one) => (isOtherNow(one, days) ? { ...one, changed: true as const } : one)),
      ...holidays.filter((one) => takes(stretch, one, isHoliday)),
    ];
  });
  const each = new Map(found.map((one) => [`${one.from}/${one.to}`, one]));
  return [...each.values()].sort((a, b) => (a.from < b.from ? -1 : 1)).slice(0, MOST);
}
