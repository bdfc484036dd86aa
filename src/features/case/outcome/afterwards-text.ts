import { REOPEN_DAYS } from '@domain/case/deadlines';
import { MOST_REOPENINGS } from '@domain/case/limits';
import { dayOf, plusDays } from '@domain/core/school-clock';
import type { CaseView, TimelineEntry } from '@types_/case/view';
import { dayText } from '@/i18n/dates';
import { t } from './words';

/** Steps that end a case which may be sent back. */
const ENDS: readonly TimelineEntry['type'][] = ['verdict', 'lapse', 'close-unreachable'];

/** The first step that closed it: a verdict after a silence does not close it anew. */
function closing({ timeline }: CaseView): TimelineEntry | undefined {
  const sinceOpen = timeline.findIndex(({ type }) => type === 'answer' || type === 'ask' || type === 'reopen');
  return timeline
    .slice(0, Math.max(0, sinceOpen))
    .reverse()
    .find(({ type }) => ENDS.includes(type));
}

/** What its author can still do about a case that is over or was sent back, and until when; empty where that is said elsewhere. */
export function afterwardsText(view: CaseView): string {
  if (view.as !== 'author') return '';
  const hasSentBackTwice = view.reopenings >= MOST_REOPENINGS;
  if (view.turn === 'school') return hasSentBackTwice ? t('lastTime') : '';
  if (view.status !== 'closed' || view.verdict === 'solved') return '';
  const end = closing(view);
  if (!end || !view.allowed.includes('reopen')) return '';
  if (end.type === 'close-unreachable') return t('unreachable');
  return t('reopenUntil', { day: dayText(plusDays(dayOf(end.at), REOPEN_DAYS)) });
}
