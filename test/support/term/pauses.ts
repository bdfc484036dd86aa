import { attendances } from '../../../cloudfunctions/_kit/appointment/attendances';
import { _ } from '../../../cloudfunctions/_kit/database';
import { people } from '../../../cloudfunctions/_kit/people';
import { everyOf } from './glance';

const PAUSE_MS = 30 * 86_400_000;

/** One who was not there, by person: when, and whether it counts. */
export interface Missed {
  at: Date;
  counts: boolean;
}

/** Everybody's absences of the term. */
export async function missedByAll(): Promise<Map<string, Missed[]>> {
  const found = new Map<string, Missed[]>();
  for (const { personId, at, appeal } of await everyOf(attendances, { what: 'absent' }))
    found.set(personId, [...(found.get(personId) ?? []), { at, counts: appeal?.answer?.granted !== true }]);
  return found;
}

/** The ends of the pauses that somebody's absences come to: one with the third, and with each after it. */
export const pausesOf = (missed: readonly Missed[]): Date[] =>
  missed
    .filter(({ counts }) => counts)
    .map(({ at }) => at.getTime() + PAUSE_MS)
    .sort((a, b) => a - b)
    .slice(2)
    .map((until) => new Date(until));

/** Until when somebody cannot apply; null: they can. */
export const pausedUntil = (missed: readonly Missed[], now: Date): Date | null => {
  const last = pausesOf(missed).at(-1);
  return last && last > now ? last : null;
};

/** Whose applications are paused otherwise than their absences say. */
export async function faultsOfPauses(missed: ReadonlyMap<string, readonly Missed[]>, now: Date): Promise<string[]> {
  const paused = await everyOf(people, { 'pause.until': _.gt(now) });
  const stored = new Map(paused.map(({ _id, pause }) => [_id, pause?.until]));
  return [...new Set([...stored.keys(), ...missed.keys()])].flatMap((id) => {
    const wanted = pausedUntil(missed.get(id) ?? [], now);
    const found = stored.get(id) ?? null;
    const isSame = wanted?.getTime() === found?.getTime();
    return isSame
      ? []
      : [`${id} is paused until ${found?.toISOString()}, and by the absences until ${wanted?.toISOString()}`];
  });
}
