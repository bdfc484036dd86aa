import { institutions } from '../../../config/seed/province';

const found = institutions.find(({ code }) => code === '10183');
if (!found) throw new Error('no such institution');

/** The school whose roster is imported. */
export const SCHOOL = found;
