import { deskOf, membershipWith } from '@domain/identity/membership';
import type { CaseRow } from '@types_/case/view';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { type CaseRowDocument, openCasesAt } from '../repository';
import { rowOf } from '../view';

const MOST_COUNTED = 1000;
const MOST_SHOWN = 100;

/**
 * The open cases of the caller's desk, or those that their department was given: what waits for the union's admin to decide
 * whose it is, overdue, due today, by day, then those that wait for a student; with the counts over all of them.
 */
export async function listQueue({ actor, now, schools }: Call<unknown>) {
  const desk = deskOf(actor, now);
  const seat = desk ?? membershipWith(actor, ['department'], now);
  if (!seat?.schoolId) throw new Refusal('NOT_ALLOWED');
  const calendar = await schools.calendarOf(seat.schoolId);
  const found = await openCasesAt(seat.schoolId, desk ? null : seat.office, MOST_COUNTED);
  const rows = found
    .filter(({ recused }) => !recused.includes(actor.id))
    .map((one): CaseRow => ({ ...rowOf(one, now, calendar), ...(desk && isDisputed(one) ? { disputed: true } : {}) }));
  const ours = rows.filter((row) => row.turn === 'school');
  const count = (test: (row: CaseRow) => boolean) => ours.filter(test).length;
  const ordered = [...rows.filter((row) => row.disputed), ...rows.filter((row) => !row.disputed)];
  return {
    as: desk ? ('desk' as const) : ('department' as const),
    office: seat.office,
    school: seat.scopeName,
    counts: {
      overdue: count((row) => row.deadline?.state === 'overdue'),
      today: count((row) => row.deadline?.state === 'today'),
      fresh: count((row) => row.status === 'submitted'),
      open: rows.length,
    },
    cases: ordered.slice(0, MOST_SHOWN),
    more: rows.length > MOST_SHOWN,
  };
}

const isDisputed = ({ disputed }: CaseRowDocument): boolean => disputed !== null && !disputed.final;
