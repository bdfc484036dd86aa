import type { Command, CommandName } from '@types_/case/command';
import { COMMAND_NAMES } from '@types_/case/command';
import type { CaseErrorCode } from '@types_/case/error-code';
import type { CaseRole } from '@types_/case/status';
import { accept, type Result, refuse } from '@types_/core/result';
import type { SchoolCalendar } from '../core/school-days';
import { isAmong } from './about-union';
import { CONDITIONS } from './conditions';
import { evolve } from './evolve';
import { LIFE_CYCLE } from './life-cycle';
import type { CaseState, Doer } from './state';

/** Why a step is closed to a role now, or null when it is open. */
function obstacle(
  state: CaseState,
  name: CommandName,
  { id, role }: Pick<Doer, 'id' | 'role'>,
  now: Date,
  calendar: SchoolCalendar,
  command: Command | null = null,
): CaseErrorCode | null {
  const step = LIFE_CYCLE[state.phase.status][name];
  if (!step || !isAmong(state, step.by, { name, role })) return 'CASE_STEP_NOT_NOW';
  return CONDITIONS[name]?.(state, role, now, calendar, id, command) ?? null;
}

/** The steps that are open now to somebody, or to a role, whoever it is. */
export function allowedSteps(
  state: CaseState,
  by: CaseRole | Pick<Doer, 'id' | 'role'>,
  now: Date,
  calendar: SchoolCalendar,
): CommandName[] {
  const doer = typeof by === 'string' ? { id: '', role: by } : by;
  return COMMAND_NAMES.filter((name) => obstacle(state, name, doer, now, calendar) === null);
}

/** The case after a step, with the step at the end of its events; or the code that says why not. */
export function decide(
  state: CaseState,
  command: Command,
  by: Doer,
  now: Date,
  calendar: SchoolCalendar,
): Result<CaseState, CaseErrorCode> {
  const code = obstacle(state, command.name, by, now, calendar, command);
  if (code) return refuse(code, { status: state.phase.status });
  return accept(evolve(state, command, by, now, calendar));
}
