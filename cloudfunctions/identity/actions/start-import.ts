import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { ImportView } from '@types_/identity/roster-import';
import { imports, saveImport } from '../../_kit/identity/imports';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { removeFiles } from '../../_kit/storage';
import { viewOfImport } from '../roster-import/import-view';
import { rosterSchoolOf } from '../roster-import/own-import';

/** Takes note that a roster has come to its place; what is in it, `continue-import` looks at. Said twice is said once. */
export async function startImport(call: Call<InputOf<IdentityActions, 'start-import'>>): Promise<ImportView> {
  const { id, fileId } = call.input;
  const schoolId = rosterSchoolOf(call);
  const document = await imports.get(id);
  if (document?.schoolId !== schoolId || document.by !== call.actor.id) throw new Refusal('IMPORT_NOT_FOUND');
  if (!new RegExp(`^cloud://[A-Za-z0-9._-]+/${document.path}$`).test(fileId)) throw new Refusal('IMPORT_FILE_GONE');
  if (document.state === 'reserved')
    return viewOfImport(await saveImport(document, { clearId: fileId, state: 'received' }));
  if (document.state !== 'cancelled') return viewOfImport(document);
  // It was on its way for so long that its place was given up: what has come all the same does not stay.
  await removeFiles([fileId]);
  throw new Refusal('IMPORT_FILE_GONE');
}
