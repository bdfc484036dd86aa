import { REOPEN_DAYS } from '@domain/case/deadlines';
import { MOST_REOPENINGS } from '@domain/case/limits';
import { dayOf, plusDays } from '@domain/core/school-clock';
import type { CaseView, TimelineEntry } from '@types_/case/view';
import { dayText } from '@/i18n/dates';
import { l } from '../league/words';
import { t as caseText } from '../words';
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

/**
 * Whether the youth league still calls who is not content with a case that was sent back as often as may be: never about what it
 * handled, and not where nobody of it is there who may.
 */
export const isCalledAbout = ({ reopenings, aboutUnion, leagueCalls, calledBack }: CaseView): boolean =>
  reopenings >= MOST_REOPENINGS && !aboutUnion && leagueCalls && calledBack === null;

/**
 * Whether all that is left to its author of a case that is over is to say it anew: it cannot be sent back any more, and nobody will
 * call about it.
 */
export const isOnlySaidAnew = (view: CaseView): boolean =>
  view.as === 'author' &&
  view.status === 'closed' &&
  view.verdict !== 'solved' &&
  !view.allowed.includes('reopen') &&
  !isCalledAbout(view);

/** What "not solved" leads to when it is said late, before it is said. */
export function lateNote(view: CaseView): string {
  if (view.allowed.includes('reopen')) return caseText('case.verdictLate');
  return t(isCalledAbout(view) ? 'lateCall' : 'lateAnew');
}

/** What "broken again" leads to, before it is said. */
export function brokenNote(view: CaseView): string {
  if (view.reopenings < MOST_REOPENINGS) return l('confirm.cost');
  return t(isCalledAbout(view) ? 'brokenCall' : 'brokenAnew');
}

/** What its author can still do about a case that is over or was sent back, and until when; empty where that is said elsewhere. */
export function afterwardsText(view: CaseView): string {
  if (view.as !== 'author') return '';
  const hasSentBackTwice = view.reopenings >= MOST_REOPENINGS;
  if (view.turn === 'school') return hasSentBackTwice ? t(isCalledAbout(view) ? 'lastTime' : 'lastTimeUnion') : '';
  if (isOnlySaidAnew(view)) return t('anewText');
  if (view.status !== 'closed' || view.verdict === 'solved') return '';
  const end = closing(view);
  if (!end || !view.allowed.includes('reopen')) return '';
  if (end.type === 'close-unreachable') return t('unreachable');
  return t('reopenUntil', { day: dayText(plusDays(dayOf(end.at), REOPEN_DAYS)) });
}
