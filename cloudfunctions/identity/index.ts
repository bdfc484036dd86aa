import { identityActions } from '@types_/identity/actions';
import { cloudFunction } from '../_kit/router';
import { bindStudent } from './actions/bind-student';
import { listInstitutions } from './actions/list-institutions';
import { viewOfMe } from './me';

export const main = cloudFunction(identityActions, {
  me: async ({ person, now }) => viewOfMe(person, now),
  'list-institutions': listInstitutions,
  bind: bindStudent,
});
