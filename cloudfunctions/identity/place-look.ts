import { HOSTS, type Place } from '@domain/identity/membership';
import { levelOf, placeOf } from '@domain/identity/place';
import type { PlaceId } from '@types_/identity/place';
import { _ } from '../_kit/database';
import { freshPlace, type PlaceDocument, places } from '../_kit/identity/places';
import { type PersonDocument, people } from '../_kit/people';
import { Refusal } from '../_kit/refusal';
import { type InstitutionDocument, institutions } from './repository';

const PROVINCE_NAME = '吉林省';

/** A place at which roles are decided on, and the people it is about. */
export interface PlaceLook {
  place: Place & { id: PlaceId; name: string };
  decided: PlaceDocument;
  people: PersonDocument[];
  /** Who holds or held an office that is to be given: of what one person holds it is asked who has it. */
  holders: Holder[];
}

export type Holder = Pick<PersonDocument, '_id' | 'memberships'>;

/** More than ever held one office that one person holds at a time. */
const MOST_HOLDERS = 500;

/** Everybody who holds or held one of some offices that are met at a school. */
const holdersBeside = (schoolId: string | null, offices: readonly string[]) =>
  people.fieldsBeside(
    {
      'memberships.schoolId': schoolId,
      memberships: _.elemMatch({ schoolId, office: _.in([...offices]), role: _.in([...HOSTS]) }),
    },
    'holders',
    MOST_HOLDERS,
    { memberships: 1 },
  );

interface Found {
  holders: Holder[];
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

/** A place with what it has decided, people by their ids or by the ids of their terms, and who has offices that are to be given: one request. */
export async function lookAtPlace(
  id: PlaceId,
  {
    personIds = [],
    termIds = [],
    offices = [],
  }: Partial<Record<'personIds' | 'termIds' | 'offices', readonly string[]>>,
): Promise<PlaceLook> {
  const { list } = await lookFrom(id)
    .lookup(people.beside({ _id: _.in([...personIds]) }, 'byId'))
    .lookup(people.beside({ 'memberships.id': _.in([...termIds]) }, 'byTerm'))
    .lookup(holdersBeside(placeOf(id).schoolId, offices))
    .end();
  const [found] = list as (InstitutionDocument & Found)[];
  const place = placeFrom(id, found);
  const { decided = [], byId = [], byTerm = [], holders = [] } = found ?? {};
  const concerned = new Map([...byId, ...byTerm].map((person) => [person._id, person]));
  return { place, decided: decided[0] ?? freshPlace(id), people: [...concerned.values()], holders };
}
