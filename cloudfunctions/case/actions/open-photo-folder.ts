import { dayOf } from '@domain/core/school-clock';
import type { CaseActions } from '@types_/case/actions';
import type { InputOf } from '@types_/core/envelope';
import { photoPlaces } from '../../_kit/photo-places';
import { boundKey, type Call } from '../../_kit/router';
import { photoFolder } from '../photos';
import { idFor } from './file-case';

type FolderCall = Call<InputOf<CaseActions, 'open-photo-folder'>>;

/**
 * Where the phone may put a photo of a draft: in the folder that `file` will look in for the same key, today and tomorrow. The place is
 * written down first, so that a photo that no case comes to have is found. Two requests; asked again it is the same place.
 */
export async function openPhotoFolder({ account, actor, input, now }: FolderCall) {
  const key = boundKey(account, input.draft);
  const day = dayOf(now);
  const folder = photoFolder(key, day);
  const at = { _id: `${folder}/${input.photo}.jpg`, version: 0, day, personId: actor.id, caseId: idFor(key), at: now };
  await photoPlaces.add(at);
  return { folder };
}
