import type { Beside } from '../_kit/database';
import { refuseNames as refuseNamesAs, refuseNamesBeside as refuseNamesBesideAs } from '../_kit/public-words';

const CODE = 'MINUTES_NAMES_STUDENT';

/** Refuses words of minutes and promises in which there may be the name of a student of the school. One request. */
export const refuseNames = (schoolId: string, text: string): Promise<void> => refuseNamesAs(schoolId, text, CODE);

/** The same with what else is looked up beside it. One request. */
export const refuseNamesBeside = <F extends object>(schoolId: string, text: string, ...others: Beside[]): Promise<F> =>
  refuseNamesBesideAs<F>(schoolId, text, CODE, ...others);
