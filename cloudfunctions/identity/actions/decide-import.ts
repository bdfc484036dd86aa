import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { ImportView } from '@types_/identity/roster-import';
import { endImport, saveImport } from '../../_kit/identity/imports';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { NO_COUNTS, viewOfImport } from '../roster-import/import-view';
import { ownImport } from '../roster-import/own-import';

/** The admin has seen what a checked roster would do and says yes: from here on it is written. Said twice is said once. */
export async function applyImport(call: Call<InputOf<IdentityActions, 'apply-import'>>): Promise<ImportView> {
  const document = await ownImport(call, call.input.id, 'identity.apply-import');
  if (document.state === 'applying' || document.state === 'done') return viewOfImport(document);
  // Without a line that can be used there is nothing to write, and everybody would be missing.
  if (document.state !== 'checked' || document.total === 0) throw new Refusal('IMPORT_NOT_NOW');
  const counts = { ...NO_COUNTS, bad: document.counts.bad };
  const { closes } = call.input;
  return viewOfImport(await saveImport(document, { state: 'applying', handled: 0, after: '', counts, closes }));
}

/** Drops an import that has not begun to write, and its file with it. */
export async function cancelImport(call: Call<InputOf<IdentityActions, 'cancel-import'>>): Promise<ImportView> {
  const document = await ownImport(call, call.input.id, 'identity.cancel-import');
  const { state } = document;
  if (state === 'cancelled' || state === 'refused' || state === 'stopped') return viewOfImport(document);
  if (state === 'applying' || state === 'done') throw new Refusal('IMPORT_NOT_NOW');
  return viewOfImport(await endImport(document, { state: 'cancelled' }));
}
