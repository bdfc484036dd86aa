import { dayOf } from '@domain/core/school-clock';
import type { OwnDays } from '../simulation/own-days';

export const DAY_MS = 86_400_000;

/** School days that a school has to acknowledge, to reply and to come to a result; where there is danger as many times 24 hours (product.md section 2). */
const PROMISED = { acknowledge: 1, reply: 3, result: 13 } as const;
export type Owed = keyof typeof PROMISED;

/** What a school owes, by which day; in danger by which moment. */
export interface Due extends Record<Owed, string> {
  moments: Record<Owed, Date> | null;
}

const inDays = (moments: Record<Owed, Date>): Due => ({
  ...{ acknowledge: dayOf(moments.acknowledge), reply: dayOf(moments.reply), result: dayOf(moments.result) },
  moments,
});

/** What is promised at a moment. */
export function dueFrom(at: Date, danger: boolean, days: OwnDays): Due {
  const { acknowledge, reply, result } = PROMISED;
  const hours = (count: number) => new Date(at.getTime() + count * DAY_MS);
  if (danger) return inDays({ acknowledge: hours(acknowledge), reply: hours(reply), result: hours(result) });
  const day = (count: number) => days.after(dayOf(at), count, at);
  return { acknowledge: day(acknowledge), reply: day(reply), result: day(result), moments: null };
}

/** The result so many days later, decided at a moment. */
export const movedOn = (due: Due, count: number, at: Date, days: OwnDays): Due =>
  due.moments
    ? inDays({ ...due.moments, result: new Date(due.moments.result.getTime() + count * DAY_MS) })
    : { ...due, result: days.after(due.result, count, at) };
