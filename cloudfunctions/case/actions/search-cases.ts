import { excerptOf } from '@domain/case/search/excerpt';
import { deskOf, isAmongThem } from '@domain/identity/membership';
import type { CaseActions } from '@types_/case/actions';
import type { SearchView } from '@types_/case/queue-view';
import type { InputOf } from '@types_/core/envelope';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { searchCases } from '../search';
import { rowOf } from '../view';

const PAGE = 20;

/**
 * The cases of the caller's own school that say what was typed, or have that number, the newest first (decision 17). The school
 * is the membership's, never the input's. Two requests.
 */
export async function searchDesk({
  actor,
  now,
  schools,
  input,
}: Call<InputOf<CaseActions, 'search'>>): Promise<SearchView> {
  const desk = deskOf(actor, now);
  if (!desk?.schoolId) throw new Refusal('NOT_ALLOWED');
  const { typed, before } = input;
  const calendar = await schools.calendarOf(desk.schoolId);
  const found = await searchCases(desk.schoolId, typed, {}, before === null ? null : new Date(before), PAGE);
  return {
    cases: (found?.cases ?? [])
      // A case that is about the caller does not exist for them.
      .filter(({ recused }) => !isAmongThem(actor, recused))
      .map((one) => ({ ...rowOf(one, now, calendar), excerpt: excerptOf(one, typed) })),
    before: found?.before?.toISOString() ?? null,
  };
}
