import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { ImportView } from '@types_/identity/roster-import';
import { keyedHash } from '../../_kit/crypto';
import { type ImportDocument, imports } from '../../_kit/imports';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { NO_COUNTS, viewOfImport } from '../roster-import/import-view';
import { clearFolder, rosterSchoolOf } from '../roster-import/own-import';

/** Takes note of a roster that the phone has put into its folder; what is in it, `continue-import` looks at. */
export async function startImport(call: Call<InputOf<IdentityActions, 'start-import'>>): Promise<ImportView> {
  const { input, actor, account, key, now } = call;
  const schoolId = rosterSchoolOf(call);
  if (!new RegExp(`^cloud://[A-Za-z0-9._-]+/${clearFolder(account)}/[A-Za-z0-9_-]{1,64}$`).test(input.fileId))
    throw new Refusal('IMPORT_FILE_GONE');
  const document: ImportDocument = {
    ...{ _id: keyedHash('import', key), version: 0, schoolId, by: actor.id, fileName: input.fileName },
    ...{ clearId: input.fileId, fileId: null, state: 'received', handled: 0, total: 0, after: '' },
    ...{ counts: NO_COUNTS, problems: [], ignored: [], refusal: null, closes: false, startedAt: now },
    ...{ touchedAt: now, doneAt: null },
  };
  if (await imports.add(document)) return viewOfImport(document);
  const earlier = await imports.get(document._id);
  if (!earlier || earlier.fileName !== input.fileName) throw new Refusal('KEY_REUSED');
  return viewOfImport(earlier);
}
