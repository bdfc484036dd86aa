import { _ } from '../database';
import type { SubscriptionDocument } from '../notice/subscriptions';
import { type PersonalKind, record } from './kind';

/** Which messages somebody accepted, and how many are left. */
export const personalSubscriptions: PersonalKind<SubscriptionDocument> = {
  name: 'subscriptions',
  collection: 'subscriptions',
  sealed: [],
  whose: ({ ids }) => ({ _id: _.in([...ids]) }),
  show: ({ templates, language }) =>
    Object.entries(templates).map(([template, { left }]) => record('messages', null, { template, left, language })),
  olderThan: null,
};
