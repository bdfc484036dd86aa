import { identityActions } from '@types_/identity/actions';
import { cloudFunction } from '../_kit/router';
import { agree } from './actions/agree';
import { askCorrection } from './actions/ask-correction';
import { bindStudent } from './actions/bind-student';
import { deleteAccount } from './actions/delete-account';
import { exportMyData, moreOfMyData } from './actions/export-my-data';
import { listInstitutions } from './actions/list-institutions';
import { setContact } from './actions/set-contact';
import { showMyData } from './actions/show-my-data';
import { viewOfMe } from './me';

export const main = cloudFunction('identity', identityActions, {
  me: async ({ person, now }) => viewOfMe(person, now),
  'list-institutions': listInstitutions,
  bind: bindStudent,
  agree,
  'my-data': showMyData,
  'set-contact': setContact,
  'ask-correction': askCorrection,
  'export-my-data': exportMyData,
  'more-of-my-data': moreOfMyData,
  'delete-account': deleteAccount,
});
