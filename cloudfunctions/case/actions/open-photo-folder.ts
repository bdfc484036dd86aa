import type { CaseActions } from '@types_/case/actions';
import type { InputOf } from '@types_/core/envelope';
import { boundKey, type Call } from '../../_kit/router';
import { photoFolder } from '../photos';

/** Where the phone may put the photos of a draft: the folder that `file` will look in for the same key. */
export async function openPhotoFolder({ account, input }: Call<InputOf<CaseActions, 'open-photo-folder'>>) {
  return { folder: photoFolder(boundKey(account, input.draft)) };
}
