import type { Attended, AttendedHow } from '@types_/appointment/attendance';
import type { Actor } from '../identity/membership';
import { isOfLeagueFor } from '../identity/union-desk';

/** What is written down of whoever stood at the door. */
const CAME: readonly AttendedHow[] = ['scan', 'name', 'walk-in', 'turned-away'];

/** Whether somebody came to a session, whatever was made of it since: also whose check-in was taken back, and who says so where nobody noted it. */
export const hasCome = ({ what, how, saidThere }: { what: Attended; how: AttendedHow; saidThere?: boolean }): boolean =>
  what === 'met' || (what === 'undone' && CAME.includes(how)) || saidThere === true;

/**
 * Whether somebody says now that a session did not take place to which others came: the youth league alone, and nobody who is of the desk as well, or
 * left it within a year before: it may be their own meeting (decisions 36 and 37).
 */
export const mayContradict = (
  actor: Actor,
  { schoolId, startsAt: aboutUnion }: { schoolId: string; startsAt: Date },
  now: Date,
): boolean => isOfLeagueFor(actor, { schoolId, aboutUnion }, now);
