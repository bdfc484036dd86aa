import { countsAs } from '@domain/identity/roster/roster-change';
import type { ImportCounts } from '@types_/identity/roster-import';
import type { PersonDocument } from '../../_kit/people';
import { type FileStudent, factsOf, standing } from './school-roster';

/** What a chunk of the file would do; writes nothing. */
export async function countStudents(
  importId: string,
  chunk: readonly FileStudent[],
): Promise<Pick<ImportCounts, 'added' | 'changed' | 'unchanged'>> {
  const known = await standing(chunk);
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const { id, facts } of chunk) counts[countsAs(importId, facts, factsOf(known.get(id)))] += 1;
  return counts;
}

/** Whether this import has marked a student as having left, or would. */
const isMissing = (importId: string, { _id, student }: PersonDocument, inFile: ReadonlySet<string>): boolean =>
  student !== null &&
  !inFile.has(_id) &&
  (student.state === 'active' || (student.lastImport?.id === importId && student.lastImport.change === 'closed'));

/** How many of some students are not in the file. */
export const countMissing = (
  importId: string,
  students: readonly PersonDocument[],
  inFile: ReadonlySet<string>,
): number => students.filter((student) => isMissing(importId, student, inFile)).length;
