import { seal } from '../../cloudfunctions/_kit/crypto';
import { type PersonDocument, personIdOf, personPlace } from '../../cloudfunctions/_kit/people';
import {
  type InstitutionDocument,
  nameHashOf,
  type RosterDocument,
  rosterIdOf,
  rosterPlace,
} from '../../cloudfunctions/identity/repository';
import type { Institution } from '../../config/seed/province';
import type { Membership } from '../../domain/identity/membership';
import { normalName } from '../../domain/identity/normal-name';
import { normalNumber } from '../../domain/identity/normal-number';
import type { DemoPerson } from './demo-people';
import type { RosterLine } from './synthetic-roster';

/** Terms of demo offices run from the start of the school year, without an end. */
const TERM_FROM = new Date('2026-09-01T00:00:00+08:00');

export const institutionDocument = (school: Institution): InstitutionDocument => ({
  _id: school.id,
  code: school.code,
  name: school.name,
  formerName: school.formerName ?? null,
  prefectureCode: school.prefecture,
  prefecture: school.prefectureName,
  level: school.level,
  ownership: school.ownership,
  kind: school.kind,
});

/** A roster line as it is stored: hashed and sealed, nobody bound to it. */
export function rosterDocument(school: Institution, line: RosterLine): RosterDocument {
  const id = rosterIdOf(school.id, normalNumber(line.number));
  return {
    _id: id,
    schoolId: school.id,
    school: school.name,
    nameHash: nameHashOf(school.id, normalName(line.name)),
    name: seal(line.name, rosterPlace(id, 'name')),
    number: seal(line.number, rosterPlace(id, 'number')),
    college: line.college,
    grade: line.grade,
    className: line.className,
    level: line.level,
    state: 'active',
    boundTo: null,
    claimedAt: null,
  };
}

/** A demo person as they stand in the database; null for those who have yet to bind. */
export function personDocument(person: DemoPerson, now: Date): PersonDocument | null {
  if (person.as === 'new') return null;
  const id = personIdOf(person.openid);
  const line = 'roster' in person ? person.roster : null;
  return {
    _id: id,
    version: 0,
    openid: seal(person.openid, personPlace(id, 'openid')),
    student:
      line && 'institution' in person
        ? {
            schoolId: person.institution.id,
            school: person.institution.name,
            rosterId: rosterIdOf(person.institution.id, normalNumber(line.number)),
            name: seal(line.name, personPlace(id, 'name')),
            college: line.college,
            grade: line.grade,
            level: line.level,
            boundAt: now,
          }
        : null,
    memberships: membershipsOf(person),
  };
}

function membershipsOf(person: DemoPerson): Membership[] {
  if (person.as === 'student' || person.as === 'new') return [];
  const school = 'institution' in person ? person.institution : null;
  const prefecture = 'prefecture' in person ? person.prefecture : null;
  return [
    {
      role: person.as,
      office: person.office,
      scopeName: school?.name ?? (prefecture ? person.office : '吉林省'),
      schoolId: school?.id ?? null,
      prefecture,
      from: TERM_FROM,
      to: null,
    },
  ];
}
