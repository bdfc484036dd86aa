import { _ } from '../database';
import type { NoticeDocument } from '../notice/notices';
import { type PersonalKind, record } from './kind';

/** What somebody was told. */
export const personalNotices: PersonalKind<NoticeDocument> = {
  name: 'notices',
  collection: 'notices',
  sealed: [],
  whose: ({ ids, accounts }) => ({ to: _.in([...ids, ...accounts]) }),
  show: ({ kind, at, readAt }) => [record('notice', at, { notice: kind, readAt })],
  olderThan: (before) => ({ at: _.lt(before) }),
};
