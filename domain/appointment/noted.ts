import type { AppealSays, Attended, AttendedHow } from '@types_/appointment/attendance';
import { notesAbsences } from './door';

/** What is written down of somebody about a session. */
export interface Noted {
  what: Attended;
  how: AttendedHow;
}

/** Taken back or refused at the door, or let off: that is no absence, and no having been there. */
export const NEITHER: readonly AttendedHow[] = ['scan', 'name', 'walk-in', 'turned-away', 'excused'];

/** Whether somebody was neither there nor absent by what was written down of them, and not only because the session did not take place. */
export const isNeither = ({ what, how }: Noted): boolean => what === 'undone' && NEITHER.includes(how);

/** What is known of somebody who had a seat when the session was over. */
interface Seat {
  /** What stands there already, of the hour at which it took place; null: nothing. */
  known: Noted | null;
  /** They have said something against it. */
  isAppealed: boolean;
  /** It is their absence if they were not there: they had their time to plan by it. */
  isOwing: boolean;
}

/**
 * What is written down of whoever had a seat, so that nobody is without a word about it; null: what stands there stays. Where nobody was let in,
 * or nobody ended it, nobody knows who was there: none is absent, and everybody counts as there wherever those have a say who were (decision 28).
 * Else it would be enough to tick nobody in, so that nobody can contradict.
 */
export function notedAtEnd(
  { here, endedBy }: { here: number; endedBy: string | null },
  { known, isAppealed, isOwing }: Seat,
): Noted | null {
  if (notesAbsences(here, endedBy)) {
    if (known) return null;
    return isOwing ? { what: 'absent', how: 'not-there' } : { what: 'undone', how: 'excused' };
  }
  const isOpen = known === null || (here === 0 && isNeither(known) && !isAppealed);
  return isOpen ? { what: 'presumed', how: 'unnoted' } : null;
}

/** How they count of whom nobody noted whether they came. */
export const UNNOTED: readonly AttendedHow[] = ['unnoted', 'stayed-away'];

/** Where nobody noted who came: what their own word makes of who had a seat; null: it was noted, or taken back with the whole session. */
export function afterOwnWord({ what, how }: Noted, there: boolean): Noted | null {
  if (!UNNOTED.includes(how) || (what === 'undone' && how === 'unnoted')) return null;
  return there ? { what: 'presumed', how: 'unnoted' } : { what: 'undone', how: 'stayed-away' };
}

/** Whether somebody counts as there of whom nobody noted it, and who has not said so either: they are asked before they rate, or speak about promises. */
export const isAsked = ({ what, how, saidThere }: Noted & { saidThere?: boolean }): boolean =>
  what === 'presumed' && how === 'unnoted' && saidThere !== true;

/** What somebody may say against what was written down of them, once. */
export function appealsOpen(noted: Noted): readonly AppealSays[] {
  if (noted.what === 'absent') return ['there', 'not-counted'];
  if (noted.what === 'met') return noted.how === 'appeal' ? [] : ['not-counted'];
  return isNeither(noted) ? ['there'] : [];
}

/** Whether an appeal does not wait for ever: nobody loses a voice, or applications, by others' silence. That somebody met nobody waits: it would cost others in a draw. */
export const lapsesUnanswered = ({ what }: Noted): boolean => what === 'absent' || what === 'undone';

/**
 * What an answer makes of what was written down. Who was there after all has met whom they met, with all that follows from it; where nobody
 * answered they have a say, and nobody vouches that they met somebody. An absence that does not count stays one that is lifted.
 */
export function afterAnswer(
  noted: Noted,
  says: AppealSays,
  { granted, by }: { granted: boolean; by: string | null },
): Noted {
  if (!granted) return noted;
  if (says === 'there') return by === null ? { what: 'presumed', how: 'unanswered' } : { what: 'met', how: 'appeal' };
  return noted.what === 'met' ? { what: 'undone', how: noted.how } : noted;
}

/**
 * Whether nothing is recorded of a session that is over: nobody was let in, so nobody can tell whether it took place. `here`: how many were, counted
 * when who was not there is written down; what nobody ended counts as such until then.
 */
export const isUnnoted = (ended: { by: string | null; here?: number } | undefined): boolean =>
  ended !== undefined && (ended.here ?? (ended.by === null ? 0 : 1)) === 0;
