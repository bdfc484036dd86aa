import { isDisputed, ofDepartment } from '@domain/case/queue-place';
import { type Actor, deskOf, idsOf, isCurrent, membershipWith } from '@domain/identity/membership';
import { apartIn, EVER } from '@domain/identity/union-desk';
import type { CaseActions } from '@types_/case/actions';
import { QUEUE_LIMITS } from '@types_/case/queue';
import type { QueueView } from '@types_/case/queue-view';
import type { InputOf } from '@types_/core/envelope';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { lookAtQueue } from '../queue-look';
import { rowOf } from '../view';

/**
 * The open cases of the caller's desk, or those that their department was given: danger first of all, then what waits for the
 * union's admin to decide whose it is, then what is due first, then what waits for a student; with a count for each state. Two
 * requests, whatever the school has.
 */
export async function listQueue({
  actor,
  now,
  schools,
  input,
}: Call<InputOf<CaseActions, 'queue'>>): Promise<QueueView> {
  const desk = deskOf(actor, now);
  const seat = desk ?? membershipWith(actor, ['department'], now);
  if (!seat?.schoolId) throw new Refusal('NOT_ALLOWED');
  const { schoolId, scopeName } = seat;
  const { state = null, category = null, mine = false, after = null } = input;
  const actorIds = idsOf(actor);
  const calendar = await schools.calendarOf(schoolId);
  // In a department nobody has a case in hand by themselves: there `mine` is all of it.
  const offices = desk ? [desk.office] : officesAt(actor, schoolId, now);
  const whose = desk ? (mine ? actorIds : [null]) : offices.map(ofDepartment);
  // What is about the desk is in no queue of the desk's, but a department may have been given it.
  const apart = desk ? [EVER] : apartIn(actor, schoolId, now);
  const asked = { schoolId, actorIds, apart, whose, category, state, after };
  const { rows, counts } = await lookAtQueue(asked, now);
  const shown = rows.slice(0, QUEUE_LIMITS.page);
  return {
    as: desk ? 'desk' : 'department',
    office: offices.join('、'),
    school: scopeName,
    counts,
    cases: shown.map((row) => ({
      ...rowOf(row, now, calendar),
      ...(desk && isDisputed(row) ? { disputed: true as const } : {}),
    })),
    next: rows.length > shown.length ? (shown[shown.length - 1]?.rank ?? null) : null,
  };
}

/** The departments of a school that somebody is of now. */
const officesAt = ({ memberships }: Actor, schoolId: string, now: Date): string[] => [
  ...new Set(
    memberships.flatMap((one) =>
      one.role === 'department' && one.schoolId === schoolId && isCurrent(one, now) ? [one.office] : [],
    ),
  ),
];
