import { _ } from '../database';
import { type ApprovalDocument, approvalPlace } from '../identity/approvals';
import { type PersonalKind, record } from './kind';

/** What somebody asked an officer for, or was asked about them: another phone, a minor's name. */
export const personalApprovals: PersonalKind<ApprovalDocument> = {
  name: 'approvals',
  collection: 'approvals',
  sealed: [{ field: 'openid', place: approvalPlace }],
  whose: ({ ids }) => ({ personId: _.in([...ids]) }),
  show: ({ kind, askedAt, state, decided }) => [
    record('approval', askedAt, { request: kind, answer: state, office: decided?.office }),
  ],
  olderThan: (before) => ({ askedAt: _.lt(before) }),
};
