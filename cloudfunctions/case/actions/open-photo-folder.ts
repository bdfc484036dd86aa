import type { CaseActions } from '@types_/case/actions';
import type { InputOf } from '@types_/core/envelope';
import { Refusal } from '../../_kit/refusal';
import { boundKey, type Call } from '../../_kit/router';
import { photoFolder } from '../photos';

/** Where the phone may put the photos of a draft: the folder that `file` will look in for the same key. */
export async function openPhotoFolder({ actor, input }: Call<InputOf<CaseActions, 'open-photo-folder'>>) {
  if (!actor.student) throw new Refusal('NOT_BOUND');
  return { folder: photoFolder(boundKey(actor.id, input.draft)) };
}
