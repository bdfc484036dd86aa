import type { CaseRow } from '@types_/case/view';
import { dotted } from '@/i18n/words';
import { dueText } from '../due';
import { t } from '../words';

/** The one line under a case at the desk: what I must do, and by when. */
export function todoFor({ status, deadline }: Pick<CaseRow, 'status' | 'deadline'>): string {
  if (!deadline) return '';
  if (deadline.state === 'paused') return t('desk.todo.paused');
  return dotted(status === 'reopened' ? t('desk.reopened') : '', t(`desk.todo.${deadline.of}`), dueText(deadline));
}
