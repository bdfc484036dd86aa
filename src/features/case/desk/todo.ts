import type { CaseRow } from '@types_/case/view';
import { dotted } from '@/i18n/words';
import { t } from '../words';

/** The one line under a case at the desk: what I must do. */
export function todoFor({ status, deadline }: Pick<CaseRow, 'status' | 'deadline'>): string {
  if (!deadline) return '';
  const todo = t(deadline.state === 'paused' ? 'desk.todo.paused' : `desk.todo.${deadline.of}`);
  return status === 'reopened' ? dotted(t('desk.reopened'), todo) : todo;
}
