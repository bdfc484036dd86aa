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
  by: Omit<Doer, 'office'>,
  now: Date,
  calendar: SchoolCalendar,
  command: Command | null = null,
): CaseErrorCode | null {
  const step = LIFE_CYCLE[state.phase.status][name];
  if (!step || !isAmong(state, step.by, { name, role: by.role })) return 'CASE_STEP_NOT_NOW';
  return CONDITIONS[name]?.(state, by.role, now, calendar, by, command) ?? null;
}

/** The steps that are open now to somebody, or to a role, whoever it is. */
export function allowedSteps(
  state: CaseState,
  by: CaseRole | Omit<Doer, 'office'>,
  now: Date,
  calendar: SchoolCalendar,
): CommandName[] {
  const doer = typeof by === 'string' ? { id: '', role: by } : by;
  return COMMAND_NAMES.filter((name) => obstacle(state, name, doer, now, calendar) === null);
}

/** The steps that are open now to somebody who stands to a case in several ways. */
export const stepsOpenTo = (
  state: CaseState,
  standings: readonly Doer[],
  now: Date,
  calendar: SchoolCalendar,
): CommandName[] => {
  const open = standings.map((by) => allowedSteps(state, by, now, calendar));
  return COMMAND_NAMES.filter((name) => open.some((some) => some.includes(name)));
};

/** As whom somebody takes a step: of the ways in which they stand to the case the first to which it is open, else the first of all. */
export const standingFor = (
  name: CommandName,
  ...[state, standings, now, calendar]: Parameters<typeof stepsOpenTo>
): Doer | null => standings.find((by) => allowedSteps(state, by, now, calendar).includes(name)) ?? standings[0] ?? null;

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
