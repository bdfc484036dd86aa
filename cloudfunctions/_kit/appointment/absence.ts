import type { Absence } from '@domain/appointment/absences';
import type { AttendanceDocument } from './attendances';

/** Whether an officer has said that an absence does not count. */
export const isLifted = ({ appeal }: Pick<AttendanceDocument, 'appeal'>): boolean => appeal?.answer?.granted === true;

/** An absence as the rules count it. */
export const toAbsence = (one: Pick<AttendanceDocument, 'at' | 'appeal'>): Absence => ({
  at: one.at,
  isLifted: isLifted(one),
});
