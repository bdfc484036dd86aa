import type { DayOff } from '@types_/case/view';
import type { PublicDays } from '@types_/identity/school-days-view';
import { type SchoolDays, usualBreaksOf } from '../core/school-breaks';
import { dayOf, plusDays } from '../core/school-clock';
import type { SchoolCalendar } from '../core/school-days';
import { nextDeadline } from './deadlines';
import { type CaseState, lastTaken } from './state';

/** What a school has said of its days, and since when. */
export interface EnteredDays extends SchoolDays {
  /** Of a break as it stands: which office entered it, and when. */
  entered: readonly { from: string; to: string; at: Date; office: string }[];
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
  for (const { at, day: to = first } of moved)
    stretches.push({ after: stretches.at(-1)?.to ?? first, to, at });
  return stretches;
}

const MOST = 4;

/**
 * The breaks and holidays that a day which is owed next has been counted over, the earliest first: each takes a day that would have
 * counted. A break that was entered after the day was promised has not moved it (decision 6). None where there is danger, which runs
 * on hours. `publicDays`: of the days between.
 */
export function daysOffIn(
  state: CaseState,
  days: EnteredDays,
  publicDays: (first: string, last: string) => readonly PublicDays[],
  publicCalendar: SchoolCalendar,
): DayOff[] {
  const next = nextDeadline(state);
  if (!next || next.at) return [];
  const found = new Map<string, DayOff>();
  for (const { after, to, at } of stretchesOf(state, next.of, next.day)) {
    const first = plusDays(after, 1);
    if (to < first) continue;
    const own = days.breaks
      .map(({ name, from, to: last }) => {
        const by = days.entered.find((one) => one.from === from && one.to === last);
        return { name, from, to: last, by };
      })
      .filter(({ by }) => !by || by.at <= at)
      .map(({ by, ...one }) => ({ ...one, ...(by && { entered: { at: by.at.toISOString(), office: by.office } }) }));
    const years = new Set([first.slice(0, 4), to.slice(0, 4)].map(Number));
    const usual = [...years].flatMap((year) =>
      usualBreaksOf(year, days).map(({ name, from, to: last }) => ({ season: name, from, to: last })),
    );
    const breaks: DayOff[] = [...own, ...usual];
    const takes = (one: DayOff, wouldCount: (day: string) => boolean): boolean => {
      for (let day = one.from > first ? one.from : first; day <= one.to && day <= to; day = plusDays(day, 1))
        if (wouldCount(day)) return true;
      return false;
    };
    const isInBreak = (day: string) => breaks.some((one) => one.from <= day && day <= one.to);
    const isWeekday = (day: string) => ![0, 6].includes(new Date(day).getUTCDay());
    for (const one of breaks) if (takes(one, publicCalendar.isSchoolDay)) found.set(one.from, one);
    for (const { holiday, from, to: last, isWork } of publicDays(first, to)) {
      const one = { holiday, from, to: last };
      if (!isWork && takes(one, (day) => isWeekday(day) && !isInBreak(day))) found.set(from, one);
    }
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : 1)).slice(0, MOST);
}
