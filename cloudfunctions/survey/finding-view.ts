import { dayOf } from '@domain/core/school-clock';
import { type SchoolCalendar, schoolDaysBetween } from '@domain/core/school-days';
import { type Actor, type Membership, membershipAt } from '@domain/identity/membership';
import { surveyorAt } from '@domain/identity/surveyors';
import { isOverdue, mayBePlanned, placesThatPlan, putOff } from '@domain/survey/finding';
import type { FindingRow } from '@types_/survey/finding-view';
import type { FindingDocument } from '../_kit/survey/findings';

/** The membership by which somebody plans a finding now. */
export const plannerOf = (actor: Actor, finding: FindingDocument, now: Date): Membership | undefined =>
  placesThatPlan(finding)
    .map((place) => surveyorAt(actor, place, now))
    .find((one) => one !== undefined);

/** The membership by which somebody says what was done: who plans it, or the department that answers for it. */
export function reporterOf(actor: Actor, finding: FindingDocument, now: Date): Membership | undefined {
  const department = membershipAt(actor, finding.schoolId, ['department'], now);
  return plannerOf(actor, finding, now) ?? (department?.office === finding.owner ? department : undefined);
}

function daysOf({ plannedAt, due }: FindingDocument, calendar: SchoolCalendar, now: Date): FindingRow['days'] {
  if (!due || !plannedAt) return null;
  return {
    total: Math.max(1, schoolDaysBetween(dayOf(plannedAt), due, calendar)),
    left: schoolDaysBetween(dayOf(now), due, calendar),
  };
}

/** A finding as everybody reads it, with what the reader may do. */
export const findingRow = (one: FindingDocument, actor: Actor, calendar: SchoolCalendar, now: Date): FindingRow => ({
  ...{ id: one._id, roundId: one.roundId, round: one.round, closedAt: one.closedAt.toISOString() },
  ...{ item: one.itemTitle, row: one.rowLabel, dimension: one.dimension, positive: one.positive, n: one.n },
  threshold: one.threshold ?? null,
  ...{ state: one.state, owner: one.owner, action: one.action, due: one.due },
  ...{ days: daysOf(one, calendar, now), overdue: isOverdue(one, now), doneAt: one.doneAt?.toISOString() ?? null },
  notes: one.notes.map(({ at, office, text }) => ({ at: at.toISOString(), office, text })),
  movedFrom: putOff(one),
  earlier: one.earlier.map(({ until, ...plan }) => ({ ...plan, until: until.toISOString() })),
  mayPlan: mayBePlanned(one) && plannerOf(actor, one, now) !== undefined,
  mayReport: one.state === 'planned' && reporterOf(actor, one, now) !== undefined,
});
