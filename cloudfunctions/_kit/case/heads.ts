import { Collection } from '../database';

/**
 * The published heads of one school on one day, or of all cases about a union's desk (`types/case/heads.ts`). Written once and never
 * changed (decision 16).
 */
export interface SchoolHeads {
  /** Day and list. */
  _id: string;
  day: string;
  schoolId: string;
  heads: string[];
  root: string;
}

/** The one hash of a day over all schools, chained to that of the day before. */
export interface DayRoot {
  /** The day. */
  _id: string;
  schools: { schoolId: string; root: string }[];
  /** Of the day published before; empty for the first. */
  previous: string;
  root: string;
  at: Date;
}

export const schoolHeads = new Collection<SchoolHeads>('school-heads');
export const dayRoots = new Collection<DayRoot>('day-roots');

export const schoolHeadsId = (day: string, schoolId: string): string => `${day}:${schoolId}`;
