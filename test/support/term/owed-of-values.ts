import { dayOf, schoolTime } from '@domain/core/school-clock';
import type { staffNow } from '../simulation/stored';
import type { Glance } from './glance';
import type { Memory } from './memory';
import type { Owed } from './told';

export type Staff = Awaited<ReturnType<typeof staffNow>>;

const ENTERERS = ['officer', 'union-admin', 'youth-league'];

/** Whether what people entered differs, with nobody's the same as anybody's. */
const isAtOdds = (values: readonly string[]): boolean => values.length > 1 && new Set(values).size === values.length;

/** Who is asked for public values: once a day everybody who may enter one, and those who entered something else than each other. */
export function owedOfValues({ at, draws, sessions }: Glance, staff: Staff, memory: Memory): Owed[] {
  const day = dayOf(at);
  return [...draws.values()].flatMap(({ _id, schoolId, state, value, count, valueAt }): Owed[] => {
    const session = sessions.get(_id);
    const isWaiting = state === 'sealed' && value === null && session?.state === 'frozen' && count > session.seats;
    if (!isWaiting || at < valueAt || at >= session.startsAt) return [];
    const isHour = day === dayOf(valueAt) || schoolTime(at).hour() >= 8;
    const asked = staff.filter((one) => one.schoolId === schoolId && ENTERERS.includes(one.role));
    const entered = memory.entries.get(_id) ?? new Map<string, string>();
    const odds = isAtOdds([...entered.values()]) ? [...entered.keys()] : [];
    return [
      ...asked
        .filter(() => isHour)
        .map(({ id: to }): Owed => ({ to, kind: 'draw-value-due', about: `${_id} due ${day}`, of: _id })),
      ...odds.map((to): Owed => {
        const about = `${_id} differs ${JSON.stringify([...entered])}`;
        return { to, kind: 'draw-value-differs', about, of: _id };
      }),
    ];
  });
}
