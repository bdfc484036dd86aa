import { dayOf } from '@domain/core/school-clock';
import type { AttendanceDocument } from '../../../cloudfunctions/_kit/appointment/attendances';
import type { SessionDocument } from '../../../cloudfunctions/_kit/appointment/sessions';
import type { Glance } from './glance';
import type { Staff } from './owed-of-values';
import { type Missed, pausedUntil, pausesOf } from './pauses';
import type { Owed } from './told';
import { isNight, weeksSince } from './weeks';

const DECIDERS = ['officer', 'union-admin', 'youth-league'];

/** At the door, and taken back there, or refused, or let off by the organiser's late change: it is told when the session is over. */
const NEITHER: readonly string[] = ['scan', 'name', 'walk-in', 'turned-away', 'excused'];
type Kinds = readonly Owed['kind'][];

/** As what the student is to be told that it was written down; `isOver`: what was taken back at the door is told once the session is settled, or they spoke of it. */
function firstWord({ what, how, appeal }: AttendanceDocument, isOver: boolean): Kinds {
  if (what === 'absent') return ['absence-noted'];
  // Whoever showed their own ticket knows; that they met nobody they can say all the same.
  if (what === 'met') return how === 'name' || how === 'walk-in' ? ['noted-present'] : [];
  if (what === 'presumed') return how === 'unnoted' ? ['seat-presumed'] : [];
  const isKnown = isOver || appeal !== null;
  return isKnown && NEITHER.includes(how) && appeal?.says !== 'not-counted' ? ['not-noted'] : [];
}

/** As what they are to be told what was answered. */
function answerTo({ what, appeal }: AttendanceDocument): Kinds {
  if (!appeal?.answer) return [];
  const { granted } = appeal.answer;
  if (appeal.says === 'there' && granted) return ['there-granted'];
  if (what !== 'absent') return ['presence-answered'];
  return [granted ? 'absence-lifted' : 'absence-kept'];
}

/** What the student is to be told of one: that it was written down, and what was answered. Of what was called off that alone. */
function toStudent(one: AttendanceDocument, session: SessionDocument | undefined): Owed[] {
  const { sessionId, personId: to, at, notedAt } = one;
  const isOff = session?.state === 'cancelled';
  const isOver = session?.ended?.settled === true && !isOff;
  const about = `${sessionId} ${at.getTime()}`;
  // What leads to the session names it.
  const ofKind = (kind: Kinds[number]) =>
    kind === 'seat-presumed' || kind === 'there-granted' ? `${sessionId} ${dayOf(at)}` : dayOf(at);
  return [
    ...firstWord(one, isOver).map((kind) => ({
      ...{ to, of: ofKind(kind), kind },
      // Whoever is let in once more on somebody's word hears it once more.
      about: kind === 'noted-present' ? `${about} ${notedAt.getTime()}` : about,
    })),
    ...answerTo(one).map((kind) => ({ to, of: ofKind(kind), kind, about: sessionId })),
  ];
}

/** Everybody who may answer an appeal that waits, for the so manieth week: neither whose it is, nor who wrote it down. */
function toDeciders(one: AttendanceDocument, staff: Staff, weeks: number): Owed[] {
  const { sessionId, personId, schoolId, what, how, undone, at, appeal } = one;
  if (!appeal || appeal.answer || (what === 'undone' && !NEITHER.includes(how))) return [];
  const kind = what === 'absent' ? 'absence-appealed' : 'presence-appealed';
  const isTakenBack = what === 'undone' && undone && ['scan', 'name', 'walk-in'].includes(how);
  const by = isTakenBack ? undone.by : one.by;
  return staff
    .filter(
      ({ id, role, ...other }) =>
        other.schoolId === schoolId && DECIDERS.includes(role) && id !== by && id !== personId,
    )
    .map(({ id: to }) => ({ to, kind, about: `${sessionId} ${personId} ${weeks}`, of: dayOf(at) }));
}

/** What of the days of sessions has been told. `known`: appeals that were told of; by day they are told again, week by week. */
export const owedOfAbsences = (
  { at, attendances, sessions }: Glance,
  staff: Staff,
  known: ReadonlySet<string>,
): Owed[] =>
  [...attendances.values()].flat().flatMap((one) => {
    const session = sessions.get(one.sessionId);
    const weeks = one.appeal && session?.state !== 'cancelled' ? weeksSince(one.appeal.at, at) : 0;
    const deciders = known.has(appealOf(one)) ? [] : toDeciders(one, staff, 0);
    const again = weeks > 0 && !isNight(at) ? toDeciders(one, staff, weeks) : [];
    return [...toStudent(one, session), ...deciders, ...again];
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
