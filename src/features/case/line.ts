import type { CaseRow } from '@types_/case/view';
import { dotted } from '@/i18n/words';
import { dueText } from './due';
import { t } from './words';

type Standing = Pick<CaseRow, 'status' | 'deadline' | 'verdict' | 'office'>;

/** The one line under a case: who acts next and by when, as its author reads it. */
export function lineFor({ status, deadline, verdict, office }: Standing): string {
  if (deadline) {
    if (deadline.state === 'paused') return t('line.paused', { office });
    return t(`line.${deadline.of}.${deadline.state}`, { office, day: dueText(deadline), n: -deadline.left });
  }
  if (status === 'closed') return t(`line.${verdict ?? 'none'}`);
  return t(status === 'refused' || status === 'merged' || status === 'withdrawn' ? `line.${status}` : 'line.none');
}

/** The same line at the desk: what I must do, and by when. */
export function todoFor({ status, deadline }: Standing): string {
  if (!deadline) return '';
  if (deadline.state === 'paused') return t('desk.todo.paused');
  return dotted(status === 'reopened' ? t('desk.reopened') : '', t(`desk.todo.${deadline.of}`), dueText(deadline));
}
