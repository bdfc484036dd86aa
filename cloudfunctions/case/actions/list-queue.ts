import { deskOf } from '@domain/identity/membership';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { openCasesAt } from '../repository';
import { rowOf } from '../view';

const MOST_COUNTED = 1000;
const MOST_SHOWN = 100;

/** The open cases of the caller's desk: overdue first, then due today, then by day, then those that wait for a student; with the counts over all of them. */
export async function listQueue({ actor, now, schools }: Call<unknown>) {
  const desk = deskOf(actor, now);
  if (!desk?.schoolId) throw new Refusal('NOT_ALLOWED');
  const calendar = await schools.calendarOf(desk.schoolId);
  const rows = (await openCasesAt(desk.schoolId, MOST_COUNTED)).map((row) => rowOf(row, now, calendar));
  const ours = rows.filter((row) => row.turn === 'school');
  const count = (test: (row: (typeof rows)[number]) => boolean) => ours.filter(test).length;
  return {
    office: desk.office,
    school: desk.scopeName,
    counts: {
      overdue: count((row) => row.deadline?.state === 'overdue'),
      today: count((row) => row.deadline?.state === 'today'),
      fresh: count((row) => row.status === 'submitted'),
      open: rows.length,
    },
    cases: rows.slice(0, MOST_SHOWN),
    more: rows.length > MOST_SHOWN,
  };
}
