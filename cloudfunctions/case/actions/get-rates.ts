import { figuresOf } from '@domain/case/figures';
import { dayOf, schoolYearStart } from '@domain/core/school-clock';
import type { CaseActions } from '@types_/case/actions';
import type { RatesView } from '@types_/case/view';
import type { InputOf } from '@types_/core/envelope';
import { caseRollups } from '../../_kit/cases/rollups';
import { _ } from '../../_kit/database';
import type { Call } from '../../_kit/router';

/** The months of a school year, and the open cases. */
const MOST = 13;

/** The three rates of one school since the school year began, for everyone. Reads as much for ten cases as for ten million. */
export async function getRates({ input, now }: Call<InputOf<CaseActions, 'rates'>>): Promise<RatesView> {
  const { schoolId } = input;
  const since = schoolYearStart(now);
  // `open` is behind every month in the order of texts.
  const { data } = await caseRollups
    .find({ schoolId, month: _.gte(since) })
    .limit(MOST)
    .get();
  const asOf = data.reduce<Date | null>((last, { countedAt }) => (last && last > countedAt ? last : countedAt), null);
  return { schoolId, since, asOf: asOf?.toISOString() ?? null, ...figuresOf(data, since, dayOf(now)) };
}
