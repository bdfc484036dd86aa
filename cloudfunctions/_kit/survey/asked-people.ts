import type { AskedCount } from '@domain/survey/asked';
import type { Eligible, RosterPlace } from '@domain/survey/groups';
import { _, anyOf, type Beside } from '../database';
import { people } from '../people';

/** More than a school has, and than may be chosen. */
const MOST_CLASSES = 5000;

/** Some classes, by the college and year they are in. */
const classesQuery = (classes: readonly RosterPlace[]): object => {
  const names = new Map<string, RosterPlace[]>();
  for (const one of classes) {
    const key = JSON.stringify([one.college, one.grade]);
    names.set(key, [...(names.get(key) ?? []), one]);
  }
  return anyOf(
    [...names.values()].map((some) => ({
      'student.college': some[0]?.college,
      'student.grade': some[0]?.grade,
      'student.className': _.in(some.map(({ className }) => className)),
    })),
  );
};

/** The lines of some rosters that a choice asks: in the database what `isEligible` says of one. */
function askedQuery(schools: readonly string[], { colleges, grades, classes }: Eligible): object {
  const query = {
    'student.schoolId': schools.length === 1 ? schools[0] : _.in([...schools]),
    'student.state': 'active',
    ...(colleges && { 'student.college': _.in([...colleges]) }),
    ...(grades && { 'student.grade': _.in([...grades]) }),
  };
  return classes ? _.and([query, classesQuery(classes)]) : query;
}

const SCHOOL = { school: '$student.schoolId' };
const COLLEGE = { college: '$student.college' };
const GRADE = { grade: '$student.grade' };
const CLASS = { ...COLLEGE, ...GRADE, className: '$student.className' };

/** Students by some fields, as the database counts them. */
export interface CountedStudents {
  _id: Omit<AskedCount, 'students'>;
  count: number;
}

/** Whom a choice asks at some schools, by class. For a `lookup`. */
export const classesAsked = (schools: readonly string[], eligible: Eligible, as: string): Beside =>
  people.groupsBeside(askedQuery(schools, eligible), { ...SCHOOL, ...CLASS }, as, MOST_CLASSES);

/** As `classesAsked`, only by school. For a `lookup`. */
export const schoolsAsked = (schools: readonly string[], eligible: Eligible, as: string): Beside =>
  people.groupsBeside(askedQuery(schools, eligible), SCHOOL, as, MOST_CLASSES);

/** As `classesAsked`, by no more than it takes to see what the choice lacks (`lackOf`). For a `lookup`. */
export function sizesAsked(schools: readonly string[], eligible: Eligible, as: string): Beside {
  const { colleges, grades, classes } = eligible;
  const fields = { ...SCHOOL, ...(colleges && COLLEGE), ...(grades && GRADE), ...(classes && CLASS) };
  return people.groupsBeside(askedQuery(schools, eligible), fields, as, MOST_CLASSES);
}

/** One line of a count as the rules take it. */
export const askedCount = ({ _id, count }: CountedStudents): AskedCount => ({ ..._id, students: count });
