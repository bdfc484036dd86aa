import { deskOf } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import { QUEUE_LIMITS } from '@types_/case/queue';
import type { QueueView } from '@types_/case/queue-view';
import type { InputOf } from '@types_/core/envelope';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { lookAtQueue } from '../queue-look';
import { rowOf } from '../view';

/**
 * The open cases of the caller's desk: danger first of all, then what is due first, then what waits for a student; with a
 * count for each state. Two requests, whatever the school has.
 */
export async function listQueue({
  actor,
  now,
  schools,
  input,
}: Call<InputOf<CaseActions, 'queue'>>): Promise<QueueView> {
  const desk = deskOf(actor, now);
  if (!desk?.schoolId) throw new Refusal('NOT_ALLOWED');
  const { state = null, category = null, mine = false, after = null } = input;
  const calendar = await schools.calendarOf(desk.schoolId);
  const of = { handlerId: mine ? actor.id : null, category };
  const { rows, counts } = await lookAtQueue({ schoolId: desk.schoolId, actorId: actor.id, of, state, after }, now);
  const shown = rows.slice(0, QUEUE_LIMITS.page);
  return {
    office: desk.office,
    school: desk.scopeName,
    counts,
    cases: shown.map((row) => rowOf(row, now, calendar)),
    next: rows.length > shown.length ? (shown[shown.length - 1]?.rank ?? null) : null,
  };
}
