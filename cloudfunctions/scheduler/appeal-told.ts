import type { StaffMember } from '@domain/case/recipients';
import { dayOf } from '@domain/core/school-clock';
import { RIGHTS } from '@domain/identity/rights';
import type { AttendanceDocument } from '../_kit/appointment/attendances';
import type { Notice } from '../_kit/notices';
import { holdersOfRoles } from './office-holders';

/** An appeal waits: everybody who may decide about it is told, and again for each week that it has waited. */
export function appealTold(
  { _id, schoolId, by, personId, what, at, appeal }: AttendanceDocument,
  staff: readonly StaffMember[],
  now: Date,
  weeks = 0,
): Notice[] {
  if (!appeal || appeal.answer) return [];
  const { roles = [] } = RIGHTS['appointment.decide-appeal'];
  const deciders = holdersOfRoles(roles, schoolId, staff, now).filter((id) => id !== by && id !== personId);
  return deciders.map(
    (to): Notice => ({
      ...{ to, kind: what === 'met' ? 'presence-appealed' : 'absence-appealed', params: { day: dayOf(at) } },
      about: [_id, ...(weeks ? [weeks] : [])].join(':'),
    }),
  );
}
