import type { PlaceId } from '@types_/identity/place';
import type { Place } from './membership';

export type Level = 'school' | 'city' | 'province';

const CITY = 'city-';
const PROVINCE = 'province';

/** Whether a place is a school, a prefecture or the province. */
export const levelOf = ({ schoolId, prefecture }: Place): Level =>
  schoolId !== null ? 'school' : prefecture !== null ? 'city' : 'province';

/** What a place is called by: the school's id, `city-` and the prefecture's code, or `province`. */
export const placeIdOf = ({ schoolId, prefecture }: Place): PlaceId =>
  schoolId ?? (prefecture !== null ? `${CITY}${prefecture}` : PROVINCE);

/** The place behind an id; the prefecture of a school is not in its id. */
export function placeOf(id: PlaceId): Place {
  if (id === PROVINCE) return { schoolId: null, prefecture: null };
  return id.startsWith(CITY)
    ? { schoolId: null, prefecture: id.slice(CITY.length) }
    : { schoolId: id, prefecture: null };
}

/** Whether something holds exactly at a place, neither above nor below it. */
export const isAt = (one: Place, place: Place): boolean => placeIdOf(one) === placeIdOf(place);
