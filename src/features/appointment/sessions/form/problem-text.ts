import { earliestStart, publicDaysOf, sessionTimeProblem } from '@domain/appointment/session-times';
import type { SessionTimeProblem } from '@types_/appointment/session';
import { momentText } from '@/i18n/dates';
import { t } from '../words';
import { type Draft, timesOf } from './draft';

type Times = Parameters<typeof earliestStart>[0];

/** What is wrong with times, in words: where the window ends too late, with the day that would do. */
export function problemText(problem: SessionTimeProblem | null, times: Times, holidays: readonly string[]) {
  if (problem !== 'window-too-late') return problem && t(`problem.${problem}`);
  return t('problem.window-too-late', { at: momentText(earliestStart(times, publicDaysOf(holidays)).toISOString()) });
}

/** The same of a draft; null where nothing is wrong. */
export function problemOf(draft: Draft, holidays: readonly string[], now: Date): string | null {
  const chosen = timesOf(draft, now);
  if (!chosen) return null;
  const times = { ...chosen, allots: draft.allots, beacon: draft.beacon };
  return problemText(sessionTimeProblem(times, publicDaysOf(holidays), now), times, holidays);
}
