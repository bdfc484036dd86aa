import type { Dictionaries } from '../dictionaries';
import { access } from './access';
import { agreement } from './agreement';
import { approval } from './approval';
import { caseWords } from './case';
import { core } from './core';
import { demo } from './demo';
import { errors } from './errors';
import { identity } from './identity';
import { league } from './league';
import { notice } from './notice';
import { privacy } from './privacy';
import { rebind } from './rebind';
import { roles } from './roles';
import { columns, fileRefusals, roster, rowReasons } from './roster';

export const words: Dictionaries = {
  core,
  errors,
  identity,
  access,
  agreement,
  approval,
  notice,
  privacy,
  rebind,
  roles,
  roster,
  rosterColumns: columns,
  rosterFile: fileRefusals,
  rosterRow: rowReasons,
  case: caseWords,
  league,
  demo,
};
