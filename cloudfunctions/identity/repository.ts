import type { Sealed } from '../_kit/crypto';
import { keyedHash } from '../_kit/crypto';
import { Collection } from '../_kit/database';

/** A school as it stands in the database. */
export interface InstitutionDocument {
  _id: string;
  code: string;
  name: string;
  formerName: string | null;
  prefectureCode: string;
  prefecture: string;
  level: string;
  ownership: string;
  kind: string;
}

/** One line of a school's roster. The id holds a keyed hash of the number; name and number are readable to the functions only. */
export interface RosterDocument {
  _id: string;
  schoolId: string;
  school: string;
  nameHash: string;
  name: Sealed;
  number: Sealed;
  college: string;
  grade: number;
  className: string;
  level: string;
  state: 'active' | 'closed';
  /** The person bound to this line. */
  boundTo: string | null;
  claimedAt: Date | null;
}

export const institutions = new Collection<InstitutionDocument>('institutions');
export const roster = new Collection<RosterDocument>('roster');

/** The id of a roster line, from a normalised number. */
export const rosterIdOf = (schoolId: string, number: string): string =>
  `${schoolId}:${keyedHash('number', schoolId, number)}`;

/** What a normalised name is compared by, within one school. */
export const nameHashOf = (schoolId: string, name: string): string => keyedHash('name', schoolId, name);

/** Where the sealed fields of a roster line belong. */
export const rosterPlace = (rosterId: string, field: 'name' | 'number'): string => `roster/${rosterId}/${field}`;
