import type { InputOf } from '@types_/core/envelope';
import type { IdentityActions } from '@types_/identity/actions';
import type { ImportView } from '@types_/identity/roster-import';
import { Refusal } from '../../_kit/refusal';
import type { Call } from '../../_kit/router';
import { institutions } from '../repository';
import { goOn } from '../roster-import/go-on';
import { viewOfImport } from '../roster-import/import-view';
import { ownImport } from '../roster-import/own-import';

/** A part that a phone can wait for, and after which its bar moves; reading the file anew takes a sixth of it. */
const PART_MS = 3_000;

/** Takes an import a part further. The phone calls it again until the state says that it waits or is over. */
export async function continueImport(call: Call<InputOf<IdentityActions, 'continue-import'>>): Promise<ImportView> {
  const document = await ownImport(call, call.input.id, 'identity.continue-import');
  const school = await institutions.get(document.schoolId);
  if (!school) throw new Refusal('INSTITUTION_UNKNOWN');
  return viewOfImport(await goOn(document, school, PART_MS));
}
