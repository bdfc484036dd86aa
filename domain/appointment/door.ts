import {
  DOOR_HOURS,
  ENDED_AFTER_HOURS,
  GRACE_MINUTES,
  NAMES_HOURS,
  UNDO_MINUTES,
  WALK_IN_MINUTES,
} from '@types_/appointment/attendance';
import type { Allotment, Channel } from '@types_/appointment/channel';
import type { SessionState } from '@types_/appointment/session';
import { accept, type Result, refuse } from '@types_/core/result';
import { stepOf } from './session-life';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What a door asks of a session. */
export interface AtDoor {
  state: SessionState;
  allots: Allotment;
  channel: Channel;
  startsAt: Date;
  endsAt: Date;
  /** The window in which one applies. */
  closesAt: Date;
}

const before = (at: Date, ms: number): Date => new Date(at.getTime() - ms);

/** Whether a session takes place and is not over: nobody has ended it yet. */
export const isComing = ({ state, allots }: AtDoor): boolean => stepOf(state, 'end', allots).ok;

/** Whether who is expected may be seen by name. */
export function namesAt(session: AtDoor, now: Date): Result<true, 'SESSION_NOT_NOW' | 'DOOR_NOT_OPEN'> {
  if (!isComing(session)) return refuse('SESSION_NOT_NOW');
  return now < before(session.startsAt, NAMES_HOURS * HOUR) ? refuse('DOOR_NOT_OPEN') : accept(true);
}

/** Whether who comes is written down now. */
export function doorAt(session: AtDoor, now: Date): Result<true, 'SESSION_NOT_NOW' | 'DOOR_NOT_OPEN'> {
  if (!isComing(session)) return refuse('SESSION_NOT_NOW');
  return now < before(session.startsAt, DOOR_HOURS * HOUR) ? refuse('DOOR_NOT_OPEN') : accept(true);
}

/** From when on whoever stands at the door may have a free seat: nobody can apply, and nobody is asked, any more. */
export const walkInsFrom = ({ startsAt, closesAt }: AtDoor): Date =>
  new Date(Math.max(before(startsAt, WALK_IN_MINUTES * MINUTE).getTime(), closesAt.getTime()));

/** From when on the seats of those who are not there are free. */
export const graceOver = ({ startsAt }: AtDoor): Date => new Date(startsAt.getTime() + GRACE_MINUTES * MINUTE);

/** A session ends by hand once everybody had their time to come. */
export const mayEnd = (session: AtDoor, now: Date): boolean => now >= graceOver(session);

/** Whether nobody has ended a session that is long over: then the scheduler does. */
export const isLeftOpen = (session: AtDoor, now: Date): boolean =>
  isComing(session) && now.getTime() - session.endsAt.getTime() >= ENDED_AFTER_HOURS * HOUR;

/**
 * Whether absences of a session that is over are written down: somebody was let in, and somebody of the school ended it. Where neither
 * is so, nobody knows whether it took place at all.
 */
export const notesAbsences = (here: number, endedBy: string | null): boolean => here > 0 && endedBy !== null;

/** Whether a check-in may still be undone. */
export const mayUndo = (noted: Date, now: Date): boolean => now.getTime() - noted.getTime() <= UNDO_MINUTES * MINUTE;

export interface DoorNumbers {
  seats: number;
  /** Seats that nobody holds or is asked about. */
  free: number;
  /** Numbers of seats that somebody sits on. */
  taken: readonly number[];
}

/**
 * The seats that somebody who stands at the door may have, the one to try first at the beginning. Every arrival takes one number
 * below `seats`, and no number is taken twice: so there are never more people than seats. Free seats are the last ones, and the
 * only ones for who has none of their own until those who have some had their time.
 */
export function seatsFor(
  who: { rank: number } | 'walk-in',
  { seats, free, taken }: DoorNumbers,
  isGraceOver: boolean,
): number[] {
  const sits = new Set(taken);
  const open = (from: number): number[] =>
    Array.from({ length: Math.max(0, seats - from) }, (_none, index) => from + index).filter((one) => !sits.has(one));
  if (who === 'walk-in') return open(isGraceOver ? 0 : seats - free).reverse();
  const all = open(0);
  return all.includes(who.rank) ? [who.rank, ...all.filter((one) => one !== who.rank)] : all;
}
