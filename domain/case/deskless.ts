import type { Command } from '@types_/case/command';
import { departmentOf } from './role';
import type { CaseEvent, CaseState } from './state';
import { turnOf } from './turn';

/** Steps of the desk that take nothing up: who leaves a word, or keeps out of it themself, does not handle it. */
const ASIDE: readonly CaseEvent['what']['name'][] = ['note', 'recuse'];

/** Whether somebody has taken a case up again: of the desk, or the youth league by giving it to a department, or saying that it stays with the desk. */
const isTakenUp = ({ by: { role }, what: { name } }: CaseEvent): boolean =>
  role === 'youth-league'
    ? name === 'assign' || name === 'keep'
    : (role === 'officer' || role === 'union-admin') && !ASIDE.includes(name);

/** Whether a step says that nobody at the desk may handle a case. */
export const isForWantOfDesk = (what: Command | CaseEvent['what']): boolean =>
  what.name === 'escalate' && what.because === 'no-desk';

/**
 * Since when nobody at the desk may handle a case, so that the youth league finds somebody (二.10: whom it is about does not
 * handle it); null when somebody does. Sending it back begins anew.
 */
export function desklessSince({ events }: Pick<CaseState, 'events'>): Date | null {
  for (const event of [...events].reverse()) {
    if (isForWantOfDesk(event.what)) return event.at;
    if (event.what.name === 'reopen' || isTakenUp(event)) return null;
  }
  return null;
}

/** Whether it is the union's desk that has to move: the school's turn, no department has the case, and it is not about the union. */
export const waitsForDesk = ({ phase, aboutUnion }: Pick<CaseState, 'phase' | 'aboutUnion'>): boolean =>
  !aboutUnion && turnOf(phase) === 'school' && departmentOf(phase) === null;

/** Whether a case waits for the youth league to find somebody, since nobody at the desk may handle it. */
export const isDeskless = (state: CaseState): boolean => waitsForDesk(state) && desklessSince(state) !== null;
