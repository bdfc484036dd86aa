import { idsOf } from '@domain/identity/membership';
import type { Call } from '../../_kit/router';
import { casesOf } from '../repository';
import { rowOf } from '../view';

const MOST = 50;

/** The caller's own cases, the last changed first. Nobody bound has none. */
export async function listMyCases({ actor, now, schools }: Call<unknown>) {
  const rows = await casesOf(idsOf(actor), MOST + 1);
  await schools.load(rows.map(({ schoolId }) => schoolId));
  const shown = rows.slice(0, MOST).map(async (row) => rowOf(row, now, await schools.calendarOf(row.schoolId)));
  return { cases: await Promise.all(shown), more: rows.length > MOST };
}
