import type { Institution } from '../../config/seed/province';

/** Where a student stands in the school's lists; `seat` counts within the class, `index` within college, grade and level. */
export interface Place {
  grade: number;
  college: number;
  level: '本科' | '专科' | '硕士' | '博士';
  classNumber: number;
  seat: number;
  index: number;
}

const two = (n: number): string => String(n).padStart(2, '0');
// Levels number their colleges apart, so that an undergraduate and a doctoral student never share a number.
const APART = { 本科: 1, 专科: 26, 硕士: 51, 博士: 76 } as const;
const college = (place: Place): string => two(place.college + APART[place.level]);

// Four ways of Chinese schools; eight to twelve digits.
const FORMATS: readonly ((place: Place) => string)[] = [
  (place) => `${place.grade}${college(place)}${two(place.classNumber)}${two(place.seat)}`,
  (place) => `${place.grade % 100}${college(place)}${String(place.index + 1).padStart(4, '0')}`,
  (place) => `${place.grade}${college(place)}${String(place.index + 1).padStart(5, '0')}`,
  (place) => `${place.grade}01${college(place)}${two(place.classNumber)}${two(place.seat)}`,
];

/** The way this school writes its 学号. */
export function numberFormat(institution: Institution): (place: Place) => string {
  const format = FORMATS[Number(institution.code) % FORMATS.length];
  if (!format) throw new Error(`No format for ${institution.code}`);
  return format;
}
