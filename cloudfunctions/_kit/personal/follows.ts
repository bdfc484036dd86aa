import type { FollowDocument } from '../case/follows';
import { _ } from '../database';
import { type PersonalKind, record } from './kind';

/** What somebody follows (我也遇到). It goes with them; what is left is a smaller number. */
export const personalFollows: PersonalKind<FollowDocument & { version?: number }> = {
  name: 'follows',
  collection: 'follows',
  sealed: [],
  whose: ({ ids }) => ({ personId: _.in([...ids]) }),
  show: ({ at }) => [record('follow', at, {})],
  olderThan: null,
};
