import type { Dictionaries } from '../dictionaries';
import { access } from './access';
import { agreement } from './agreement';
import { approval } from './approval';
import { caseWords } from './case';
import { core } from './core';
import { demo } from './demo';
import { departments } from './departments';
import { errors } from './errors';
import { identity } from './identity';
import { notice } from './notice';
import { privacy } from './privacy';
import { rebind } from './rebind';
import { roles } from './roles';
import { columns, fileRefusals, roster, rowReasons } from './roster';
import { routing } from './routing';
import { telling } from './telling';

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
  routing,
  telling,
  departments,
  demo,
};
