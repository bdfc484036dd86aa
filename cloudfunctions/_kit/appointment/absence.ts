import type { Absence } from '@domain/appointment/absences';
import { ON_WORD } from '@types_/appointment/attendance';
import type { AttendanceDocument } from './attendances';

/** Whether somebody has said that an absence does not count. */
export const isLifted = ({ appeal }: Pick<AttendanceDocument, 'appeal'>): boolean => appeal?.answer?.granted === true;

/** An absence as the rules count it. */
export const toAbsence = (one: Pick<AttendanceDocument, 'at' | 'appeal'>): Absence => ({
  at: one.at,
  isLifted: isLifted(one),
});

/** Who wrote down what stands there now, and does not decide about it: who took a check-in back, else who let in, turned away or ended; null: the scheduler. */
export function writerOf({ what, how, by, undone }: Pick<AttendanceDocument, 'what' | 'how' | 'by' | 'undone'>) {
  const wasIn = how === 'scan' || ON_WORD.includes(how);
  return what === 'undone' && undone && wasIn ? undone.by : by;
}
