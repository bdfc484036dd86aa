import { plus } from '@domain/identity/roster/roster-change';
import { endImport, type ImportDocument, saveImport } from '../../_kit/identity/imports';
import { removeFiles } from '../../_kit/storage';
import { type InstitutionDocument, institutions } from '../repository';
import type { Roster } from '../roster-file/read-roster';
import { countMissing, countStudents } from './count-students';
import { fileStudents, idsInFile, problemsOf, rosterOfImport, sealFile } from './import-file';
import { NO_COUNTS } from './import-view';
import { studentsAfter } from './school-roster';
import { closeMissing, writeStudents } from './write-students';

/** Lines of the file that are handled between two looks at the clock: one request to look, one to add. */
const CHUNK = 200;
const PROBLEMS_KEPT = 100;

const isRunning = ({ state }: ImportDocument): boolean => state === 'checking' || state === 'applying';

/**
 * Takes an import further until it is over, waits for the admin, or has worked for `partMs`: at least a chunk, however long the
 * file takes to read. May be killed anywhere and called by two at once: what is written carries the import's mark and is counted by it, never twice.
 */
export async function goOn(
  given: ImportDocument,
  school: InstitutionDocument,
  partMs: number,
): Promise<ImportDocument> {
  let document = await withSealedFile(given);
  if (!isRunning(document)) return document;
  const read = await rosterOfImport(document, school);
  if (!read.ok)
    return endImport(document, { state: 'refused', refusal: { code: read.code, params: read.params ?? {} } });
  const roster = read.data;
  if (document.total === 0)
    document = await saveImport(document, {
      total: roster.lines.length,
      problems: problemsOf(roster).slice(0, PROBLEMS_KEPT),
      ignored: roster.ignored.slice(0, PROBLEMS_KEPT),
      counts: { ...NO_COUNTS, bad: roster.bad.length },
    });
  const endsAt = Date.now() + partMs;
  let ids: ReadonlySet<string> | undefined;
  do {
    if (document.handled < roster.lines.length) document = await someLines(document, school, roster);
    else {
      ids ??= idsInFile(roster, school);
      document = await someOfTheSchool(document, school, roster, ids);
    }
  } while (Date.now() < endsAt && isRunning(document));
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
  { lines }: Roster,
): Promise<ImportDocument> {
  const chunk = fileStudents(lines.slice(document.handled, document.handled + CHUNK), school);
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
  { lines }: Roster,
  ids: ReadonlySet<string>,
): Promise<ImportDocument> {
  const isApplying = document.state === 'applying';
  const page = isApplying && !document.closes ? [] : await studentsAfter(_id, document.after);
  const last = page.at(-1);
  if (!last && !isApplying) return saveImport(document, { state: 'checked' });
  if (!last) {
    if (!usesCodes && lines.some(({ code }) => code !== undefined))
      await institutions.updateWhere({ _id }, { usesCodes: true });
    return endImport(document, { state: 'done' });
  }
  const closed = isApplying
    ? await closeMissing(document._id, page, ids, new Date())
    : countMissing(document._id, page, ids);
  return saveImport(document, { after: last._id, counts: plus(document.counts, { closed }) });
}
