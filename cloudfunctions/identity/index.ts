import { identityActions } from '@types_/identity/actions';
import { cloudFunction } from '../_kit/router';
import { acceptInvitation } from './actions/accept-invitation';
import { agree } from './actions/agree';
import { bindStudent } from './actions/bind-student';
import { endRole } from './actions/end-role';
import { findMember } from './actions/find-member';
import { grantRole } from './actions/grant-role';
import { handOver } from './actions/hand-over';
import { inviteStaff } from './actions/invite-staff';
import { listInstitutions } from './actions/list-institutions';
import { listRoles } from './actions/list-roles';
import { viewOfMe } from './me';

export const main = cloudFunction('identity', identityActions, {
  me: async ({ person, now }) => viewOfMe(person, now),
  'list-institutions': listInstitutions,
  bind: bindStudent,
  agree,
  'find-member': findMember,
  'list-roles': listRoles,
  'grant-role': grantRole,
  'end-role': endRole,
  'hand-over': handOver,
  'invite-staff': inviteStaff,
  'accept-invitation': acceptInvitation,
});
