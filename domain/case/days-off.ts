import type { DayOff } from '@types_/case/view';
import type { PublicDays } from '@types_/identity/school-days-view';
import { type FormerBreak, type SchoolBreak, type SchoolDays, usualBreaksOf } from '../core/school-breaks';
import { dayOf, plusDays } from '../core/school-clock';
import type { SchoolCalendar } from '../core/school-days';
import { nextDeadline } from './deadlines';
import { type CaseState, lastTaken } from './state';

/** What a school has said of its days, and since when. */
export interface EnteredDays extends SchoolDays {
  /** Of a break as it stands: which office entered it, and when. */
  entered: readonly { from: string; to: string; at: Date; office: string }[];
  /** Breaks that stood before. */
  former: readonly FormerBreak[];
}

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

type OwnBreak = SchoolBreak & Pick<DayOff, 'entered'>;

/** A school's own breaks as they stood at a moment, those among them that stand no longer. */
function ownAt({ breaks, entered, former }: EnteredDays, at: Date): OwnBreak[] {
  const standing = breaks.map(({ name, from, to }) => {
    const by = entered.find((one) => one.from === from && one.to === to);
    return { name, from, to, at: by?.at ?? null, office: by?.office ?? '' };
  });
  return [...standing, ...former.filter(({ until }) => at < until)]
    .filter((one) => one.at === null || one.at <= at)
    .map(({ name, from, to, at: since, office }) => ({
      ...{ name, from, to },
      ...(since && { entered: { at: since.toISOString(), office } }),
    }));
}

/** The breaks that a day was counted over at a moment: the school's own as they stood, and what was usual where it had not said. */
function breaksAt(days: EnteredDays, { after, to, at }: Stretch): DayOff[] {
  const own = ownAt(days, at);
  const years = new Set([after, to].map((day) => Number(day.slice(0, 4))));
  const usual = [...years].flatMap((year) => usualBreaksOf(year, { ...days, breaks: own }));
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
 * counted. By the school's days as they stood when it was counted: a break that was entered after the day was promised has not moved it, and
 * one that was taken back or changed since has (decision 6). None where there is danger, which runs on hours. `publicDays`: of the days between.
 */
export function daysOffIn(
  state: CaseState,
  days: EnteredDays,
  publicDays: (first: string, last: string) => readonly PublicDays[],
  publicCalendar: SchoolCalendar,
): DayOff[] {
  const next = nextDeadline(state);
  if (!next || next.at) return [];
  const isTaken = (day: string) => publicCalendar.isSchoolDay(day) && !days.workdays.includes(day);
  const found = stretchesOf(state, next.of, next.day).flatMap((stretch): DayOff[] => {
    const breaks = breaksAt(days, stretch);
    const isHoliday = (day: string) =>
      isWeekday(day) && !days.workdays.includes(day) && !breaks.some((one) => isIn(day, one));
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
  const each = new Map(found.map((one) => [`${one.from}${one.to}${one.name ?? one.season ?? one.holiday}`, one]));
  return [...each.values()].sort((a, b) => (a.from < b.from ? -1 : 1)).slice(0, MOST);
}
