import { _ } from '../database';
import type { AccessDocument } from '../identity/accesses';
import { type PersonalKind, record } from './kind';

/** Who looked at somebody's name. It names them by id only, and stays when they go: what an officer did is not theirs to undo. */
export const personalAccesses: PersonalKind<AccessDocument & { version?: number }> = {
  name: 'accesses',
  collection: 'accesses',
  sealed: [],
  whose: ({ ids }) => ({ personId: _.in([...ids]) }),
  show: ({ at, by, reason, words, caseNumber }) => [
    by.role === 'self'
      ? record('export', at, {})
      : record('access', at, {
          ...{ role: by.role, office: by.office, caseNumber },
          reason: reason === 'other' ? words : reason,
        }),
  ],
  stays: true,
  olderThan: null,
};
