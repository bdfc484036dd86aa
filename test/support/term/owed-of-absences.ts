import { dayOf } from '@domain/core/school-clock';
import type { AttendanceDocument } from '../../../cloudfunctions/_kit/appointment/attendances';
import type { Glance } from './glance';
import type { Staff } from './owed-of-values';
import { type Missed, pausedUntil, pausesOf } from './pauses';
import type { Owed } from './told';
import { isNight, weeksSince } from './weeks';

const DECIDERS = ['officer', 'union-admin', 'youth-league'];

/** What the student is to be told of one: that it was written down, and what was answered. */
function toStudent({ sessionId, personId: to, what, how, at, appeal }: AttendanceDocument): Owed[] {
  const of = dayOf(at);
  const isThere = what === 'met';
  if (what === 'undone') return [];
  const noted = { kind: isThere ? 'noted-present' : 'absence-noted', about: `${sessionId} ${at.getTime()}` } as const;
  // Whoever showed their own ticket knows; that they met nobody they can say all the same.
  const told: Owed[] = isThere && how === 'scan' ? [] : [{ to, of, ...noted }];
  if (!appeal?.answer) return told;
  const kind = isThere ? 'presence-answered' : appeal.answer.granted ? 'absence-lifted' : 'absence-kept';
  return [...told, { to, of, kind, about: sessionId }];
}

/** Everybody who may answer an appeal that waits, for the so manieth week: neither whose it is, nor who wrote it down. */
function toDeciders(one: AttendanceDocument, staff: Staff, weeks: number): Owed[] {
  const { sessionId, personId, schoolId, by, what, at, appeal } = one;
  if (!appeal || appeal.answer) return [];
  const kind = what === 'met' ? 'presence-appealed' : 'absence-appealed';
  return staff
    .filter(
      ({ id, role, ...other }) =>
        other.schoolId === schoolId && DECIDERS.includes(role) && id !== by && id !== personId,
    )
    .map(({ id: to }) => ({ to, kind, about: `${sessionId} ${personId} ${weeks}`, of: dayOf(at) }));
}

/** What of the days of sessions has been told. `known`: appeals that were told of; by day they are told again, week by week. */
export const owedOfAbsences = ({ at, attendances }: Glance, staff: Staff, known: ReadonlySet<string>): Owed[] =>
  [...attendances.values()].flat().flatMap((one) => {
    const weeks = one.appeal ? weeksSince(one.appeal.at, at) : 0;
    const deciders = known.has(appealOf(one)) ? [] : toDeciders(one, staff, 0);
    const again = weeks > 0 && !isNight(at) ? toDeciders(one, staff, weeks) : [];
    return [...toStudent(one), ...deciders, ...again];
  });

/** Names the appeal of somebody in a session. */
export const appealOf = ({ sessionId, personId }: AttendanceDocument): string => `appeal ${sessionId} ${personId}`;

const pauseFor = (to: string, until: Date): Owed => ({
  ...{ to, kind: 'applications-paused', about: until.toISOString(), of: dayOf(until) },
});

/** The pause that somebody is in. */
export function pauseNow(to: string, missed: readonly Missed[], now: Date): Owed[] {
  const until = pausedUntil(missed, now);
  return until ? [pauseFor(to, until)] : [];
}

/** Of pauses each person may have been told: those that their absences come to, and have come to while one more of them counted. */
export const owedOfPauses = (missed: ReadonlyMap<string, readonly Missed[]>): Owed[] =>
  [...missed].flatMap(([to, all]) =>
    pausesOf(all.map(({ at }) => ({ at, counts: true }))).map((until) => pauseFor(to, until)),
  );
