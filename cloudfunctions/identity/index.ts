import { identityActions } from '@types_/identity/actions';
import { cloudFunction } from '../_kit/router';
import { acceptInvitation } from './actions/accept-invitation';
import { agree } from './actions/agree';
import { askCorrection } from './actions/ask-correction';
import { askRebind } from './actions/ask-rebind';
import { bindStudent } from './actions/bind-student';
import { continueImport } from './actions/continue-import';
import { decideApproval } from './actions/decide-approval';
import { applyImport, cancelImport } from './actions/decide-import';
import { deleteAccount } from './actions/delete-account';
import { setDepartments, showDepartments } from './actions/departments';
import { endRole } from './actions/end-role';
import { exportMyData, moreOfMyData } from './actions/export-my-data';
import { findMember } from './actions/find-member';
import { grantRole } from './actions/grant-role';
import { handOver } from './actions/hand-over';
import { inviteStaff } from './actions/invite-staff';
import { listAccesses } from './actions/list-accesses';
import { listApprovals } from './actions/list-approvals';
import { listImportProblems, listImports } from './actions/list-imports';
import { listInstitutions } from './actions/list-institutions';
import { listInvitations } from './actions/list-invitations';
import { listRoles } from './actions/list-roles';
import { objectRebind } from './actions/object-rebind';
import { reserveImport } from './actions/reserve-import';
import { setDutyPhone, setSchoolDays, showSchoolDays } from './actions/school-days';
import { setContact } from './actions/set-contact';
import { showMyData } from './actions/show-my-data';
import { startImport } from './actions/start-import';
import { withdrawInvitation } from './actions/withdraw-invitation';
import { viewOfMe } from './me';

export const main = cloudFunction('identity', identityActions, {
  me: async ({ person, now }) => viewOfMe(person, now),
  'list-institutions': listInstitutions,
  bind: bindStudent,
  agree,
  'list-imports': listImports,
  'reserve-import': reserveImport,
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
  'list-invitations': listInvitations,
  'withdraw-invitation': withdrawInvitation,
  'accept-invitation': acceptInvitation,
  'list-accesses': listAccesses,
  'ask-rebind': askRebind,
  'object-rebind': objectRebind,
  'list-approvals': listApprovals,
  'decide-approval': decideApproval,
  'show-school-days': showSchoolDays,
  'set-school-days': setSchoolDays,
  'set-duty-phone': setDutyPhone,
  'show-departments': showDepartments,
  'set-departments': setDepartments,
  'my-data': showMyData,
  'set-contact': setContact,
  'ask-correction': askCorrection,
  'export-my-data': exportMyData,
  'more-of-my-data': moreOfMyData,
  'delete-account': deleteAccount,
});
