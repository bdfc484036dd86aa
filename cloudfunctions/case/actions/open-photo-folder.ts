import { withinPlaces } from '@domain/case/draft-photos';
import { dayOf } from '@domain/core/school-clock';
import type { CaseActions } from '@types_/case/actions';
import type { InputOf } from '@types_/core/envelope';
import { type PhotoPlace, photoPlaces } from '../../_kit/case/photo-places';
import { orRefuse } from '../../_kit/refusal';
import { boundKey, type Call, withOwn } from '../../_kit/router';
import { photoFolder } from '../photos';
import { idFor } from './file-case';

type FolderCall = Call<InputOf<CaseActions, 'open-photo-folder'>>;

/**
 * Where the phone may put a photo of a draft: in the folder that `file` will look in for the same key, today and tomorrow. The place is
 * written down first, so that a photo that no case comes to have is found. What its person was given today comes with them, and a day
 * holds so many (decision 4). Two requests; asked again it is the same place, in one.
 */
export const openPhotoFolder = withOwn(giveFolder, () => ({
  beside: photoPlaces.joined('ids', 'personId', 'own'),
  ...{ field: 'day', is: dayOf(new Date()) },
}));

async function giveFolder({ account, actor, input, now, own }: FolderCall) {
  const key = boundKey(account, input.draft);
  const day = dayOf(now);
  const folder = photoFolder(key, day);
  const at = { _id: `${folder}/${input.photo}.jpg`, version: 0, day, personId: actor.id, caseId: idFor(key), at: now };
  const danger = input.danger === true;
  const given = (own as PhotoPlace[]).filter((one) => one.day === day);
  if (given.some(({ _id }) => _id === at._id)) return { folder };
  orRefuse(withinPlaces(given, danger, now));
  await photoPlaces.add({ ...at, ...(danger && { danger }) });
  return { folder };
}
