import { identityActions } from '@types_/identity/actions';
import { cloudFunction } from '../_kit/router';
import { agree } from './actions/agree';
import { bindStudent } from './actions/bind-student';
import { continueImport } from './actions/continue-import';
import { applyImport, cancelImport } from './actions/decide-import';
import { listImportProblems, listImports } from './actions/list-imports';
import { listInstitutions } from './actions/list-institutions';
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
});
