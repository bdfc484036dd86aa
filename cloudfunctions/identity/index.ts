import { identityActions } from '@types_/identity/actions';
import { cloudFunction } from '../_kit/router';
import { agree } from './actions/agree';
import { askRebind } from './actions/ask-rebind';
import { bindStudent } from './actions/bind-student';
import { decideApproval } from './actions/decide-approval';
import { listAccesses } from './actions/list-accesses';
import { listApprovals } from './actions/list-approvals';
import { listInstitutions } from './actions/list-institutions';
import { objectRebind } from './actions/object-rebind';
import { viewOfMe } from './me';

export const main = cloudFunction('identity', identityActions, {
  me: async ({ person, now }) => viewOfMe(person, now),
  'list-institutions': listInstitutions,
  bind: bindStudent,
  agree,
  'list-accesses': listAccesses,
  'ask-rebind': askRebind,
  'object-rebind': objectRebind,
  'list-approvals': listApprovals,
  'decide-approval': decideApproval,
});
