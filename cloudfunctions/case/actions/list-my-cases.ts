import type { Call } from '../../_kit/router';
import { casesOf } from '../repository';
import { rowOf } from '../view';

const MOST = 50;

/** The caller's own cases, the last changed first. Nobody bound has none. */
export async function listMyCases({ actor, now }: Call<unknown>) {
  const rows = await casesOf(actor.id, MOST + 1);
  return { cases: rows.slice(0, MOST).map((row) => rowOf(row, now)), more: rows.length > MOST };
}
