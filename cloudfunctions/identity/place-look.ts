import type { Place } from '@domain/identity/membership';
import { levelOf, placeOf } from '@domain/identity/place';
import type { PlaceId } from '@types_/identity/place';
import { _ } from '../_kit/database';
import { type PersonDocument, people } from '../_kit/people';
import { freshPlace, type PlaceDocument, places } from '../_kit/places';
import { Refusal } from '../_kit/refusal';
import { type InstitutionDocument, institutions } from './repository';

const PROVINCE_NAME = '吉林省';

/** A place at which roles are decided on, and the people it is about. */
export interface PlaceLook {
  place: Place & { id: PlaceId; name: string };
  decided: PlaceDocument;
  people: PersonDocument[];
}

/** Somebody who holds or held a role of the school's leadership. */
export type Leader = Pick<PersonDocument, '_id' | 'memberships'>;

/** More than a school ever had. */
const MOST_LEADERS = 500;

/** Everybody who holds or held one at a school, beside something else. */
const leadersBeside = (schoolId: string) =>
  people.fieldsBeside({ 'memberships.schoolId': schoolId, 'memberships.role': 'leader' }, 'leaders', MOST_LEADERS, {
    memberships: 1,
  });

/** A place with whoever leads the school, where it is one. One request. */
export async function lookAtLeaders(id: PlaceId): Promise<{ look: PlaceLook; leaders: Leader[] }> {
  const { schoolId } = placeOf(id);
  const { list } = await (schoolId === null ? lookFrom(id) : lookFrom(id).lookup(leadersBeside(schoolId))).end();
  const [found] = list as (InstitutionDocument & Pick<Found, 'decided'> & { leaders?: Leader[] })[];
  const look = { place: placeFrom(id, found), decided: found?.decided[0] ?? freshPlace(id), people: [] };
  return { look, leaders: found?.leaders ?? [] };
}

interface Found {
  decided: PlaceDocument[];
  byId: PersonDocument[];
  byTerm: PersonDocument[];
}

/** A school by its id; a city, or the province, by any of its schools. */
const schoolOf = ({ schoolId, prefecture }: Place) =>
  schoolId !== null ? { _id: schoolId } : prefecture !== null ? { prefectureCode: prefecture } : {};

/** The aggregate that begins with a place, for `placeFrom` to read. */
export const lookFrom = (id: PlaceId) =>
  institutions
    .aggregate()
    .match(schoolOf(placeOf(id)))
    .limit(1)
    .lookup(places.beside({ _id: id }, 'decided'));

/** The place as memberships name it; a school brings its prefecture. */
export function placeFrom(id: PlaceId, school: InstitutionDocument | undefined): PlaceLook['place'] {
  if (!school) throw new Refusal('INSTITUTION_UNKNOWN');
  const asked = placeOf(id);
  const name = { school: school.name, city: school.prefecture, province: PROVINCE_NAME }[levelOf(asked)];
  return { ...asked, ...(asked.schoolId === null ? {} : { prefecture: school.prefectureCode }), id, name };
}

/** A place with what it has decided, and people by their ids or by the ids of their terms: one request. */
export async function lookAtPlace(
  id: PlaceId,
  { personIds = [], termIds = [] }: { personIds?: readonly string[]; termIds?: readonly string[] },
): Promise<PlaceLook> {
  const { list } = await lookFrom(id)
    .lookup(people.beside({ _id: _.in([...personIds]) }, 'byId'))
    .lookup(people.beside({ 'memberships.id': _.in([...termIds]) }, 'byTerm'))
    .end();
  const [found] = list as (InstitutionDocument & Found)[];
  const place = placeFrom(id, found);
  const { decided = [], byId = [], byTerm = [] } = found ?? {};
  const concerned = new Map([...byId, ...byTerm].map((person) => [person._id, person]));
  return { place, decided: decided[0] ?? freshPlace(id), people: [...concerned.values()] };
}
