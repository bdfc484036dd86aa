import { appealsOpen, isNeither } from '@domain/appointment/noted';
import { hasCome } from '@domain/appointment/took-place';
import type { AppealSays } from '@types_/appointment/attendance';
import type { AttendanceDocument } from '../_kit/appointment/attendances';
import type { SessionDocument } from '../_kit/appointment/sessions';

type Written = Pick<AttendanceDocument, 'what' | 'how' | 'at' | 'saidThere' | 'appeal'>;
type Of = Pick<SessionDocument, 'startsAt' | 'state' | 'ended'>;

/**
 * Whether a student reads of it: of every absence; that they were let in to a session as it stands, or count as there; and once it was ended, or they
 * said that they had not been there, also that they were neither there nor absent; whoever came also where it is said not to have taken place, with
 * the reason. What else was taken back with the whole session is none.
 */
export function isTold(one: Written, { startsAt, state, ended }: Of): boolean {
  if (one.what === 'absent') return true;
  if (+one.at !== +startsAt) return false;
  if (state === 'cancelled') return hasCome(one);
  // They said so themselves, and may have been wrong.
  if (one.how === 'stayed-away') return true;
  return one.what !== 'undone' || (isNeither(one) && (ended !== undefined || one.appeal !== null));
}

/** What a student can say now against what is written down of them there; none where they do not read of it. */
export const openFor = (one: Written, session: Of): readonly AppealSays[] =>
  one.appeal || session.state === 'cancelled' || !isTold(one, session) ? [] : appealsOpen(one);
