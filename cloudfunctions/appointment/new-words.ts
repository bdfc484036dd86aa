import { refuseNames as refuseNamesAs } from '../_kit/public-words';

/** Refuses words of minutes and promises in which there may be the name of a student of the school. One request. */
export const refuseNames = (schoolId: string, text: string): Promise<void> =>
  refuseNamesAs(schoolId, text, 'MINUTES_NAMES_STUDENT');
