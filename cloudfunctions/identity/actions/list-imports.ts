import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import { _ } from '../../_kit/database';
import { imports } from '../../_kit/identity/imports';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { institutions } from '../repository';
import { problemsOf, rosterOfImport } from '../roster-import/import-file';
import { viewOfImport } from '../roster-import/import-view';
import { ownImport, rosterSchoolOf } from '../roster-import/own-import';

const MOST = 10;
const PAGE = 200;

/** The last imports of the caller's school. */
export async function listImports(call: Call<unknown>) {
  const schoolId = rosterSchoolOf(call);
  const { data } = await imports
    .find({ schoolId, state: _.neq('reserved') })
    .orderBy('startedAt', 'desc')
    .limit(MOST)
    .get();
  return { imports: data.map(viewOfImport) };
}

/** A page of all that is wrong in a file; read from the file again, which is there until the import is over. */
export async function listImportProblems(call: Call<InputOf<IdentityActions, 'list-import-problems'>>) {
  const document = await ownImport(call, call.input.id, 'identity.list-import-problems');
  const school = await institutions.get(document.schoolId);
  if (!school || document.fileId === null) throw new Refusal('IMPORT_FILE_GONE');
  const read = await rosterOfImport(document, school);
  const problems = read.ok ? problemsOf(read.data) : [];
  const { from } = call.input;
  return { total: problems.length, problems: problems.slice(from, from + PAGE) };
}
