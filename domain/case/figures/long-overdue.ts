import { plusDays } from '../../core/school-clock';
import { nextDeadline } from '../deadlines';
import type { CaseState } from '../state';
import { turnOf } from '../turn';

/** Days after which an overdue case counts at the city (product.md section 2). */
export const LONG_OVERDUE_DAYS = 60;

/** When what the school owes next will be sixty days overdue, and by what that is known to have rung; null: it owes nothing now. */
export function longOverdueAt(state: CaseState): { key: string; at: Date } | null {
  const next = turnOf(state.phase) === 'school' ? nextDeadline(state) : null;
  return (
    next && {
      key: `long:${next.of}:${next.day}`,
      at: new Date(`${plusDays(next.day, LONG_OVERDUE_DAYS)}T00:00:00+08:00`),
    }
  );
}

/** Whether it has rung that what the school owes now is sixty days overdue: so a count depends on what is stored, not on when it is made. */
export const isLongOverdue = (state: CaseState, rung: readonly string[]): boolean =>
  rung.includes(longOverdueAt(state)?.key ?? '');
