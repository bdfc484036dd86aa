import { idsOf } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import type { InputOf } from '@types_/core/envelope';
import type { Call } from '../../_kit/router';
import { casesOf } from '../repository';
import { rowOf } from '../view';

const MOST = 50;

/** The caller's own cases, the last changed first, fifty at a time. Nobody bound has none. */
export async function listMyCases({ actor, now, schools, input: { after } }: Call<InputOf<CaseActions, 'mine'>>) {
  const known = after ? { at: new Date(after.at), seen: after.seen } : null;
  const rows = await casesOf(idsOf(actor), MOST + 1, known);
  await schools.load(rows.map(({ schoolId }) => schoolId));
  const shown = rows.slice(0, MOST).map(async (row) => rowOf(row, now, await schools.calendarOf(row.schoolId)));
  return { cases: await Promise.all(shown), more: rows.length > MOST };
}
