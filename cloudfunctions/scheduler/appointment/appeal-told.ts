import { isNeither } from '@domain/appointment/noted';
import type { StaffMember } from '@domain/case/recipients';
import { dayOf } from '@domain/core/school-clock';
import { RIGHTS } from '@domain/identity/rights';
import { writerOf } from '../../_kit/appointment/absence';
import type { AttendanceDocument } from '../../_kit/appointment/attendances';
import type { Notice } from '../../_kit/notice/notices';
import { holdersOfRoles } from './who-holds';

/** An appeal waits: everybody who may decide about it is told, and again for each week that it has waited. */
export function appealTold(one: AttendanceDocument, staff: readonly StaffMember[], now: Date, weeks = 0): Notice[] {
  const { _id, schoolId, personId, what, at, appeal } = one;
  // Where the session did not take place there is nothing to answer.
  if (!appeal || appeal.answer || (what === 'undone' && !isNeither(one))) return [];
  const { roles = [] } = RIGHTS['appointment.decide-appeal'];
  const deciders = holdersOfRoles(roles, schoolId, staff, now).filter((id) => id !== writerOf(one) && id !== personId);
  return deciders.map(
    (to): Notice => ({
      ...{ to, kind: what === 'absent' ? 'absence-appealed' : 'presence-appealed', params: { day: dayOf(at) } },
      about: [_id, ...(weeks ? [weeks] : [])].join(':'),
    }),
  );
}
