import { identityActions } from '@types_/identity/actions';
import { cloudFunction } from '../_kit/router';
import { acceptInvitation } from './actions/accept-invitation';
import { agree } from './actions/agree';
import { bindStudent } from './actions/bind-student';
import { continueImport } from './actions/continue-import';
import { applyImport, cancelImport } from './actions/decide-import';
import { endRole } from './actions/end-role';
import { findMember } from './actions/find-member';
import { grantRole } from './actions/grant-role';
import { handOver } from './actions/hand-over';
import { inviteStaff } from './actions/invite-staff';
import { listImportProblems, listImports } from './actions/list-imports';
import { listInstitutions } from './actions/list-institutions';
import { listRoles } from './actions/list-roles';
import { startImport } from './actions/start-import';
import { viewOfMe } from './me';

export const main = cloudFunction('identity', identityActions, {
  me: async ({ person, now }) => viewOfMe(person, now),
  'list-institutions': listInstitutions,
  bind: bindStudent,
  agree,
  'list-imports': listImports,
  'start-import': startImport,
  'continue-import': continueImport,
  'apply-import': applyImport,
  'cancel-import': cancelImport,
  'list-import-problems': listImportProblems,
  'find-member': findMember,
  'list-roles': listRoles,
  'grant-role': grantRole,
  'end-role': endRole,
  'hand-over': handOver,
  'invite-staff': inviteStaff,
  'accept-invitation': acceptInvitation,
});
