import { fingerprint, seal } from '../../cloudfunctions/_kit/crypto';
import { freshPlace, type PlaceDocument } from '../../cloudfunctions/_kit/identity/places';
import {
  accountOf,
  nameHashOf,
  noAccount,
  type PersonDocument,
  personPlace,
  studentIdOf,
} from '../../cloudfunctions/_kit/people';
import type { InstitutionDocument } from '../../cloudfunctions/identity/repository';
import { newStudent } from '../../cloudfunctions/identity/student-document';
import type { Institution } from '../../config/seed/province';
import { schoolYearStart } from '../../domain/core/school-clock';
import { isKeeper, type KeeperTerm } from '../../domain/identity/change-terms';
import type { Membership } from '../../domain/identity/membership';
import { placeIdOf } from '../../domain/identity/place';
import { normalNumber } from '../../domain/identity/roster/normal-number';
import { AGREEMENT_VERSION } from '../../types/identity/agreement';
import type { DemoPerson } from './demo/people';
import type { RosterLine } from './synthetic-roster';

/** Agreed to an earlier text, and is asked again at the next thing that is personal. */
const AGREED_BEFORE = 'demo-10186-student-3';

/** Terms of demo offices run from the start of the school year, without an end. */
const termFrom = (now: Date): Date => new Date(`${schoolYearStart(now)}-01T00:00:00+08:00`);

export const institutionDocument = (school: Institution): InstitutionDocument => ({
  _id: school.id,
  code: school.code,
  name: school.name,
  formerName: school.formerName ?? null,
  initials: school.initials,
  prefectureCode: school.prefecture,
  prefecture: school.prefectureName,
  level: school.level,
  ownership: school.ownership,
  kind: school.kind,
  usesCodes: false,
});

/** The id of a student of a school's roster. */
export const studentIdAt = (school: Institution, { number }: RosterLine): string => studentIdOf(school.id, number);

/** The id of a demo person: their line of the roster, or for the staff one of their own. */
export const demoPersonId = (person: DemoPerson): string =>
  'roster' in person ? studentIdAt(person.institution, person.roster) : `staff:${accountOf(person.openid)}`;

/** A roster line as it is stored: hashed and sealed, used by no account. */
export function studentDocument(school: Institution, line: RosterLine): PersonDocument {
  const { name, college, grade, className, level } = line;
  const facts = { name, college, grade, className, level, codeHash: null };
  return newStudent(institutionDocument(school), { number: normalNumber(line.number) }, facts, null);
}

/** A demo person as they stand in the database; those who have yet to bind are lines that nobody uses. */
export function personDocument(person: DemoPerson, now: Date): PersonDocument {
  const id = demoPersonId(person);
  const base = 'roster' in person ? studentDocument(person.institution, person.roster) : staffDocument(id, person.name);
  if (person.as === 'new') return base;
  return {
    ...base,
    account: accountOf(person.openid),
    openid: seal(person.openid, personPlace(id, 'openid')),
    boundAt: now,
    memberships: membershipsOf(person, now),
    agreements: [{ version: person.openid === AGREED_BEFORE ? '2026-09' : AGREEMENT_VERSION, at: now }],
  };
}

/** Somebody on no roster. */
export const staffDocument = (id: string, name: string): PersonDocument => ({
  _id: id,
  version: 0,
  account: noAccount(id),
  openid: null,
  boundAt: null,
  name: seal(name, personPlace(id, 'name')),
  nameHash: nameHashOf('', name),
  student: null,
  memberships: [],
  agreements: [],
});

/** The places that these people keep, as they would stand had each been given their role there. */
export function placeDocuments(people: readonly PersonDocument[]): PlaceDocument[] {
  const kept = people.flatMap(({ memberships }) => memberships).filter(({ role }) => isKeeper(role));
  const byPlace = new Map<string, KeeperTerm[]>();
  for (const { id, role, from, to, ...place } of kept) {
    const placeId = placeIdOf(place);
    byPlace.set(placeId, [...(byPlace.get(placeId) ?? []), { id, role, from, to }]);
  }
  return [...byPlace].map(([id, keepers]) => ({ ...freshPlace(id, keepers), version: 1 }));
}

function membershipsOf(person: DemoPerson, now: Date): Membership[] {
  if (person.as === 'student' || person.as === 'new') return [];
  const school = 'institution' in person ? person.institution : null;
  const prefecture = 'prefecture' in person ? person.prefecture : (school?.prefecture ?? null);
  return [
    {
      id: fingerprint(['demo', person.openid]),
      role: person.as,
      office: person.office,
      scopeName: school?.name ?? (prefecture ? person.office : '吉林省'),
      schoolId: school?.id ?? null,
      prefecture,
      from: termFrom(now),
      to: null,
      grantedBy: 'demo',
    },
  ];
}
