import { plus } from '@domain/identity/roster-change';
import { removeFiles } from '../../_kit/storage';
import { type InstitutionDocument, institutions } from '../repository';
import { countMissing, countStudents } from './count-students';
import { type ImportDocument, NO_COUNTS, saveImport } from './document';
import { fileStudents, problemsOf, removeImportFiles, rosterOfImport, sealFile } from './import-file';
import { type FileStudents, studentsAfter } from './school-roster';
import { closeMissing, writeStudents } from './write-students';

/** Lines of the file that are handled between two looks at the clock: one request to look, one to add. */
const CHUNK = 200;
const PROBLEMS_KEPT = 100;

/**
 * Takes an import further until it is over, waits for the admin, or `endsAt` (ms) is past. May be killed anywhere and
 * called by two at once: what is written carries the import's mark and is counted by it, never twice.
 */
export async function goOn(
  given: ImportDocument,
  school: InstitutionDocument,
  endsAt: number,
): Promise<ImportDocument> {
  let document = await withSealedFile(given);
  if (document.state !== 'checking' && document.state !== 'applying') return document;
  const read = await rosterOfImport(document, school);
  if (!read.ok) return end(document, { state: 'refused', refusal: { code: read.code, params: read.params ?? {} } });
  const students = fileStudents(read.data, school);
  if (document.total === 0)
    document = await saveImport(document, {
      total: students.list.length,
      problems: problemsOf(read.data).slice(0, PROBLEMS_KEPT),
      ignored: read.data.ignored.slice(0, PROBLEMS_KEPT),
      counts: { ...NO_COUNTS, bad: read.data.bad.length },
    });
  while (Date.now() < endsAt && (document.state === 'checking' || document.state === 'applying'))
    document =
      document.handled < students.list.length
        ? await someLines(document, school, students)
        : await someOfTheSchool(document, school, students);
  return document;
}

/** The file as the phone left it is sealed and removed before anything is read from it. */
async function withSealedFile(given: ImportDocument): Promise<ImportDocument> {
  let document = given;
  if (document.state === 'received')
    document = await saveImport(document, { fileId: await sealFile(document), state: 'checking' });
  if (document.clearId === null || document.fileId === null) return document;
  await removeFiles([document.clearId]);
  return saveImport(document, { clearId: null });
}

async function someLines(
  document: ImportDocument,
  school: InstitutionDocument,
  { list }: FileStudents,
): Promise<ImportDocument> {
  const chunk = list.slice(document.handled, document.handled + CHUNK);
  const counted =
    document.state === 'applying'
      ? await writeStudents(document._id, school, chunk)
      : await countStudents(document._id, chunk);
  return saveImport(document, { handled: document.handled + chunk.length, counts: plus(document.counts, counted) });
}

/** Those of the school who are not in the file: counted while checking, marked as having left if the admin said so. */
async function someOfTheSchool(
  document: ImportDocument,
  { _id, usesCodes }: InstitutionDocument,
  { list, ids }: FileStudents,
): Promise<ImportDocument> {
  const isApplying = document.state === 'applying';
  const page = isApplying && !document.closes ? [] : await studentsAfter(_id, document.after);
  const last = page.at(-1);
  if (!last && !isApplying) return saveImport(document, { state: 'checked' });
  if (!last) {
    if (!usesCodes && list.some(({ facts }) => facts.codeHash !== null))
      await institutions.updateWhere({ _id }, { usesCodes: true });
    return end(document, { state: 'done' });
  }
  const closed = isApplying ? await closeMissing(document._id, page, ids) : countMissing(document._id, page, ids);
  return saveImport(document, { after: last._id, counts: plus(document.counts, { closed }) });
}

/** Ends an import: its file goes first, so that none outlives it. */
export async function end(
  document: ImportDocument,
  values: Pick<ImportDocument, 'state'> & Partial<Pick<ImportDocument, 'refusal'>>,
): Promise<ImportDocument> {
  await removeImportFiles(document);
  return saveImport(document, { ...values, clearId: null, fileId: null, doneAt: new Date() });
}
