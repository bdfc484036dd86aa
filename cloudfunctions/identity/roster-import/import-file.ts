import type { RosterSchool } from '@domain/identity/roster-school';
import { sealBytes, unsealBytes } from '../../_kit/crypto';
import { Refusal } from '../../_kit/refusal';
import { readFile, removeFiles, writeFile } from '../../_kit/storage';
import { type InstitutionDocument, studentIdOf } from '../repository';
import { type Roster, readRoster } from '../roster-file/read-roster';
import type { ImportDocument } from './document';
import { type FileStudents, fileStudent, thisYearOf } from './school-roster';

const placeOf = (importId: string): string => `imports/${importId}/file`;

/** Where an import's sealed file lies. */
const sealedPath = (importId: string): string => `roster-imports/${importId}/sealed`;

/** Seals the file that the phone left, beside it; the sealed one's id. Nobody reads it in storage from then on. */
export async function sealFile({ _id, clearId }: ImportDocument): Promise<string> {
  const bytes = clearId === null ? null : await readFile(clearId);
  if (!bytes) throw new Refusal('IMPORT_FILE_GONE');
  return writeFile(sealedPath(_id), sealBytes(bytes, placeOf(_id)));
}

/** What the sealed file says, read anew by every run: a run keeps nothing for the next. */
export async function rosterOfImport(
  document: ImportDocument,
  school: InstitutionDocument,
): ReturnType<typeof readRoster> {
  const sealed = document.fileId === null ? null : await readFile(document.fileId);
  if (!sealed) throw new Refusal('IMPORT_FILE_GONE');
  const of: RosterSchool = { id: school._id, code: school.code, name: school.name, formerName: school.formerName };
  return readRoster(unsealBytes(sealed, placeOf(document._id)), of, thisYearOf(document.startedAt));
}

/** Removes whatever of an import's files is left. */
export const removeImportFiles = ({ clearId, fileId }: ImportDocument): Promise<void> =>
  removeFiles([clearId, fileId].filter((id) => id !== null));

/** All that is wrong in a file, row by row: where and why, never what it says. */
export const problemsOf = ({ bad }: Roster) =>
  bad.flatMap(({ problems }) =>
    problems.map(({ line, column, reason, other }) => ({
      line,
      column,
      reason,
      ...(other === undefined ? {} : { other }),
    })),
  );

/** The students of a file's good lines, and the ids of all it speaks of: who is merely written wrongly has not left. */
export function fileStudents({ lines, bad }: Roster, school: InstitutionDocument): FileStudents {
  const list = lines.map((line) => fileStudent(school, line));
  const ids = new Set(list.map(({ id }) => id));
  for (const { given } of bad) if (given.number) ids.add(studentIdOf(school._id, given.number));
  return { list, ids };
}
