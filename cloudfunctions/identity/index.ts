import { identityActions } from '@types_/identity/actions';
import { cloudFunction } from '../_kit/router';
import { agree } from './actions/agree';
import { bindStudent } from './actions/bind-student';
import { listInstitutions } from './actions/list-institutions';
import { viewOfMe } from './me';

export const main = cloudFunction('identity', identityActions, {
  me: async ({ person, now }) => viewOfMe(person, now),
  'list-institutions': listInstitutions,
  bind: bindStudent,
  agree,
});
