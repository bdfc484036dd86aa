import { type PhotoPlace, removeAt } from '../case/photo-places';
import { _ } from '../database';
import { type PersonalKind, record } from './kind';

/**
 * Where somebody put photos of a draft, sent or not. They go with them. What is on its way at that moment comes after it, and
 * lies in a folder that is closed within two days: so the place stays until then, and is nobody's.
 */
export const personalPhotos: PersonalKind<PhotoPlace> = {
  name: 'photos',
  collection: 'photo-places',
  sealed: [],
  whose: ({ ids }) => ({ personId: _.in([...ids]) }),
  show: ({ at }) => [record('photo', at, {})],
  async rewrite({ _id }) {
    await removeAt([_id]);
    return { personId: _.set(null) };
  },
  olderThan: null,
};
