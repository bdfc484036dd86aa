import { ratesOf } from '@domain/case/figures';
import { dayOf, schoolYearStart } from '@domain/core/school-clock';
import type { CaseActions } from '@types_/case/actions';
import type { RatesView } from '@types_/case/view';
import type { InputOf } from '@types_/core/envelope';
import type { Call } from '../../_kit/router';
import { countTallies } from '../repository';

/** The three rates of one school since the school year began, for everyone. */
export async function getRates({ input, now }: Call<InputOf<CaseActions, 'rates'>>): Promise<RatesView> {
  const since = schoolYearStart(now);
  const counts = await countTallies(input.schoolId, since, dayOf(now));
  return { schoolId: input.schoolId, since, ...ratesOf(counts, since) };
}
