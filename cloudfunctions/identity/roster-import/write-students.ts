import { changeOf, countsAs } from '@domain/identity/roster/roster-change';
import type { ImportCounts } from '@types_/identity/roster-import';
import { seal } from '../../_kit/crypto';
import { _ } from '../../_kit/database';
import { nameHashOf, type PersonDocument, people, personPlace } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import type { InstitutionDocument } from '../repository';
import { newStudent } from '../student-document';
import { countMissing } from './count-students';
import { type FileStudent, factsOf, standing } from './school-roster';

/**
 * Writes what a chunk of the file asks for and counts it. New students are added at once, each changed one by one write
 * on its version; what an interrupted run has written already is known by its mark and left alone.
 */
export async function writeStudents(
  importId: string,
  school: InstitutionDocument,
  chunk: readonly FileStudent[],
): Promise<Pick<ImportCounts, 'added' | 'changed' | 'unchanged'>> {
  const known = await standing(chunk);
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const fresh: PersonDocument[] = [];
  for (const student of chunk) {
    const document = known.get(student.id);
    const stands = factsOf(document);
    counts[countsAs(importId, student.facts, stands)] += 1;
    const change = changeOf(student.facts, stands);
    if (change === 'added') fresh.push(newStudent(school, student.line, student.facts, importId));
    else if (change === 'changed' && document) await rewrite(importId, document, student);
  }
  // Somebody else added one of them meanwhile: the next look will see it.
  if (fresh.length > 0 && !(await people.addAll(fresh))) throw new Refusal('BUSY');
  return counts;
}

async function rewrite(importId: string, document: PersonDocument, { facts }: FileStudent): Promise<void> {
  const { _id, version, student } = document;
  if (!student) return;
  const { name, codeHash, ...rest } = facts;
  const { closedAt: _closed, ...standing } = student;
  const written = await people.updateWhere(
    { _id, version },
    {
      name: seal(name, personPlace(_id, 'name')),
      nameHash: nameHashOf(student.schoolId, name),
      student: _.set({
        ...standing,
        ...rest,
        codeHash: codeHash ?? student.codeHash,
        state: 'active',
        // A student whom this very import has added and who is changed since stays its addition.
        lastImport: student.lastImport?.id === importId ? student.lastImport : { id: importId, change: 'changed' },
      }),
      version: _.inc(1),
    },
  );
  if (!written) throw new Refusal('BUSY');
}

/** Marks those of some students as having left who are not in the file; how many this import has marked among them. */
export async function closeMissing(
  importId: string,
  students: readonly PersonDocument[],
  inFile: ReadonlySet<string>,
  closedAt: Date,
): Promise<number> {
  for (const { _id, version, student } of students) {
    if (student?.state !== 'active' || inFile.has(_id)) continue;
    const closed = { ...student, state: 'closed', closedAt, lastImport: { id: importId, change: 'closed' } };
    if (!(await people.updateWhere({ _id, version }, { student: _.set(closed), version: _.inc(1) })))
      throw new Refusal('BUSY');
  }
  return countMissing(importId, students, inFile);
}
