import type { Actor, Membership } from '@domain/identity/membership';
import { keyedHash, type Sealed } from './crypto';
import { Collection } from './database';

/** A WeChat account: the student it is bound to and the roles it holds. One document, so that rights cost one request. */
export interface PersonDocument {
  _id: string;
  version: number;
  openid: Sealed;
  student: StudentBinding | null;
  memberships: Membership[];
}

export interface StudentBinding {
  schoolId: string;
  school: string;
  rosterId: string;
  name: Sealed;
  college: string;
  grade: number;
  level: string;
  boundAt: Date;
}

export const people = new Collection<PersonDocument>('people');

/** The document id of an account: nobody gets from it to the openid without the key. */
export const personIdOf = (openid: string): string => keyedHash('person', openid);

/** Where a person's own sealed fields belong. */
export const personPlace = (personId: string, field: 'openid' | 'name'): string => `people/${personId}/${field}`;

/** The person as the rules see them. */
export const actorOf = (id: string, person: PersonDocument | null): Actor => ({
  id,
  student: person?.student ? { schoolId: person.student.schoolId } : null,
  memberships: person?.memberships ?? [],
});
