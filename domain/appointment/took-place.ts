import type { Attended, AttendedHow } from '@types_/appointment/attendance';
import { type Actor, CASE_HANDLERS, membershipAt } from '../identity/membership';

/** What is written down of whoever stood at the door. */
const CAME: readonly AttendedHow[] = ['scan', 'name', 'walk-in', 'turned-away'];

/** Whether somebody came to a session, whatever was made of it since: also whose check-in was taken back, and who says so where nobody noted it. */
export const hasCome = ({ what, how, saidThere }: { what: Attended; how: AttendedHow; saidThere?: boolean }): boolean =>
  what === 'met' || (what === 'undone' && CAME.includes(how)) || saidThere === true;

/** Whether somebody says now that a session did not take place to which others came: the youth league alone, and nobody of the desk as well (decision 36). */
export const mayContradict = (actor: Actor, schoolId: string, now: Date): boolean =>
  membershipAt(actor, schoolId, ['youth-league'], now) !== undefined &&
  membershipAt(actor, schoolId, CASE_HANDLERS, now) === undefined;
