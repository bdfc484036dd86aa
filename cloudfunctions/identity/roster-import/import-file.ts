import type { RosterLine } from '@domain/identity/roster/roster-row';
import type { RosterSchool } from '@domain/identity/roster/roster-school';
import { sealBytes, unsealBytes } from '../../_kit/crypto';
import { type ImportDocument, sealedPath } from '../../_kit/identity/imports';
import { studentIdOf } from '../../_kit/people';
import { Refusal } from '../../_kit/refusal';
import { readFile, writeFile } from '../../_kit/storage';
import type { InstitutionDocument } from '../repository';
import { type Roster, readRoster } from '../roster-file/read-roster';
import { type FileStudent, fileStudent, thisYearOf } from './school-roster';

const placeOf = (importId: string): string => `imports/${importId}/file`;

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

/** The students of some of a file's good lines: made when they are handled, since fifty thousand at once are as large as the file again. */
export const fileStudents = (lines: readonly RosterLine[], school: InstitutionDocument): FileStudent[] =>
  lines.map((line) => fileStudent(school, line));

/** The ids of all students that a file speaks of, its bad rows included: who is merely written wrongly has not left. */
export function idsInFile({ lines, bad }: Roster, { _id }: InstitutionDocument): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { number } of lines) ids.add(studentIdOf(_id, number));
  for (const { given } of bad) if (given.number) ids.add(studentIdOf(_id, given.number));
  return ids;
}
