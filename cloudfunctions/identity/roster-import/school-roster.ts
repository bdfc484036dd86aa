import { schoolTime } from '@domain/core/school-clock';
import type { RosterFacts, StandingFacts } from '@domain/identity/roster/roster-change';
import type { RosterLine } from '@domain/identity/roster/roster-row';
import { unseal } from '../../_kit/crypto';
import { _ } from '../../_kit/database';
import { type PersonDocument, people, personPlace, studentIdOf } from '../../_kit/people';
import { codeHashOf, type InstitutionDocument } from '../repository';

/** Students of one look: far below the 1,000 that the database gives at once. */
const LOOK = 500;

/** A line of the file with the student it is about. */
export interface FileStudent {
  id: string;
  line: RosterLine;
  facts: RosterFacts;
}

/** A line of a file as a student of the school: its id in the database, and its code as a hash. */
export function fileStudent({ _id: schoolId }: InstitutionDocument, line: RosterLine): FileStudent {
  const id = studentIdOf(schoolId, line.number);
  const { name, college, grade, className, level, code } = line;
  const codeHash = code === undefined ? null : codeHashOf(id, code);
  return { id, line, facts: { name, college, grade, className, level, codeHash } };
}

/** The students of some lines as they stand now. One request. */
export async function standing(students: readonly FileStudent[]): Promise<Map<string, PersonDocument>> {
  const { data } = await people
    .find({ _id: _.in(students.map(({ id }) => id)) })
    .limit(1000)
    .get();
  return new Map(data.map((document) => [document._id, document]));
}

/** A stored student as a roster is compared with them. */
export function factsOf(document: PersonDocument | undefined): StandingFacts | null {
  const student = document?.student;
  if (!document || !student) return null;
  const { college, grade, className, level, codeHash, state, lastImport } = student;
  const name = unseal(document.name, personPlace(document._id, 'name'));
  return { name, college, grade, className, level, codeHash, state, lastImport };
}

/** The next students of a school behind one, by their ids. One request. */
export async function studentsAfter(schoolId: string, after: string): Promise<PersonDocument[]> {
  const { data } = await people
    .find({ 'student.schoolId': schoolId, _id: _.gt(after) })
    .orderBy('_id', 'asc')
    .limit(LOOK)
    .get();
  return data;
}

/** The year that years of entry are judged by. */
export const thisYearOf = (now: Date): number => schoolTime(now).year();
