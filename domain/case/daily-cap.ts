import type { CaseErrorCode } from '@types_/case/error-code';
import { accept, type Params, type Result, refuse } from '@types_/core/result';
import { dayOf, plusDays } from '../core/school-clock';

/** Cases that one person files in a day of the school's clock: far more than anybody has to say, fewer than fill a desk. */
export const FILINGS_A_DAY = 20;
/** Of those, the ones with danger: each wakes the whole desk. More words go to the one that is open. */
export const DANGERS_A_DAY = 3;

/** By whom and on which day something was filed, as one text: what is counted of a day is then found by an index, and is never more than a day holds. */
export const filedAsOn = (personId: string, day: string): string => `${personId}${filedOn(day)}`;

/** The end of such a text. */
export const filedOn = (day: string): string => `@${day}`;

/** A case that somebody has filed, as the cap counts it: what was withdrawn since was filed all the same. */
export interface FiledToday {
  id: string;
  filedAt: Date;
  danger: boolean;
  open: boolean;
}

const refused = (code: CaseErrorCode, now: Date, params: Params): Result<null, CaseErrorCode> =>
  refuse(code, { ...params, day: plusDays(dayOf(now), 1) });

/**
 * Whether somebody may file one more today. After the third with danger the latest that is open is named: that is where more is to be
 * said, and numbers are called. `filed`: what they filed today, under all ids they have and had.
 */
export function withinDay(filed: readonly FiledToday[], danger: boolean, now: Date): Result<null, CaseErrorCode> {
  // Looked up a moment ago: perhaps before midnight.
  const today = filed.filter(({ filedAt }) => dayOf(filedAt) === dayOf(now));
  const dangers = today.filter((one) => one.danger);
  if (danger && dangers.length >= DANGERS_A_DAY) {
    const [latest] = dangers.filter(({ open }) => open).sort((a, b) => b.filedAt.getTime() - a.filedAt.getTime());
    return refused('CASE_DANGER_FULL', now, { most: DANGERS_A_DAY, id: latest?.id ?? '' });
  }
  return today.length >= FILINGS_A_DAY ? refused('CASE_DAY_FULL', now, { most: FILINGS_A_DAY }) : accept(null);
}
