import type { CaseRow } from '@types_/case/view';

export const GROUPS = ['danger', 'disputed', 'overdue', 'today', 'fresh', 'working', 'student'] as const;
export type Group = (typeof GROUPS)[number];

/** Where a case stands in the queue: what is dangerous, what the union's admin has to decide, what is late, what is due today, what is new, what has time, what waits for the student. */
export function groupOf({ turn, deadline, status, danger, disputed }: CaseRow): Group {
  if (turn !== 'school') return 'student';
  if (danger) return 'danger';
  if (disputed) return 'disputed';
  if (deadline?.state === 'overdue') return 'overdue';
  if (deadline?.state === 'today') return 'today';
  return status === 'submitted' ? 'fresh' : 'working';
}
