import { LEAST_ASKED } from '@types_/survey/round';
import type { Eligible, RosterPlace } from './groups';

/** Students of a school whom a choice asks, counted: by college, year and class as far as the choice names any. */
export interface AskedCount extends Partial<RosterPlace> {
  school: string;
  students: number;
}

/**
 * Why a round cannot ask whom it was to: nobody fits; something that was chosen is on no roster (any more); or so few fit at a
 * school that whoever knows whom it asks knows whose an answer is.
 */
export type Lack = { why: 'nobody' } | { why: 'gone'; name: string } | { why: 'few'; school: string };

/** Whether somebody is asked, and so few that answers would point at them. */
export const isFew = (asked: number): boolean => asked > 0 && asked < LEAST_ASKED;

/** What was chosen and is nowhere; null when all of it is there. */
function goneOf({ colleges, grades, classes }: Eligible, counts: readonly AskedCount[]): string | null {
  const college = colleges?.find((one) => !counts.some((count) => count.college === one));
  if (college !== undefined) return college;
  const grade = grades?.find((one) => !counts.some((count) => count.grade === one));
  if (grade !== undefined) return String(grade);
  const missing = classes?.find(
    (one) =>
      !counts.some(
        (count) => count.className === one.className && count.grade === one.grade && count.college === one.college,
      ),
  );
  return missing ? `${missing.college} ${missing.grade} ${missing.className}` : null;
}

/** What a choice lacks to be asked at some schools; null: nothing. A school where nobody fits has nobody to protect. */
export function lackOf(eligible: Eligible, counts: readonly AskedCount[]): Lack | null {
  const sizes = new Map<string, number>();
  for (const { school, students } of counts) sizes.set(school, (sizes.get(school) ?? 0) + students);
  if (![...sizes.values()].some((size) => size > 0)) return { why: 'nobody' };
  const name = goneOf(eligible, counts);
  if (name !== null) return { why: 'gone', name };
  const few = [...sizes].find(([, size]) => isFew(size));
  return few ? { why: 'few', school: few[0] } : null;
}
