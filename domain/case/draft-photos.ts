import type { CaseErrorCode } from '@types_/case/error-code';
import { CASE_LIMITS } from '@types_/case/limits';
import { accept, type Result, refuse } from '@types_/core/result';
import { dayOf, plusDays } from '../core/school-clock';
import { DANGERS_A_DAY, FILINGS_A_DAY } from './daily-cap';

/** Places that one person is given for photos of drafts in a day: as many photos as all that a day holds can have. */
export const PLACES_A_DAY = FILINGS_A_DAY * CASE_LIMITS.photos;
/** And beside them for what is dangerous, as it is with the cases. */
export const DANGER_PLACES_A_DAY = DANGERS_A_DAY * CASE_LIMITS.photos;

/** Longer than a function may run: what was begun while a folder was open has written by then. */
const SETTLED_MS = 10 * 60_000;

/** Whether photos of a draft that lie in the folder of a day may still be filed: on that day and the next. */
export const isFolderOpen = (day: string, now: Date): boolean => day <= dayOf(now) && day >= plusDays(dayOf(now), -1);

/**
 * The day before which no folder can be filed from any more, by no call that is still running: what lies in those and is no case's goes.
 * So nobody has to ask whether the other one is at work (decision 37).
 */
export const foldersClosedBefore = (now: Date): string => plusDays(dayOf(new Date(now.getTime() - SETTLED_MS)), -1);

/** Whether somebody may have one more place today; `given`: those they have. */
export function withinPlaces(
  given: readonly { danger?: true }[],
  danger: boolean,
  now: Date,
): Result<null, CaseErrorCode> {
  const most = danger ? DANGER_PLACES_A_DAY : PLACES_A_DAY;
  const alike = given.filter((one) => (one.danger === true) === danger);
  return alike.length < most ? accept(null) : refuse('PHOTO_DAY_FULL', { most, day: plusDays(dayOf(now), 1) });
}
