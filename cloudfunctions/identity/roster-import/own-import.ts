import { can } from '@domain/identity/can';
import { membershipWith } from '@domain/identity/membership';
import { RIGHTS } from '@domain/identity/rights';
import type { ActionName } from '@types_/core/action-name';
import { keyedHash } from '../../_kit/crypto';
import { type ImportDocument, imports } from '../../_kit/identity/imports';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';

/** The school whose roster the caller looks after now. */
export function rosterSchoolOf({ actor, now }: Call<unknown>): string {
  const schoolId = membershipWith(actor, RIGHTS['identity.start-import'].roles ?? [], now)?.schoolId;
  if (!schoolId) throw new Refusal('NOT_ALLOWED');
  return schoolId;
}

/** Where the phone leaves the file of an import: nobody guesses it. */
export const clearPath = (importId: string): string => `roster-files/${keyedHash('roster-file', importId)}`;

/** An import that the caller may go on with; for everyone else, and before its file has come, it does not exist. */
export async function ownImport(
  { actor, now }: Call<unknown>,
  id: string,
  action: ActionName,
): Promise<ImportDocument> {
  const document = await imports.get(id);
  if (
    !document ||
    document.state === 'reserved' ||
    !can(actor, action, { schoolId: document.schoolId, prefecture: null }, now)
  )
    throw new Refusal('IMPORT_NOT_FOUND');
  return document;
}
