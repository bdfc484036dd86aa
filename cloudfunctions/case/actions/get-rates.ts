import { figuresOf } from '@domain/case/figures/figures';
import { OPEN } from '@domain/case/figures/tally';
import { dayOf, monthsFrom, schoolYearStart } from '@domain/core/school-clock';
import type { CaseActions } from '@types_/case/actions';
import type { RatesView } from '@types_/case/figures-view';
import type { InputOf } from '@types_/core/envelope';
import { caseRollups } from '../../_kit/case/rollups';
import { _ } from '../../_kit/database';
import type { Call } from '../../_kit/router';

/** Of a school year. */
const MONTHS = 12;

/** The three rates of one school since the school year began, for everyone. Reads as much for ten cases as for ten million. */
export async function getRates({ input, now }: Call<InputOf<CaseActions, 'rates'>>): Promise<RatesView> {
  const { schoolId } = input;
  const since = schoolYearStart(now);
  // What was filed before the summer may fall due in the next school year: it counts there.
  const buckets = [...monthsFrom(since, MONTHS), OPEN];
  const { data } = await caseRollups
    .find({ schoolId, month: _.in(buckets) })
    .limit(buckets.length)
    .get();
  const asOf = data.reduce<Date | null>((last, { countedAt }) => (last && last > countedAt ? last : countedAt), null);
  return { schoolId, since, asOf: asOf?.toISOString() ?? null, ...figuresOf(data, since, dayOf(now)) };
}
