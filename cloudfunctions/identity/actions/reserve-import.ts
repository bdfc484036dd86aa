import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import { keyedHash } from '../../_kit/crypto';
import { type ImportDocument, imports, saveImport } from '../../_kit/identity/imports';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { NO_COUNTS } from '../roster-import/import-view';
import { clearPath, rosterSchoolOf } from '../roster-import/own-import';

/**
 * A place for a roster, given before it is uploaded: what lies there and is never started is found by the scheduler. A
 * retry is the same place, for another hour. Two requests, four for a retry.
 */
export async function reserveImport(call: Call<InputOf<IdentityActions, 'reserve-import'>>) {
  const { input, actor, key, now } = call;
  const id = keyedHash('import', key);
  const schoolId = rosterSchoolOf(call);
  const document: ImportDocument = {
    ...{ _id: id, version: 0, schoolId, by: actor.id, fileName: input.fileName, path: clearPath(id) },
    ...{ clearId: null, fileId: null, state: 'reserved', handled: 0, total: 0, after: '' },
    ...{ counts: NO_COUNTS, problems: [], ignored: [], refusal: null, closes: false, startedAt: now },
    ...{ touchedAt: now, doneAt: null },
  };
  if (await imports.add(document)) return { id, path: document.path };
  const earlier = await imports.get(id);
  if (earlier?.schoolId !== schoolId || earlier.fileName !== input.fileName) throw new Refusal('KEY_REUSED');
  if (earlier.doneAt !== null) throw new Refusal('IMPORT_FILE_GONE');
  if (earlier.state === 'reserved') await saveImport(earlier, {});
  return { id, path: earlier.path };
}
