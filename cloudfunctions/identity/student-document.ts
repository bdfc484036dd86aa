import type { RosterFacts } from '@domain/identity/roster/roster-change';
import { seal } from '../_kit/crypto';
import { nameHashOf, noAccount, type PersonDocument, personPlace, studentIdOf } from '../_kit/people';
import type { InstitutionDocument } from './repository';

/** A student as an import adds them: sealed and hashed, used by no account. `number` as numbers are compared. */
export function newStudent(
  school: Pick<InstitutionDocument, '_id' | 'name'>,
  { number }: { number: string },
  { name, ...facts }: RosterFacts,
  importId: string | null,
): PersonDocument {
  const id = studentIdOf(school._id, number);
  return {
    _id: id,
    version: 0,
    account: noAccount(id),
    openid: null,
    boundAt: null,
    name: seal(name, personPlace(id, 'name')),
    nameHash: nameHashOf(school._id, name),
    student: {
      schoolId: school._id,
      school: school.name,
      number: seal(number, personPlace(id, 'number')),
      ...facts,
      state: 'active',
      lastImport: importId === null ? null : { id: importId, change: 'added' },
    },
    memberships: [],
    agreements: [],
  };
}
